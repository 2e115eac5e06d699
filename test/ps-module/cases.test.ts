import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Directory } from '../../src/directory/directory.ts';
import { openPowerShellDirectory, type PowerShellDirectoryOptions } from '../../src/powershell/directory.ts';
import { describeAccountCases } from '../cases/account-cases.ts';
import { describeAceCases } from '../cases/ace-cases.ts';
import { describeLegacyCases } from '../cases/legacy-cases.ts';
import { lab } from '../lab/lab.ts';
import type { PersonName } from '../lab/people.ts';
import { powerShellExecutable } from '../pwsh/powershell.ts';
import { activeDirectory } from './run-cmdlets.ts';

const state = await mkdtemp(join(tmpdir(), 'odj-cases-'));

/** One PowerShell for each person, for all cases: each closes only what it was lent. */
const opened = new Map<PersonName, Promise<Directory>>();
async function openAs(person: PersonName): Promise<Directory> {
  const opening = opened.get(person) ?? openPowerShellDirectory(optionsOf(person));
  opened.set(person, opening);
  return { ...(await opening), close: () => Promise.resolve() };
}
afterAll(async () => {
  for (const opening of opened.values()) {
    await (await opening).close();
  }
});

function optionsOf(person: PersonName): PowerShellDirectoryOptions {
  return {
    server: lab.domainController.host,
    env: {
      ...process.env,
      KRB5CCNAME: lab.people[person].ticketCache,
      ODJ_STATE: state,
      ODJ_POWERSHELL: powerShellExecutable(),
      ODJ_POWERSHELL_MODULES: activeDirectory,
    },
  };
}

describeAceCases('through the cmdlets', () => openAs('administrator'));
describeAccountCases('through the cmdlets', openAs);
describeLegacyCases('through the cmdlets', () => openAs('administrator'));
