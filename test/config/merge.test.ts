import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { connectorConfigText, mergeConnectorConfig, readConnectorConfig } from '../../src/config/merge.ts';
import type { SettingsChange } from '../../src/config/settings.ts';

const fixture = (name: string): Promise<Buffer> =>
  readFile(path.join(import.meta.dirname, '../fixtures/config', name));
const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const merged = (text: string, change: SettingsChange): string =>
  connectorConfigText(mergeConnectorConfig(bytesOf(text), change).bytes);
const asked = ['OU=One,DC=contoso,DC=com', 'OU=Two\\, and more,DC=contoso,DC=com'];
const list = asked.join(';');

describe('readConnectorConfig', () => {
  it('takes the list from the key, not from the comment that shows lists too', async () => {
    expect(readConnectorConfig(await fixture('sample.config'))).toEqual({
      organizationalUnits: ['OU=SubOU,OU=TopLevelOU,DC=contoso,DC=com', 'OU=Mine,DC=contoso,DC=com'],
      managedServiceAccount: null,
      disableOUUpdates: null,
      skipByoMsaPrivilegeCheck: null,
      encoding: 'utf-8',
      byteOrderMark: false,
    });
  });

  it.each([
    ['sample-mark-crlf.config', 'utf-8', true],
    ['sample-utf16le.config', 'utf-16le', true],
    ['sample-utf16be.config', 'utf-16be', true],
    ['sample-windows-1252.config', 'windows-1252', false],
  ])('reads %s as %s', async (name, encoding, byteOrderMark) => {
    expect(readConnectorConfig(await fixture(name))).toMatchObject({
      organizationalUnits: [
        'OU=SubOU,OU=TopLevelOU,DC=contoso,DC=com',
        expect.stringMatching(/^OU=(Mine|Büro),/),
      ],
      encoding,
      byteOrderMark,
    });
  });

  it('resolves entities and character references, also for the separator', async () => {
    expect(readConnectorConfig(await fixture('escaped.config')).organizationalUnits).toEqual([
      'OU=R&D\\, \\"x\\",DC=contoso,DC=com',
      'OU=Büro 😀,DC=contoso,DC=com',
      'OU=a \\< b,DC=contoso,DC=com',
    ]);
  });

  it('reads the keys of an own account, with or without $, in any case', () => {
    const text = `<configuration><appSettings>
      <add key="tenantconfiguredmanagedserviceaccount" value="own$@contoso.com"/>
      <add key="DisableOUUpdates" value=" True "/>
      <add key="SkipByoMsaPrivilegeCheck" value="false"/>
      <add key="OrganizationalUnitsUsedForOfflineDomainJoin" value=" OU=a ; OU=b\\ ;;"/>
    </appSettings></configuration>`;
    expect(readConnectorConfig(bytesOf(text))).toMatchObject({
      organizationalUnits: ['OU=a', 'OU=b\\ '],
      managedServiceAccount: 'own@contoso.com',
      disableOUUpdates: true,
      skipByoMsaPrivilegeCheck: false,
    });
  });

  it('takes empty values and a missing appSettings as not set', () => {
    const nothing = { organizationalUnits: [], managedServiceAccount: null, disableOUUpdates: null };
    expect(readConnectorConfig(bytesOf('<configuration/>'))).toMatchObject(nothing);
    const text =
      '<configuration><appSettings><add key="DisableOUUpdates" value=""/><add key="TenantConfiguredManagedServiceAccount"/></appSettings></configuration>';
    expect(readConnectorConfig(bytesOf(text))).toMatchObject(nothing);
  });
});

