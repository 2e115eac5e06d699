import { SubstringFilter } from 'ldapts';
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { OdjError } from '../errors.ts';
import { requireLinkRight } from './account-rights.ts';
import type { DirectoryContext } from './context.ts';
import type { AccountQuery, Msa } from './directory.ts';
import { sameDistinguishedName } from './distinguished-name.ts';
import { isoTime, type Entry } from './entry.ts';
import {
  all,
  classOf,
  findByIdentity,
  findComputer,
  kindOf,
  linkAttribute,
  managedAccount,
} from './identity.ts';
import { withoutPasswordReader } from './password-readers.ts';
import { formatGuid } from './security-descriptor/guid.ts';
import { formatSid } from './security-descriptor/sid.ts';

export const backLink = `${linkAttribute}BL`;
const accountDisabled = 0x2;

export const accountAttributes: readonly string[] = [
  'sAMAccountName',
  'objectGUID',
  'objectSid',
  'objectClass',
  'userAccountControl',
  backLink,
  'msDS-SupportedEncryptionTypes',
  'whenCreated',
];

/** One account as the rest of the product sees it. */
export function describeAccount(entry: Entry, server: string): Msa {
  const samAccountName = entry.requiredText('sAMAccountName');
  const kind = kindOf(entry);
  if (kind === undefined) {
    throw notManaged(entry);
  }
  return {
    name: samAccountName.replace(/\$$/, ''),
    samAccountName,
    distinguishedName: entry.distinguishedName,
    objectGuid: formatGuid(entry.requiredBytes('objectGUID')),
    sid: formatSid(entry.requiredBytes('objectSid')),
    kind,
    enabled: ((entry.integer('userAccountControl') ?? 0) & accountDisabled) === 0,
    connectorComputers: entry.texts(backLink),
    encryptionTypes: entry.integer('msDS-SupportedEncryptionTypes') ?? null,
    created: isoTime(entry.requiredText('whenCreated')),
    server,
  };
}

/**
 * @throws OdjError ComputerNotFound
 */
export async function findAccounts(context: DirectoryContext, query: AccountQuery): Promise<readonly Msa[]> {
  const { identity, connectorComputer, linked = false } = query;
  const [found, computer] = await Promise.all([
    identity === undefined
      ? searchAccounts(context, connectorComputer === undefined && !linked)
      : findByIdentity(context, identity, managedAccount, accountAttributes),
    connectorComputer === undefined ? undefined : findComputer(context, connectorComputer),
  ]);
  const { server } = context.connection;
  return found
    .map((entry) => describeAccount(entry, server))
    .filter(({ connectorComputers }) => !linked || connectorComputers.length > 0)
    .filter(
      (account) =>
        computer?.accounts.some((linked) => sameDistinguishedName(linked, account.distinguishedName)) !==
        false,
    );
}

/** Every managed service account, or the connectors' own by their name. */
function searchAccounts(context: DirectoryContext, connectorsOnly: boolean): Promise<readonly Entry[]> {
  const named = new SubstringFilter({ attribute: 'sAMAccountName', initial: permissions.account.namePrefix });
  const filter = connectorsOnly ? all(managedAccount, named) : managedAccount;
  return context.connection.search(context.domainName, filter, accountAttributes);
}

/** The connectors' accounts that a computer is linked to, the newest first. */
export async function linkedConnectorAccounts(
  context: DirectoryContext,
  linked: readonly string[],
): Promise<readonly Msa[]> {
  const entries = await Promise.all(
    linked.map((account) => context.connection.read(account, accountAttributes)),
  );
  const prefix = permissions.account.namePrefix.toLowerCase();
  return entries
    .filter((entry) => entry !== null)
    .filter((entry) => kindOf(entry) !== undefined)
    .map((entry) => describeAccount(entry, context.connection.server))
    .filter(({ name }) => name.toLowerCase().startsWith(prefix))
    .sort((left, right) => right.created.localeCompare(left.created));
}

/**
 * Takes an account off one computer, where it is on it: its link, and from a group account the right to its password.
 *
 * @throws OdjError ComputerNotFound, MsaLinkDenied, AccountNotFound
 */
export async function unlinkAccount(
  context: DirectoryContext,
  distinguishedName: string,
  computer: string,
): Promise<void> {
  const { connection } = context;
  const membership = 'msDS-GroupMSAMembership';
  const [found, account] = await Promise.all([
    findComputer(context, computer),
    connection.read(distinguishedName, [membership]),
  ]);
  const linked = found.accounts.find((each) => sameDistinguishedName(each, distinguishedName));
  if (linked !== undefined) {
    await requireLinkRight(context, found);
    await removeLink(context, found.distinguishedName, linked);
  }
  const readers = account?.bytes(membership);
  const left = readers === undefined ? null : withoutPasswordReader(readers, found.sid);
  if (left !== null) {
    await connection.modify(distinguishedName, [{ operation: 'replace', type: membership, value: left }]);
  }
}

/**
 * Takes an account off all its computers and deletes it; nothing where it is gone already.
 *
 * @throws OdjError AccountNotManaged where the DN is of something else
 */
export async function removeAccount(context: DirectoryContext, distinguishedName: string): Promise<void> {
  const entry = await context.connection.read(distinguishedName, ['objectClass', backLink]);
  if (entry === null) {
    return;
  }
  if (kindOf(entry) === undefined) {
    throw notManaged(entry);
  }
  for (const computer of entry.texts(backLink)) {
    await removeLink(context, computer, entry.distinguishedName);
  }
  await context.connection.remove(entry.distinguishedName);
}

function removeLink(context: DirectoryContext, computer: string, account: string): Promise<void> {
  return context.connection.modify(computer, [{ operation: 'delete', type: linkAttribute, value: account }]);
}

function notManaged(entry: Entry): OdjError {
  const account = entry.distinguishedName;
  return new OdjError('AccountNotManaged', { account, objectClass: classOf(entry) }, { target: account });
}
