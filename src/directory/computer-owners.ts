import type { DirectoryContext } from './context.ts';
import type { ComputerOwner, ScanQuery } from './directory.ts';
import { isoTime, type Entry } from './entry.ts';
import { equals } from './identity.ts';
import { existing } from './scan.ts';
import { decodeSecurityDescriptor } from './security-descriptor/access-control.ts';
import { formatGuid } from './security-descriptor/guid.ts';
import { formatSid } from './security-descriptor/sid.ts';

const attributes = [
  ...['sAMAccountName', 'objectGUID', 'nTSecurityDescriptor', 'mS-DS-CreatorSID'],
  ...['whenCreated', 'lastLogonTimestamp'],
];

/**
 * Reads the owner of every computer object at and below the base, page by page: the owner alone, no permissions.
 *
 * @throws OdjError OuNotFound where there is no such base, DistinguishedNameInvalid
 */
export async function* readComputerOwners(
  context: DirectoryContext,
  query: ScanQuery,
): AsyncGenerator<ComputerOwner, void, undefined> {
  const { connection, domainName } = context;
  const base = query.base === undefined ? domainName : await existing(context, query.base);
  // Managed service accounts are of the class computer too, but of another category.
  const computers = equals('objectCategory', 'computer');
  for await (const page of connection.pages(base, computers, attributes, { owner: true })) {
    for (const entry of page) {
      yield ownerOf(entry);
    }
  }
}

function ownerOf(entry: Entry): ComputerOwner {
  const descriptor = entry.bytes('nTSecurityDescriptor');
  const creator = entry.bytes('mS-DS-CreatorSID');
  return {
    computer: entry.requiredText('sAMAccountName'),
    distinguishedName: entry.distinguishedName,
    objectGuid: formatGuid(entry.requiredBytes('objectGUID')),
    ownerSid: descriptor === undefined ? null : decodeSecurityDescriptor(descriptor).owner,
    creatorSid: creator === undefined ? null : formatSid(creator),
    created: isoTime(entry.requiredText('whenCreated')),
    lastLogon: timeOf(entry.text('lastLogonTimestamp')),
  };
}

/** A count of 100 nanoseconds since 1601 (MS-DTYP 2.3.3); 0 and absent: never. */
function timeOf(ticks: string | undefined): string | null {
  if (ticks === undefined || ticks === '0') {
    return null;
  }
  const sinceEpoch = Number(BigInt(ticks) / 10_000n - 11_644_473_600_000n);
  return new Date(sinceEpoch).toISOString().replace(/\.\d+Z$/, 'Z');
}
