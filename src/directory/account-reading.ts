import { PresenceFilter } from 'ldapts';
import * as z from 'zod';
import { OdjError } from '../errors.ts';
import type { DirectoryContext } from './context.ts';
import type { AccountObject, AccountQuestion, AccountReading } from './directory.ts';
import { describeDomain } from './domain.ts';
import type { Entry } from './entry.ts';
import { groupSidsOf } from './group-sids.ts';
import { all, classOf, equals, findByIdentity, findComputer, linkAttribute } from './identity.ts';
import { readKdsRootKeys } from './kds-root-keys.ts';
import { decodeSecurityDescriptor } from './security-descriptor/access-control.ts';
import { formatSid } from './security-descriptor/sid.ts';
import { resolveSids } from './sid-owners.ts';

/** The same as it comes from elsewhere: from the cmdlets, or in a document. */
export const accountReadingSchema: z.ZodType<AccountReading> = z.object({
  identity: z.string(),
  server: z.string(),
  time: z.string(),
  domain: z.object({
    name: z.string(),
    netbiosName: z.string(),
    distinguishedName: z.string(),
    sid: z.string(),
  }),
  account: z
    .object({
      name: z.string(),
      samAccountName: z.string(),
      distinguishedName: z.string(),
      sid: z.string(),
      objectClass: z.string(),
      enabled: z.boolean(),
      connectorComputers: z.array(z.string()),
      encryptionTypes: z.number().nullable(),
      passwordReaders: z.string().nullable(),
    })
    .nullable(),
  computer: z
    .object({ distinguishedName: z.string(), sid: z.string(), groupSids: z.array(z.string()) })
    .nullable(),
  kdsRootKeys: z.array(z.object({ id: z.string(), useStartTime: z.string().nullable() })).nullable(),
  names: z.array(z.object({ sid: z.string(), name: z.string() })),
});

const accountDisabled = 0x2;
const membership = 'msDS-GroupMSAMembership';
const attributes = [
  'sAMAccountName',
  'objectSid',
  'objectClass',
  'userAccountControl',
  `${linkAttribute}BL`,
  'msDS-SupportedEncryptionTypes',
  membership,
];

/**
 * What there is to know of one account and of the server that it is for, to be judged.
 *
 * @throws OdjError AccountAmbiguous, ComputerNotFound, DistinguishedNameInvalid, SidInvalid
 */
export async function readAccount(
  context: DirectoryContext,
  { identity, connectorComputer }: AccountQuestion,
): Promise<AccountReading> {
  const [time, domain, account, computer, kdsRootKeys] = await Promise.all([
    context.time(),
    describeDomain(context),
    findAccount(context, identity),
    connectorComputer === undefined ? null : readComputer(context, connectorComputer),
    readKdsRootKeys(context),
  ]);
  return {
    identity,
    server: context.connection.server,
    time,
    domain: {
      name: domain.name,
      netbiosName: await netbiosName(context),
      distinguishedName: domain.distinguishedName,
      sid: domain.sid,
    },
    account,
    computer,
    kdsRootKeys,
    names: await namesOf(context, account),
  };
}

async function findAccount(context: DirectoryContext, identity: string): Promise<AccountObject | null> {
  const isPrincipal = new PresenceFilter({ attribute: 'objectSid' });
  // Whether its domain is this one is judged: name@domain and DOMAIN\\name are looked up by the name.
  const name = identity.includes('=') ? identity : identity.replace(/^.*\\/, '').replace(/@.*$/, '');
  const found = await findByIdentity(context, name, isPrincipal, attributes);
  const accounts = found.filter((entry) => entry.text('sAMAccountName')?.endsWith('$') === true);
  const [entry, other] = accounts.length > 0 ? accounts : found;
  if (other !== undefined) {
    const { server } = context.connection;
    const names = found.map(({ distinguishedName }) => distinguishedName).join('; ');
    throw new OdjError('AccountAmbiguous', { account: identity, server, found: names }, { target: identity });
  }
  return entry === undefined ? null : describeObject(entry);
}

function describeObject(entry: Entry): AccountObject {
  const samAccountName = entry.text('sAMAccountName') ?? '';
  return {
    name: samAccountName.replace(/\$$/, ''),
    samAccountName,
    distinguishedName: entry.distinguishedName,
    sid: formatSid(entry.requiredBytes('objectSid')),
    objectClass: classOf(entry),
    enabled: ((entry.integer('userAccountControl') ?? 0) & accountDisabled) === 0,
    connectorComputers: entry.texts(`${linkAttribute}BL`),
    encryptionTypes: entry.integer('msDS-SupportedEncryptionTypes') ?? null,
    passwordReaders: entry.bytes(membership)?.toString('base64') ?? null,
  };
}

async function readComputer(
  context: DirectoryContext,
  name: string,
): Promise<NonNullable<AccountReading['computer']>> {
  const { distinguishedName, sid } = await findComputer(context, name);
  return { distinguishedName, sid, groupSids: await groupSidsOf(context, sid) };
}

/** Of the domain's cross-reference in the configuration, MS-ADTS 6.1.1.2.1.1.4. */
async function netbiosName({ connection, configurationName, domainName }: DirectoryContext): Promise<string> {
  const filter = all(equals('objectClass', 'crossRef'), equals('nCName', domainName));
  const [reference] = await connection.search(`CN=Partitions,${configurationName}`, filter, ['nETBIOSName']);
  return reference?.text('nETBIOSName') ?? '';
}

async function namesOf(
  context: DirectoryContext,
  account: AccountObject | null,
): Promise<AccountReading['names']> {
  if (account?.passwordReaders == null) {
    return [];
  }
  const { dacl } = decodeSecurityDescriptor(Buffer.from(account.passwordReaders, 'base64'));
  const sids = (dacl?.entries ?? []).flatMap((ace) => (ace.kind === 'trustee' ? [ace.sid] : []));
  const owners = await resolveSids(context, sids);
  return [...owners].flatMap(([sid, owner]) => (owner === null ? [] : [{ sid, name: owner.samAccountName }]));
}