describe('mergeConnectorConfig', () => {
  const sampleList = 'OU=SubOU,OU=TopLevelOU,DC=contoso,DC=com;OU=Mine,DC=contoso,DC=com';
  it.each([
    ['sample.config', sampleList],
    ['sample-mark-crlf.config', sampleList],
    ['sample-utf16le.config', sampleList],
    ['sample-utf16be.config', sampleList],
    ['sample-windows-1252.config', sampleList.replace('Mine', 'Büro')],
    ['single-quotes-tabs.config', 'OU=A,DC=contoso,DC=com'],
    [
      'escaped.config',
      'OU=R&amp;D\\, \\&quot;x\\&quot;,DC=contoso,DC=com;OU=B&#252;ro &#x1F600;,DC=contoso,DC=com&#59;OU=a \\&lt; b,DC=contoso,DC=com',
    ],
  ])('changes nothing but the value in %s', async (name, value) => {
    const before = await fixture(name);
    const { bytes, changed } = mergeConnectorConfig(before, { organizationalUnits: asked });
    expect(changed).toBe(true);
    expect(readConnectorConfig(bytes)).toEqual({
      ...readConnectorConfig(before),
      organizationalUnits: asked,
    });

    const text = connectorConfigText(before);
    expect(text.split(value)).toHaveLength(2);
    expect(connectorConfigText(bytes)).toBe(text.replace(value, list));
    expect(Buffer.from(bytes.subarray(0, 40))).toEqual(before.subarray(0, 40));
  });

  it('leaves the bytes alone where the same list is spelled differently', () => {
    const text =
      '<configuration><appSettings><add key="OrganizationalUnitsUsedForOfflineDomainJoin" value="ou=one, dc=CONTOSO,dc=com;OU=Two\\2c and more,DC=contoso,DC=com"/></appSettings></configuration>';
    const before = bytesOf(text);
    expect(mergeConnectorConfig(before, { organizationalUnits: asked })).toEqual({
      bytes: before,
      changed: false,
    });
    expect(mergeConnectorConfig(before, { organizationalUnits: asked.toReversed() }).changed).toBe(true);
  });

  it('writes a DN that is asked for twice once', () => {
    expect(merged('<configuration/>', { organizationalUnits: ['OU=a,DC=b', 'ou=A, dc=b'] })).toContain(
      'value="OU=a,DC=b"',
    );
  });

  it('empties the list without taking the key away', () => {
    const text = `<configuration><appSettings><add key="OrganizationalUnitsUsedForOfflineDomainJoin" value="OU=a"/></appSettings></configuration>`;
    expect(merged(text, { organizationalUnits: [] })).toBe(text.replace('OU=a', ''));
    expect(mergeConnectorConfig(bytesOf('<configuration/>'), { organizationalUnits: [] }).changed).toBe(
      false,
    );
  });

  it('adds keys below the last one, indented and quoted as it is', async () => {
    const { bytes } = mergeConnectorConfig(await fixture('single-quotes-tabs.config'), {
      managedServiceAccount: 'own$@contoso.com',
      disableOUUpdates: true,
    });
    expect(connectorConfigText(bytes)).toContain(
      "<!-- theirs -->\n\t\t<add key='TenantConfiguredManagedServiceAccount' value='own@contoso.com'/>\n\t\t<add key='DisableOUUpdates' value='true'/>\n\t</appSettings>",
    );
  });

  it('adds a value to a key that has none', () => {
    const text = `<configuration><appSettings><add key='DisableOUUpdates' /></appSettings></configuration>`;
    expect(merged(text, { disableOUUpdates: false })).toBe(text.replace("' />", "' value='false' />"));
  });

  const added = '<add key="DisableOUUpdates" value="true" />';
  it.each([
    ['on one line', '<configuration/>', `<configuration><appSettings>${added}</appSettings></configuration>`],
    [
      'self-closed',
      '<configuration>\r\n   <appSettings />\r\n</configuration>\r\n',
      `<configuration>\r\n   <appSettings>\r\n      ${added}\r\n   </appSettings>\r\n</configuration>\r\n`,
    ],
    [
      'empty',
      '<configuration>\n\t<appSettings></appSettings>\n</configuration>',
      `<configuration>\n\t<appSettings>\n\t\t${added}\n\t</appSettings>\n</configuration>`,
    ],
    [
      'empty on two lines',
      '<configuration>\n    <appSettings>\n    </appSettings>\n</configuration>',
      `<configuration>\n    <appSettings>\n        ${added}\n    </appSettings>\n</configuration>`,
    ],
    [
      'holding a comment only',
      '<configuration>\n  <appSettings>\n    <!-- none -->\n\n  </appSettings>\n</configuration>',
      `<configuration>\n  <appSettings>\n    <!-- none -->\n    ${added}\n\n  </appSettings>\n</configuration>`,
    ],
    [
      'missing, with configSections first',
      '<?xml version="1.0"?><configuration>\n  <configSections/>\n  <startup>\n      <x/></startup> <!-- end -->\n</configuration>',
      `<?xml version="1.0"?><configuration>\n  <configSections/>\n  <startup>\n      <x/></startup> <!-- end -->\n  <appSettings>\n    ${added}\n  </appSettings>\n</configuration>`,
    ],
    [
      'missing in an empty configuration with lines',
      '<?xml version="1.0"?>\n<configuration>\n</configuration>\n',
      `<?xml version="1.0"?>\n<configuration>\n  <appSettings>\n    ${added}\n  </appSettings>\n</configuration>\n`,
    ],
  ])('adds a key in the style of the file where appSettings is %s', (_case, before, after) => {
    expect(merged(before, { disableOUUpdates: true })).toBe(after);
  });

  it('takes a key away with its line, and leaves what else stands on it', () => {
    const text =
      '<configuration>\n  <appSettings>\n    <add key="DisableOUUpdates" value="true" />\n    <x/>\n  </appSettings>\n</configuration>';
    expect(merged(text, { disableOUUpdates: null })).toBe(text.replace(/\n.*DisableOU.*/, ''));
    const noted = text.replace('true" />', 'true" /> <!-- why -->');
    expect(merged(noted, { disableOUUpdates: null })).toBe(noted.replace(/<add.*\/>/, ''));
    const inline =
      '<configuration><appSettings><x/> <add key="DisableOUUpdates" value="true" /></appSettings></configuration>';
    expect(merged(inline, { disableOUUpdates: null })).toBe(
      '<configuration><appSettings><x/></appSettings></configuration>',
    );
    expect(mergeConnectorConfig(bytesOf('<configuration/>'), { disableOUUpdates: null }).changed).toBe(false);
  });

  it('writes what the encoding lacks as a character reference', async () => {
    const { bytes } = mergeConnectorConfig(await fixture('sample-windows-1252.config'), {
      organizationalUnits: ['OU=ü € Ω 😀 \\09,DC=contoso,DC=com'],
    });
    expect(connectorConfigText(bytes)).toContain('value="OU=ü € &#x3A9; &#x1F600; \\09,DC=contoso,DC=com"');
    expect(readConnectorConfig(bytes).organizationalUnits).toEqual(['OU=ü € Ω 😀 \\09,DC=contoso,DC=com']);
  });

  it.each([
    [['OU=a\\;b,DC=c'], 'separates'],
    [['OU=a\\3Bb,DC=c'], 'separates'],
    [['OU=a;OU=b'], 'ConfigOrganizationalUnitInvalid'],
    [['Autopilot'], '"="'],
    [[''], 'empty'],
    [['OU=a\u0001'], 'XML'],
  ])('refuses %j', (organizationalUnits, reason) => {
    const attempt = (): unknown => mergeConnectorConfig(bytesOf('<configuration/>'), { organizationalUnits });
    expect(attempt).toThrow(
      expect.objectContaining(
        reason.startsWith('Config') ? { id: reason } : { message: expect.stringContaining(reason) as string },
      ),
    );
  });

  it.each(['CONTOSO\\own', 'own', 'own@', '@contoso.com', 'own@contoso.com@x', 'o wn@contoso.com', ''])(
    'refuses the account %j',
    (managedServiceAccount) => {
      expect(() => mergeConnectorConfig(bytesOf('<configuration/>'), { managedServiceAccount })).toThrow(
        expect.objectContaining({ id: 'ConfigAccountInvalid' }),
      );
    },
  );
});

