import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Directory } from '../../src/directory/directory.ts';
import { openLdapDirectory, type LdapDirectoryOptions } from '../../src/directory/ldap.ts';
import { lab } from '../lab/lab.ts';
import type { PersonName } from '../lab/people.ts';

const stateDirectory = await mkdtemp(join(tmpdir(), 'odj-directory-test-'));

/** The environment of what tests open: backups go to a folder of their own. */
export const env = { ODJ_STATE: stateDirectory };

/** How that person gets to the lab's domain controller. */
export function optionsOf(person: PersonName): LdapDirectoryOptions {
  const { userPrincipalName, password } = lab.people[person];
  return {
    server: lab.domainController.ldaps,
    bind: userPrincipalName,
    password,
    certificateAuthorityFile: lab.domainController.certificateAuthorityFile,
    env,
  };
}

export function openAs(person: PersonName): Promise<Directory> {
  return openLdapDirectory(optionsOf(person));
}

/** Lends the directory, signed in as that person, to one piece of work. */
export async function as<Result>(
  person: PersonName,
  work: (directory: Directory) => Promise<Result>,
): Promise<Result> {
  const directory = await openAs(person);
  try {
    return await work(directory);
  } finally {
    await directory.close();
  }
}
