import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { applyPatch } from 'diff';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../src/config/difference.ts';
import { connectorConfigText, mergeConnectorConfig } from '../../src/config/merge.ts';

const fixture = (name: string): Promise<Buffer> =>
  readFile(path.join(import.meta.dirname, '../fixtures/config', name));
const change = { organizationalUnits: ['OU=One,DC=contoso,DC=com'], disableOUUpdates: true };

describe('differenceOf', () => {
  it('shows the changed lines with three lines around them, and names the file', async () => {
    const before = await fixture('single-quotes-tabs.config');
    const { bytes } = mergeConnectorConfig(before, change);
    expect(differenceOf(before, bytes, 'wizard.config')).toBe(
      [
        '--- wizard.config\tbefore',
        '+++ wizard.config\tafter',
        '@@ -1,7 +1,8 @@',
        " <?xml version='1.0'?>",
        ' <configuration>',
        ' \t<appSettings>',
        "-\t\t<add value='OU=A,DC=contoso,DC=com' key='OrganizationalUnitsUsedForOfflineDomainJoin'/><!-- ours -->",
        "+\t\t<add value='OU=One,DC=contoso,DC=com' key='OrganizationalUnitsUsedForOfflineDomainJoin'/><!-- ours -->",
        " \t\t<add key='Other' value='\"quoted\"'/> <!-- theirs -->",
        "+\t\t<add key='DisableOUUpdates' value='true'/>",
        ' \t</appSettings>',
        ' </configuration>',
        '\\ No newline at end of file',
        '',
      ].join('\n'),
    );
  });

  it.each(['sample.config', 'sample-mark-crlf.config', 'sample-utf16le.config', 'sample-utf16be.config'])(
    'is a patch that makes the new text of %s from the old',
    async (name) => {
      const before = await fixture(name);
      const { bytes } = mergeConnectorConfig(before, change);
      const patch = differenceOf(before, bytes, name);
      expect(applyPatch(connectorConfigText(before), patch)).toBe(connectorConfigText(bytes));
    },
  );

  it('is empty where nothing changes', async () => {
    const before = await fixture('sample.config');
    expect(differenceOf(before, before, 'wizard.config')).toBe('');
  });
});
