import { ExtensibleFilter } from 'ldapts';
import { OdjError } from '../errors.ts';
import type { DirectoryContext } from './context.ts';
import { all, any, equals } from './identity.ts';
import { impliedSids } from './security-descriptor/access-check.ts';
import { formatSid, sidBytes } from './security-descriptor/sid.ts';

/** LDAP_MATCHING_RULE_IN_CHAIN, MS-ADTS 3.1.1.3.4.4.3: groups within groups too. */
const inChain = '1.2.840.113556.1.4.1941';

/**
 * The SIDs of all groups that an account of the server's domain is in, groups within groups and the primary group too
 * (tokenGroups, MS-ADTS 3.1.1.4.5.19), as mayCreateComputers wants them. The server leaves out there what an account is
 * in only as one of Authenticated Users and the like, such as Users: those groups are found by their members.
 *
 * @throws OdjError AccountNotFound, SidInvalid
 */
export async function groupSidsOf(context: DirectoryContext, accountSid: string): Promise<readonly string[]> {
  const { connection } = context;
  const [entry, implied] = await Promise.all([
    connection.read(`<SID=${binary(accountSid).toString('hex')}>`, ['tokenGroups']),
    groupsOfEverybody(context),
  ]);
  if (entry === null) {
    const { server } = connection;
    throw new OdjError('AccountNotFound', { account: accountSid, server }, { target: accountSid });
  }
  return [...new Set([...entry.allBytes('tokenGroups').map(formatSid), ...implied])];
}

/** The same for every account, so read once in a run. */
const ofEverybody = new WeakMap<DirectoryContext, Promise<readonly string[]>>();

/** The groups that hold somebody whom every signed-in account is. */
function groupsOfEverybody(context: DirectoryContext): Promise<readonly string[]> {
  const known = ofEverybody.get(context) ?? readGroupsOfEverybody(context);
  ofEverybody.set(context, known);
  return known;
}

async function readGroupsOfEverybody({
  connection,
  domainName,
}: DirectoryContext): Promise<readonly string[]> {
  const everybody = any(...impliedSids.map((sid) => equals('objectSid', binary(sid))));
  // Such a SID has an object only where it is a member of something.
  const members = await connection.search(domainName, everybody, ['1.1']);
  if (members.length === 0) {
    return [];
  }
  const holdsOne = members.map(
    ({ distinguishedName }) =>
      new ExtensibleFilter({ matchType: 'member', rule: inChain, value: distinguishedName }),
  );
  // Named by their category, or the server would go through every object of the domain.
  const filter = all(equals('objectCategory', 'group'), any(...holdsOne));
  const groups = await connection.search(domainName, filter, ['objectSid']);
  return groups.map((group) => formatSid(group.requiredBytes('objectSid')));
}

function binary(sid: string): Buffer {
  return Buffer.from(sidBytes(sid));
}
