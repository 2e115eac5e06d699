import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Directory } from '../../src/directory/directory.ts';
import { openPowerShellDirectory } from '../../src/powershell/directory.ts';
import { lab } from '../lab/lab.ts';
import type { PersonName } from '../lab/people.ts';
import { powerShellExecutable } from '../pwsh/powershell.ts';
import { describeAccountCases } from './account-cases.ts';
import { describeAceCases } from './ace-cases.ts';

const stateDirectory = await mkdtemp(join(tmpdir(), 'odj-cases-test-'));
const activeDirectory = join(import.meta.dirname, '../stand-ins/ActiveDirectory/ActiveDirectory.psd1');

/** Starting PowerShell takes most of the time: one for each person, whatever a case does when it has finished. */
const opened = new Map<PersonName, Promise<Directory>>();
async function openShared(person: PersonName): Promise<Directory> {
  const directory = opened.get(person) ?? open(person);
  opened.set(person, directory);
  return { ...(await directory), close: () => Promise.resolve() };
}
afterAll(async () => {
  for (const directory of opened.values()) {
    await (await directory).close();
  }
});

function open(person: PersonName): Promise<Directory> {
  const { userPrincipalName, password } = lab.people[person];
  return openPowerShellDirectory({
    server: lab.domainController.ldaps,
    bind: userPrincipalName,
    password,
    executable: powerShellExecutable(),
    env: { ...process.env, ODJ_STATE: stateDirectory, ODJ_POWERSHELL_MODULES: activeDirectory },
  });
}

describeAceCases('through PowerShell', () => openShared('administrator'));
describeAccountCases('through PowerShell', openShared);
