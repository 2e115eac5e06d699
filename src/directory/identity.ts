import { AndFilter, EqualityFilter, type Filter, OrFilter, PresenceFilter } from 'ldapts';
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { OdjError } from '../errors.ts';
import type { DirectoryContext } from './context.ts';
import type { MsaKind } from './directory.ts';
import { formatDistinguishedName, parseDistinguishedName } from './distinguished-name.ts';
import type { Entry } from './entry.ts';
import { refuseOtherDomain } from './other-domain.ts';
import { formatSid, looksLikeSid, sidBytes } from './security-descriptor/sid.ts';

export const standaloneClass = 'msDS-ManagedServiceAccount' satisfies MsaKind &
  keyof typeof permissions.classes;
export const groupClass = 'msDS-GroupManagedServiceAccount' satisfies MsaKind &
  keyof typeof permissions.classes;

export const equals = (attribute: string, value: string | Buffer): Filter =>
  new EqualityFilter({ attribute, value });
export const all = (...filters: Filter[]): Filter => new AndFilter({ filters });
export const any = (...filters: Filter[]): Filter => new OrFilter({ filters });

/**
 * Objects by name (with or without $), DN or SID, that also fit `restriction`.
 *
 * @throws OdjError DistinguishedNameInvalid, SidInvalid, DirectoryReferral
 */
export async function findByIdentity(
  context: DirectoryContext,
  identity: string,
  restriction: Filter,
  attributes: readonly string[],
): Promise<readonly Entry[]> {
  const { connection, domainName } = context;
  if (identity.includes('=')) {
    refuseOtherDomain(context, identity);
  }
  return connection.search(domainName, all(identityFilter(identity), restriction), attributes);
}

function identityFilter(identity: string): Filter {
  if (looksLikeSid(identity)) {
    return equals('objectSid', Buffer.from(sidBytes(identity)));
  }
  if (identity.includes('=')) {
    return equals('distinguishedName', formatDistinguishedName(parseDistinguishedName(identity)));
  }
  return identity.endsWith('$')
    ? equals('sAMAccountName', identity)
    : any(equals('sAMAccountName', `${identity}$`), equals('sAMAccountName', identity));
}

/** sMSA and gMSA; their classes are told apart by objectCategory, which is indexed. */
export const managedAccount = any(
  equals('objectCategory', standaloneClass),
  equals('objectCategory', groupClass),
);

export function kindOf(entry: Entry): MsaKind | undefined {
  const kinds: readonly MsaKind[] = [groupClass, standaloneClass];
  return kinds.find((kind) => entry.holds('objectClass', kind));
}

/** The class that an object is of, as people know it. */
export function classOf(entry: Entry): string {
  return entry.texts('objectClass').at(-1) ?? 'unknown';
}

export interface Trustee {
  /** With the trailing $. */
  readonly samAccountName: string;
  readonly sid: string;
}

interface TrusteeWish {
  /** A SID that no object has any more will do: entries are only read or taken away. */
  readonly mayBeGone: boolean;
  /** The computer account of a server, which a managed service account is not; otherwise one of those is wanted. */
  readonly isServer?: boolean;
}

/**
 * The one managed service account, or server, that is meant.
 *
 * @throws OdjError AccountNotFound, AccountAmbiguous, AccountNotManaged, AccountNotComputer
 */
export async function findTrustee(
  context: DirectoryContext,
  account: string,
  { mayBeGone, isServer = false }: TrusteeWish,
): Promise<Trustee> {
  const { server } = context.connection;
  const attributes = ['sAMAccountName', 'objectSid', 'objectClass'];
  const found = await findByIdentity(
    context,
    account,
    new PresenceFilter({ attribute: 'objectSid' }),
    attributes,
  );
  const wanted = found.filter((entry) =>
    isServer ? classOf(entry) === 'computer' : kindOf(entry) !== undefined,
  );
  const [chosen, other] = wanted.length === 0 ? found : wanted;
  if (chosen === undefined) {
    if (mayBeGone && looksLikeSid(account)) {
      return { samAccountName: account, sid: account };
    }
    throw new OdjError('AccountNotFound', { account, server }, { target: account });
  }
  if (other !== undefined) {
    const names = found.map(({ distinguishedName }) => distinguishedName).join('; ');
    throw new OdjError('AccountAmbiguous', { account, server, found: names }, { target: account });
  }
  if (wanted.length === 0) {
    const id = isServer ? 'AccountNotComputer' : 'AccountNotManaged';
    throw new OdjError(id, { account, objectClass: classOf(chosen) }, { target: account });
  }
  return {
    samAccountName: chosen.requiredText('sAMAccountName'),
    sid: formatSid(chosen.requiredBytes('objectSid')),
  };
}

/**
 * Any one user, computer or group that is meant: who is to read a password.
 *
 * @throws OdjError AccountNotFound, AccountAmbiguous
 */
export async function findPrincipal(context: DirectoryContext, identity: string): Promise<Trustee> {
  const { server } = context.connection;
  const isPrincipal = new PresenceFilter({ attribute: 'objectSid' });
  const attributes = ['sAMAccountName', 'objectSid'];
  const [found, other] = await findByIdentity(context, identity, isPrincipal, attributes);
  if (found === undefined) {
    throw new OdjError('AccountNotFound', { account: identity, server }, { target: identity });
  }
  if (other !== undefined) {
    const names = [found, other].map(({ distinguishedName }) => distinguishedName).join('; ');
    throw new OdjError('AccountAmbiguous', { account: identity, server, found: names }, { target: identity });
  }
  return {
    samAccountName: found.text('sAMAccountName') ?? identity,
    sid: formatSid(found.requiredBytes('objectSid')),
  };
}

export interface Computer {
  readonly distinguishedName: string;
  readonly sid: string;
  /** DNs of the accounts it is linked to. */
  readonly accounts: readonly string[];
  /** Whether the caller may write the link. */
  readonly mayLink: boolean;
}

export const linkAttribute = 'msDS-HostServiceAccount' satisfies keyof typeof permissions.attributes;

/**
 * A server by its name (short, or in full with dots), with or without $, or by its DN.
 *
 * @throws OdjError ComputerNotFound
 */
export async function findComputer(context: DirectoryContext, computer: string): Promise<Computer> {
  const { connection, domainName } = context;
  const isComputer = equals('objectCategory', 'computer');
  const attributes = [linkAttribute, 'objectSid', 'allowedAttributesEffective'];
  const found =
    computer.includes('.') && !computer.includes('=')
      ? await connection.search(domainName, all(isComputer, equals('dNSHostName', computer)), attributes)
      : await findByIdentity(context, computer, isComputer, attributes);
  const [only, other] = found;
  if (only === undefined || other !== undefined) {
    throw new OdjError('ComputerNotFound', { computer, server: connection.server }, { target: computer });
  }
  return {
    distinguishedName: only.distinguishedName,
    sid: formatSid(only.requiredBytes('objectSid')),
    accounts: only.texts(linkAttribute),
    mayLink: only.holds('allowedAttributesEffective', linkAttribute),
  };
}
