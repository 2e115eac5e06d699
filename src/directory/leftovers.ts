import type { Directory, OuError, OuReading, SidOwner } from './directory.ts';
import { sameDistinguishedName } from './distinguished-name.ts';
import { decodeSecurityDescriptor, type SecurityDescriptor } from './security-descriptor/access-control.ts';
import {
  legacyEntries,
  similarEntries,
  type LegacyEntry,
  type SimilarEntry,
} from './security-descriptor/legacy-entries.ts';

/** The entries of one account on one OU that nobody needs any more. */
export interface Leftover {
  readonly organizationalUnit: string;
  readonly objectGuid: string | null;
  /** Of a server that runs, or ran, the legacy connector; or of an account that is gone. */
  readonly kind: 'Legacy' | 'Orphaned';
  /** sAMAccountName; the SID where it is gone. */
  readonly account: string;
  readonly accountSid: string;
  /** What is taken away on request. */
  readonly entries: readonly LegacyEntry[];
  /** What is like it and stays; explicit entries only. */
  readonly similar: readonly SimilarEntry[];
}

export interface Leftovers {
  readonly found: readonly Leftover[];
  /** OUs whose permissions could not be read. */
  readonly unread: readonly { readonly organizationalUnit: string; readonly error: OuError }[];
}

export interface LeftoverQuery {
  /** DN; the whole domain when absent. */
  readonly base?: string | undefined;
  /** Only of this server: its name (short or in full, with or without $) or DN. */
  readonly server?: string | undefined;
}

type Candidate = Omit<Leftover, 'kind' | 'account'>;

/**
 * Looks on every OU at and below the base for the rights of the legacy connector, and for entries that let accounts
 * create computers which are gone.
 *
 * @throws OdjError OuNotFound where there is no such base; ComputerNotFound where the domain has no such server
 */
export async function findLeftovers(
  directory: Pick<Directory, 'scan' | 'resolveSids' | 'accounts'>,
  { base, server }: LeftoverQuery = {},
): Promise<Leftovers> {
  if (server !== undefined) {
    // Nothing found would otherwise look the same as a name mistyped.
    await directory.accounts({ connectorComputer: server });
  }
  const candidates: Candidate[] = [];
  const unread: Leftovers['unread'][number][] = [];
  for await (const reading of directory.scan(base === undefined ? {} : { base })) {
    if (reading.error === null) {
      candidates.push(...candidatesOf(reading));
    } else {
      unread.push({ organizationalUnit: reading.organizationalUnit, error: reading.error });
    }
  }
  const sids = [...new Set(candidates.map(({ accountSid }) => accountSid))];
  const owners = await directory.resolveSids(sids);
  const found = candidates.flatMap((candidate) => judge(candidate, owners.get(candidate.accountSid), server));
  return { found, unread };
}

function candidatesOf({
  organizationalUnit,
  objectGuid,
  securityDescriptor,
}: OuReading): readonly Candidate[] {
  const descriptor = decodeSecurityDescriptor(Buffer.from(securityDescriptor ?? '', 'base64'));
  return [...trusteesOf(descriptor)].flatMap((accountSid) => {
    const entries = legacyEntries(descriptor, accountSid);
    const similar = similarEntries(descriptor, accountSid).filter(({ reason }) => reason !== 'Inherited');
    return entries.length + similar.length === 0
      ? []
      : [{ organizationalUnit, objectGuid, accountSid, entries, similar }];
  });
}

/** The accounts of a domain that the DACL names. */
function trusteesOf({ dacl }: SecurityDescriptor): ReadonlySet<string> {
  const sids = (dacl?.entries ?? []).flatMap((ace) => (ace.kind === 'trustee' ? [ace.sid] : []));
  return new Set(sids.filter((sid) => sid.startsWith('S-1-5-21-')));
}

function judge(
  candidate: Candidate,
  owner: SidOwner | null | undefined,
  server: string | undefined,
): readonly Leftover[] {
  if (owner === null) {
    const isOurs = candidate.entries.length > 0 && server === undefined;
    return isOurs ? [{ ...candidate, kind: 'Orphaned', account: candidate.accountSid }] : [];
  }
  if (owner?.objectClass !== 'computer' || (server !== undefined && !isNamed(owner, server))) {
    return [];
  }
  return [{ ...candidate, kind: 'Legacy', account: owner.samAccountName }];
}

function isNamed({ samAccountName, distinguishedName }: SidOwner, server: string): boolean {
  if (server.includes('=')) {
    return sameDistinguishedName(distinguishedName, server);
  }
  const short = (server.split('.', 1)[0] ?? server).replace(/\$$/, '');
  return samAccountName.toLowerCase() === `${short}$`.toLowerCase();
}
