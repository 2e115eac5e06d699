import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Attribute, Change } from 'ldapts';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { examplesWorld, type ExamplesWorld } from '../examples-world.ts';
import { signedIn } from '../lab/connection.ts';

/** A site that is right, twelve faults planted in it, and the commands that verify prints about them, run as printed. */
const wizardConfig = 'ODJConnectorEnrollmentWizard.exe.config';
const site = `domain: contoso.test
organizationalUnits: ['OU=Autopilot,DC=contoso,DC=test']
account: own
connectors:
  - { server: SRV1, account: msaODJaaaaa, configFile: ${wizardConfig} }
  - { server: SRV2, account: msaODJbbbbb, configFile: second.exe.config }
`;
const overLdaps = '--through ldap --server ldaps://dc1.contoso.test --bind administrator@contoso.test'.split(
  ' ',
);
const normalAccountDisabled = '4098';
const withRc4 = '28';

const verdict = z.object({
  findings: z.array(
    z.object({ id: z.string(), status: z.string(), subject: z.string(), command: z.string().nullable() }),
  ),
});
type Found = z.infer<typeof verdict>['findings'];

let world: ExamplesWorld;
beforeAll(async () => {
  world = await examplesWorld(site);
  await copyFile(join(world.folder, wizardConfig), join(world.folder, 'second.exe.config'));
  await odj('odj apply --site odj.site.yaml --yes', overLdaps);
});

async function odj(line: string, more: readonly string[] = []): Promise<string> {
  const { exitCode, out, err } = await world.odj(line, more);
  expect({ line, exitCode, err: exitCode === 0 ? '' : err }).toEqual({ line, exitCode: 0, err: '' });
  return out;
}

/** What is wrong; what cannot be told without a tenant and on the servers themselves is no fault. */
async function faults(): Promise<Found> {
  const { out } = await world.odj('odj verify --site odj.site.yaml --json', overLdaps);
  return verdict.parse(JSON.parse(out)).findings.filter(({ status }) => ['Fail', 'Warning'].includes(status));
}

async function nameOf(account: string): Promise<string> {
  const shown = JSON.parse(await odj(`odj account show ${account} --json`, overLdaps)) as unknown;
  const [found] = z
    .object({ accounts: z.array(z.object({ distinguishedName: z.string() })) })
    .parse(shown).accounts;
  return found?.distinguishedName ?? '';
}

async function plant(): Promise<void> {
  const [first, second] = [await nameOf('msaODJaaaaa'), await nameOf('msaODJbbbbb')];
  await using client = await signedIn('administrator');
  const set = (distinguishedName: string, type: string, value: string): Promise<void> =>
    client.modify(distinguishedName, [
      new Change({ operation: 'replace', modification: new Attribute({ type, values: [value] }) }),
    ]);
  await set(first, 'msDS-SupportedEncryptionTypes', withRc4);
  await set(second, 'msDS-SupportedEncryptionTypes', withRc4);
  await set(second, 'userAccountControl', normalAccountDisabled);
  const unit = '--organizational-unit OU=Autopilot,DC=contoso,DC=test';
  await odj(`odj permission revoke --account msaODJaaaaa ${unit}`, overLdaps);
  await odj(`odj permission revoke --account msaODJbbbbb ${unit}`, overLdaps);
  await odj('odj account unlink msaODJaaaaa --connector-computer SRV1', overLdaps);
  for (const file of [wizardConfig, 'second.exe.config']) {
    const wrong = '--organizational-unit OU=Elsewhere,DC=contoso,DC=test --account msaODJzzzzz@contoso.test';
    await odj(`odj config set --file ${file} ${wrong} --remove disable-ou-updates`);
  }
}

describe('odj verify', () => {
  it('finds exactly the twelve faults that were planted, and none once its commands were run as printed', async () => {
    expect(await faults()).toEqual([]);
    await plant();
    const found = await faults();
    expect(found.map(({ id }) => id).sort()).toEqual([
      'account.enabled',
      'account.encryption-types',
      'account.encryption-types',
      'account.linked',
      'config.organizational-units',
      'config.organizational-units',
      'config.ou-updates',
      'config.ou-updates',
      'config.own-account',
      'config.own-account',
      'permission.granted',
      'permission.granted',
    ]);
    for (const { command, subject } of found) {
      expect(command, subject).not.toBeNull();
      const { stderr, exitCode } = await world.powerShell(command ?? '');
      expect({ command, stderr, exitCode }).toEqual({ command, stderr: '', exitCode: 0 });
    }
    expect(await faults()).toEqual([]);
  });
});
