import type { DirectoryContext } from './context.ts';
import type { SidOwner } from './directory.ts';
import { any, classOf, equals } from './identity.ts';
import { formatSid, sidBytes } from './security-descriptor/sid.ts';

/** SIDs in one request. */
const mostTogether = 64;

/**
 * Whose SIDs of this domain these are; null for those that no object has. Others are left out.
 *
 * @throws OdjError SidInvalid
 */
export async function resolveSids(
  context: DirectoryContext,
  sids: readonly string[],
): Promise<ReadonlyMap<string, SidOwner | null>> {
  const domain = await context.domain();
  const prefix = `${formatSid(domain.requiredBytes('objectSid'))}-`;
  const ours = [...new Set(sids)].filter((sid) => sid.startsWith(prefix));
  const owners = new Map<string, SidOwner | null>(ours.map((sid) => [sid, null]));
  for (let start = 0; start < ours.length; start += mostTogether) {
    const asked = ours.slice(start, start + mostTogether);
    const filter = any(...asked.map((sid) => equals('objectSid', Buffer.from(sidBytes(sid)))));
    const attributes = ['objectSid', 'sAMAccountName', 'objectClass'];
    for (const entry of await context.connection.search(context.domainName, filter, attributes)) {
      const { distinguishedName } = entry;
      owners.set(formatSid(entry.requiredBytes('objectSid')), {
        samAccountName: entry.text('sAMAccountName') ?? distinguishedName,
        distinguishedName,
        objectClass: classOf(entry),
      });
    }
  }
  return owners;
}