const key = 'OrganizationalUnitsUsedForOfflineDomainJoin';
const around = (line: string): string =>
  `<configuration>\n  <appSettings>\n    ${line}\n  </appSettings>\n</configuration>\n`;

describe('a file whose meaning is not certain is refused with line and column', () => {
  it.each([
    ['a tag left open', 'ConfigMalformed', '<configuration>\n  <appSettings>\n</configuration>', 3, 1],
    ['nothing', 'ConfigMalformed', '', 1, 1],
    ['plain text', 'ConfigMalformed', 'OU=a', 1, 1],
    ['an unescaped ampersand after an emoji', 'ConfigMalformed', around('<!-- 😀 --> <x a="a & b"/>'), 3, 27],
    [
      'a document type',
      'ConfigUnsupported',
      '<?xml version="1.0"?>\n<!DOCTYPE configuration [<!ENTITY x "y">]>\n<configuration/>',
      2,
      1,
    ],
    ['another root', 'ConfigUnsupported', '<!-- x -->\n <settings/>', 2, 2],
    [
      'configSource',
      'ConfigUnsupported',
      '<configuration>\n<appSettings configSource="x.config"/></configuration>',
      2,
      14,
    ],
    [
      'file',
      'ConfigUnsupported',
      '<configuration><appSettings\n file="x.config"></appSettings></configuration>',
      2,
      2,
    ],
    [
      'encryption',
      'ConfigUnsupported',
      '<configuration><appSettings configProtectionProvider="x"><EncryptedData/></appSettings></configuration>',
      1,
      29,
    ],
    ['encrypted content', 'ConfigUnsupported', around('<EncryptedData/>'), 3, 5],
    [
      'a config builder',
      'ConfigUnsupported',
      '<configuration><appSettings configBuilders="x"/></configuration>',
      1,
      29,
    ],
    [
      'a location',
      'ConfigUnsupported',
      '<configuration><location>\n<appSettings/></location></configuration>',
      2,
      1,
    ],
    [
      'two appSettings',
      'ConfigDuplicate',
      '<configuration>\n<appSettings/>\n<appSettings/></configuration>',
      3,
      1,
    ],
    [
      'a key twice',
      'ConfigDuplicate',
      around(`<add key="${key}" value=""/>\n    <add key="${key.toLowerCase()}" value=""/>`),
      4,
      5,
    ],
    ['clear', 'ConfigUnsupported', around('<clear/>'), 3, 5],
    ['remove', 'ConfigUnsupported', around(`<remove key="${key}"/>`), 3, 5],
    [
      'a DN that does not parse',
      'ConfigValueInvalid',
      around(`<add key="${key}" value="OU=R&amp;D; nonsense;OU=b"/>`),
      3,
      79,
    ],
    ['a DN that holds ;', 'ConfigValueInvalid', around(`<add key="${key}" value="OU=a\\;b,DC=c"/>`), 3, 67],
    [
      'a DN that holds ; in hex',
      'ConfigValueInvalid',
      around(`<add key="${key}" value="OU=a;OU=b\\3bc"/>`),
      3,
      72,
    ],
    [
      'a flag that is neither',
      'ConfigValueInvalid',
      around('<add key="DisableOUUpdates" value="yes"/>'),
      3,
      40,
    ],
  ])('%s', (_case, id, text, line, column) => {
    const expected = expect.objectContaining({
      id,
      target: 'wizard.config',
      message: expect.stringContaining(`wizard.config`) as string,
    }) as Error;
    expect(() => readConnectorConfig(bytesOf(text), 'wizard.config')).toThrow(expected);
    expect(() =>
      mergeConnectorConfig(bytesOf(text), { organizationalUnits: asked }, 'wizard.config'),
    ).toThrow(`line ${line}, column ${column}:`);
  });

  it.each([
    ['bytes that are not UTF-8', 'ConfigMalformed', Buffer.from('<configuration a="\xfc"/>', 'latin1')],
    ['half a UTF-16 unit', 'ConfigMalformed', Buffer.from('\xff\xfe<', 'latin1')],
    [
      'UTF-16 that declares UTF-8',
      'ConfigMalformed',
      Buffer.from('\ufeff<?xml version="1.0" encoding="utf-8"?><configuration/>', 'utf16le'),
    ],
    [
      'UTF-8 that declares UTF-16',
      'ConfigMalformed',
      Buffer.from('<?xml version="1.0" encoding="utf-16"?><configuration/>'),
    ],
    ['UTF-32', 'ConfigUnsupported', Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0])],
    [
      'an encoding that cannot be kept',
      'ConfigUnsupported',
      Buffer.from('<?xml version="1.0" encoding="shift_jis"?><configuration/>'),
    ],
    [
      'a byte that US-ASCII lacks',
      'ConfigMalformed',
      Buffer.from('<?xml version="1.0" encoding="us-ascii"?><configuration a="\xfc"/>', 'latin1'),
    ],
  ])('%s', (_case, id, bytes) => {
    expect(() => readConnectorConfig(bytes)).toThrow(expect.objectContaining({ id }));
  });

  it('leaves keys of others alone, whatever they look like', () => {
    const text = around('<add key="Other"/><add key="Other" value="1"/><remove key="Else"/><add/>');
    expect(merged(text, { disableOUUpdates: true })).toContain('<add/>\n    <add key="DisableOUUpdates"');
  });
});
