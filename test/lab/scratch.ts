/**
 * What a test file makes for itself, as the administrator, so that tests can share the domain: everything gets a name
 * of its own. Nothing needs to be cleaned up, the lab goes as a whole.
 */
import { randomBytes, randomInt } from 'node:crypto';
import { join } from 'node:path';
import { Attribute, Change } from 'ldapts';
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { command } from './command.ts';
import { computerAttributes, type ServerName } from './computers.ts';
import { signedIn } from './connection.ts';
import { lab } from './lab.ts';
import { makeServer } from './make-server.ts';
import type { PersonName } from './people.ts';
import type { Server } from './servers.ts';
import { sidText } from './sid.ts';

/** A new OU in the lab's Scratch OU (or elsewhere); gives its DN. The name is made unique; it must need no escapes. */
export async function scratchOrganizationalUnit(
  name: string,
  within: string = lab.organizationalUnits.scratch,
): Promise<string> {
  const distinguishedName = `OU=${name} ${randomBytes(4).toString('hex')},${within}`;
  await using client = await signedIn('administrator');
  await client.add(distinguishedName, { objectClass: 'organizationalUnit' });
  return distinguishedName;
}

export interface ScratchAccount {
  readonly name: string;
  /** With the trailing $. */
  readonly samAccountName: string;
  readonly distinguishedName: string;
  readonly sid: string;
  readonly password: string;
}

/** A standalone managed service account with a password that is known, made by the lab and not by the product. */
export async function scratchManagedServiceAccount(
  name: string = managedServiceAccountName(),
): Promise<ScratchAccount> {
  const distinguishedName = `CN=${name},CN=Managed Service Accounts,${lab.distinguishedName}`;
  await using client = await signedIn('administrator');
  await client.add(distinguishedName, {
    objectClass: 'msDS-ManagedServiceAccount',
    sAMAccountName: `${name}$`,
    userAccountControl: String(permissions.account.userAccountControl),
    'msDS-SupportedEncryptionTypes': String(permissions.account.supportedEncryptionTypes),
  });
  return {
    name,
    samAccountName: `${name}$`,
    distinguishedName,
    sid: await sidOf(distinguishedName),
    password: await setPassword(distinguishedName),
  };
}

export interface ScratchUser {
  readonly samAccountName: string;
  readonly userPrincipalName: string;
  readonly distinguishedName: string;
  readonly sid: string;
  readonly password: string;
}

/** A person without any right of their own. */
export async function scratchUser(): Promise<ScratchUser> {
  const samAccountName = `user${randomBytes(4).toString('hex')}`;
  const distinguishedName = `CN=${samAccountName},${lab.organizationalUnits.scratch}`;
  const userPrincipalName = `${samAccountName}@${lab.domain}`;
  const password = `Aa1-${randomBytes(24).toString('base64url')}`;
  await using client = await signedIn('administrator');
  await client.add(distinguishedName, [
    new Attribute({ type: 'objectClass', values: ['user'] }),
    new Attribute({ type: 'sAMAccountName', values: [samAccountName] }),
    new Attribute({ type: 'userPrincipalName', values: [userPrincipalName] }),
    new Attribute({ type: 'userAccountControl', values: [String(0x200)] }),
    new Attribute({ type: 'unicodePwd', values: [passwordValue(password)] }),
  ]);
  const sid = await sidOf(distinguishedName);
  return { samAccountName, userPrincipalName, distinguishedName, sid, password };
}

/** `msaODJ` and five random characters, as the connector names its accounts. */
export function managedServiceAccountName(): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  const { namePrefix, randomCharacters } = permissions.account;
  const character = () => alphabet.charAt(randomInt(alphabet.length));
  return namePrefix + Array.from({ length: randomCharacters }, character).join('');
}

/**
 * Sets a new password as the administrator and gives it: nobody keeps the one that an MSA was made with.
 * @param account DN, or sAMAccountName with its $
 */
export async function setPassword(account: string): Promise<string> {
  const password = `Aa1-${randomBytes(24).toString('base64url')}`;
  const distinguishedName = account.includes('=') ? account : await accountNamed(account);
  if (distinguishedName === null) throw new Error(`There is no account ${account}.`);
  await using client = await signedIn('administrator');
  await client.modify(
    distinguishedName,
    new Change({
      operation: 'replace',
      modification: new Attribute({ type: 'unicodePwd', values: [passwordValue(password)] }),
    }),
  );
  return password;
}

/** As unicodePwd wants it: in quotes, UTF-16 (MS-ADTS 3.1.1.3.1.5.1). */
export function passwordValue(password: string): Buffer {
  return Buffer.from(`"${password}"`, 'utf16le');
}

/** A connector server with a computer account and a folder of its own, otherwise like the lab's server of that name. */
export async function scratchServer(like: ServerName): Promise<Server> {
  const name = `T${randomBytes(4).toString('hex').toUpperCase()}`;
  const distinguishedName = `CN=${name},${lab.organizationalUnits.scratch}`;
  await using client = await signedIn('administrator');
  await client.add(distinguishedName, computerAttributes(name));
  return await makeServer(like, join(lab.folder, 'servers', name), { name, distinguishedName });
}

export async function sidOf(distinguishedName: string): Promise<string> {
  await using client = await signedIn('administrator');
  const { searchEntries } = await client.search(distinguishedName, {
    scope: 'base',
    attributes: ['objectSid'],
    explicitBufferAttributes: ['objectSid'],
  });
  const sid = searchEntries[0]?.['objectSid'];
  if (!Buffer.isBuffer(sid)) throw new Error(`${distinguishedName} has no SID.`);
  return sidText(sid);
}

/** Whether there is an account of that sAMAccountName anywhere in the domain; gives its DN. */
export async function accountNamed(samAccountName: string): Promise<string | null> {
  await using client = await signedIn('administrator');
  const { searchEntries } = await client.search(lab.distinguishedName, {
    filter: `(sAMAccountName=${samAccountName})`,
    attributes: ['1.1'],
  });
  return searchEntries[0]?.dn ?? null;
}

/** The whole descriptor as SDDL, read by Samba's own tool. */
export async function descriptorOf(distinguishedName: string): Promise<string> {
  const text = await dsacl('get', [`--objectdn=${distinguishedName}`], 'administrator');
  const sddl = /^O:.*$/m.exec(text)?.[0];
  if (sddl === undefined) throw new Error(`samba-tool gave no descriptor of ${distinguishedName}: ${text}`);
  return sddl;
}

/** Adds one ACE (SDDL) with Samba's own tool; it writes the whole descriptor, so a right to the DACL is not enough. */
export async function addAce(
  distinguishedName: string,
  ace: string,
  person: PersonName = 'administrator',
): Promise<void> {
  await dsacl('set', [`--objectdn=${distinguishedName}`, `--sddl=${ace}`], person);
}

async function dsacl(
  verb: 'get' | 'set',
  parameters: readonly string[],
  person: PersonName,
): Promise<string> {
  return await command('samba-tool', [
    ...['dsacl', verb, '-H', lab.domainController.ldap, ...parameters],
    ...['--use-kerberos=required', `--use-krb5-ccache=${lab.people[person].ticketCache}`],
  ]);
}
