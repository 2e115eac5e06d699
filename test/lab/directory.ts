import { createHash, randomBytes } from 'node:crypto';
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { command } from './command.ts';
import { computerEntries } from './computers.ts';
import { delegations, withAce } from './delegations.ts';
import { domain } from './domain.ts';
import { keyDistributionEntries } from './key-distribution.ts';
import { ldif, readLdif, type Entry } from './ldif.ts';
import { organizationalUnitEntries } from './organizational-units.ts';
import { personEntries, personNames, samAccountNames, type PersonName } from './people.ts';

const passwordsSchema = z.record(z.enum(personNames), z.string());
export type Passwords = z.infer<typeof passwordsSchema>;

const samba = '/var/lib/samba';
const database = join(samba, 'private', 'sam.ldb');
const passwordsFile = join(samba, 'passwords.json');
const kept = join(import.meta.dirname, '../../node_modules/.cache/odj-lab');

/**
 * Fills this lab's /var/lib/samba with the domain: from what an earlier lab kept, as long as nothing that makes it
 * has changed, else by provisioning. Gives the people's passwords.
 */
export async function makeDirectory(say: (text: string) => void): Promise<Passwords> {
  const archive = join(kept, `${await fingerprint()}.tar.gz`);
  if (await exists(archive)) {
    await command('tar', ['-C', samba, '-xzf', archive]);
  } else {
    say('Provisioning the domain');
    await provision();
    await mkdir(kept, { recursive: true });
    const unfinished = `${archive}.${process.pid}.${randomBytes(4).toString('hex')}`;
    await command('tar', ['-C', samba, '-czf', unfinished, '.']);
    await rename(unfinished, archive);
  }
  return passwordsSchema.parse(JSON.parse(await readFile(passwordsFile, 'utf8')));
}

async function provision(): Promise<void> {
  const passwords = newPasswords();
  await command('samba-tool', [
    ...['domain', 'provision', `--targetdir=${samba}`, '--server-role=dc', '--dns-backend=SAMBA_INTERNAL'],
    ...[
      `--realm=${domain.realm}`,
      `--domain=${domain.netbiosName}`,
      '--host-name=DC1',
      '--host-ip=127.0.0.1',
    ],
    ...['--function-level=2008_R2', `--adminpass=${passwords.administrator}`],
    ...['--option=interfaces=lo', '--option=bind interfaces only=yes', '--option=ldb:nosync = true'],
  ]);
  await writeFile(passwordsFile, JSON.stringify(passwords), { mode: 0o600 });
  const entries = [
    ...organizationalUnitEntries(),
    ...personEntries(passwords),
    ...computerEntries(),
    ...keyDistributionEntries(),
  ];
  await ldb('ldbadd', ldif(entries));
  await delegate();
}

/** Gives people what they may do, and finishes the domain. */
async function delegate(): Promise<void> {
  const objects = readLdif(
    await command('ldbsearch', [
      '-H',
      database,
      '(|(cn=*)(ou=*))',
      'nTSecurityDescriptor',
      'objectSid',
      'sAMAccountName',
    ]),
  );
  const sidOf = (person: PersonName): string => {
    const account = objects.find((object) => object.get('samaccountname')?.[0] === samAccountNames[person]);
    return only(account?.get('objectsid'), samAccountNames[person]);
  };
  const descriptors = new Map<string, string>();
  for (const { person, distinguishedName, ace } of delegations) {
    const object = objects.find((candidate) => candidate.get('dn')?.[0] === distinguishedName);
    const before =
      descriptors.get(distinguishedName) ?? only(object?.get('ntsecuritydescriptor'), distinguishedName);
    descriptors.set(distinguishedName, withAce(before, ace.replace('{sid}', sidOf(person))));
  }
  const changes = [...descriptors].map(([distinguishedName, sddl]) => ({
    distinguishedName,
    lines: ['changetype: modify', 'replace: nTSecurityDescriptor', `nTSecurityDescriptor: ${sddl}`],
  }));
  await ldb('ldbmodify', ldif([...changes, withoutQuota, withServiceNames]));
}

/** The quota would let anybody make ten computers and so hide a missing right. */
const withoutQuota: Entry = {
  distinguishedName: domain.distinguishedName,
  lines: ['changetype: modify', 'replace: ms-DS-MachineAccountQuota', 'ms-DS-MachineAccountQuota: 0'],
};

/** Kerberos needs the names under which LDAP is offered; Samba's own updater, which adds them later, does not run. */
const withServiceNames: Entry = {
  distinguishedName: `CN=DC1,OU=Domain Controllers,${domain.distinguishedName}`,
  lines: [
    'changetype: modify',
    'add: servicePrincipalName',
    'servicePrincipalName: ldap/DC1',
    `servicePrincipalName: ldap/${domain.controller}`,
    `servicePrincipalName: ldap/${domain.controller}/${domain.name}`,
  ],
};

function only(values: readonly string[] | undefined, of: string): string {
  const value = values?.[0];
  if (value === undefined) throw new Error(`The new directory has no ${of}.`);
  return value;
}

async function ldb(program: 'ldbadd' | 'ldbmodify', text: string): Promise<void> {
  const file = join(samba, 'changes.ldif');
  await writeFile(file, text);
  await command(program, ['-H', database, file]);
}

function newPasswords(): Passwords {
  // Base64 has no character that a shell, LDIF or `user%password` would take for its own; the front meets the policy.
  const password = () => `Aa1-${randomBytes(12).toString('base64url')}`;
  return {
    administrator: password(),
    msaCreator: password(),
    msaLinker: password(),
    ouDelegate: password(),
    nobody: password(),
  };
}

const sources = [
  'computers.ts',
  'delegations.ts',
  'directory.ts',
  'domain.ts',
  'key-distribution.ts',
  'ldif.ts',
  'organizational-units.ts',
  'people.ts',
];

/** Of the files that decide what the directory looks like, and of Samba itself. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(permissions));
  for (const name of sources) hash.update(await readFile(join(import.meta.dirname, name)));
  hash.update(await command('samba', ['--version']));
  return hash.digest('hex').slice(0, 16);
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}
