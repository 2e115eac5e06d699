import { randomBytes } from 'node:crypto';
import { InsufficientAccessError, type Client } from 'ldapts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { DirectoryConnection } from '../../src/directory/connection.ts';
import { openContext } from '../../src/directory/context.ts';
import { groupSidsOf } from '../../src/directory/group-sids.ts';
import { mayCreateComputers } from '../../src/directory/security-descriptor/access-check.ts';
import {
  decodeSecurityDescriptor,
  encodeSecurityDescriptor,
} from '../../src/directory/security-descriptor/access-control.ts';
import { formatSddl } from '../../src/directory/security-descriptor/sddl.ts';
import { parseSddl } from '../../src/directory/security-descriptor/sddl-parse.ts';
import { readDacl, writeDacl } from '../cases/ace-cases.ts';
import { signedIn, signedInWith } from '../lab/connection.ts';
import { lab } from '../lab/lab.ts';
import {
  scratchManagedServiceAccount,
  scratchOrganizationalUnit,
  sidOf,
  type ScratchAccount,
} from '../lab/scratch.ts';
import { sidText } from '../lab/sid.ts';
import { optionsOf } from './open.ts';

const globalGroup = '-2147483646';
const domainLocalGroup = '-2147483644';

async function scratchGroup(within: string, groupType: string, member?: string): Promise<string> {
  const name = `Group ${randomBytes(4).toString('hex')}`;
  await using client = await signedIn('administrator');
  const distinguishedName = `CN=${name},${within}`;
  await client.add(distinguishedName, {
    objectClass: 'group',
    sAMAccountName: name,
    groupType,
    ...(member === undefined ? {} : { member }),
  });
  return distinguishedName;
}

/** An account in a group in a group in a group, and a group that it is not in. */
let account: ScratchAccount;
let groups: { inner: string; middle: string; outer: string; other: string };
let groupSids: readonly string[];
let itself: Client;
beforeAll(async () => {
  account = await scratchManagedServiceAccount();
  const within = await scratchOrganizationalUnit('Groups');
  const inner = await scratchGroup(within, globalGroup, account.distinguishedName);
  const middle = await scratchGroup(within, globalGroup, inner);
  const outer = await scratchGroup(within, domainLocalGroup, middle);
  const other = await scratchGroup(within, globalGroup);
  groups = {
    inner: await sidOf(inner),
    middle: await sidOf(middle),
    outer: await sidOf(outer),
    other: await sidOf(other),
  };
  const connection = await DirectoryConnection.open(optionsOf('nobody'));
  const context = await openContext(connection, { bind: '', env: {}, warn: () => undefined });
  groupSids = await groupSidsOf(context, account.sid);
  await connection.close();
  itself = await signedInWith(`${account.samAccountName}@${lab.domain}`, account.password);
});
afterAll(() => itself.unbind());

describe('the groups of an account', () => {
  it('are those it is in through other groups too, its primary group, and those of everybody signed in', async () => {
    const domainComputers = `${await sidOf(lab.distinguishedName)}-515`;
    expect(groupSids).toEqual(
      expect.arrayContaining([groups.inner, groups.middle, groups.outer, domainComputers, 'S-1-5-32-545']),
    );
    expect(groupSids).not.toContain(groups.other);
    expect(new Set(groupSids).size).toBe(groupSids.length);
  });

  it('are those that the server itself counts for whoever signed in as that account', async () => {
    const { searchEntries } = await itself.search('', {
      scope: 'base',
      attributes: ['tokenGroups'],
      explicitBufferAttributes: ['tokenGroups'],
    });
    const values = [searchEntries[0]?.['tokenGroups'] ?? []].flat();
    const theirs = values.map((value) => sidText(Buffer.from(value)));
    const notGroups = [account.sid, 'S-1-1-0', 'S-1-5-2', 'S-1-5-11'];
    expect([...groupSids].sort()).toEqual(theirs.filter((sid) => !notGroups.includes(sid)).sort());
  });

  it('cannot be read of an account that is not there', async () => {
    const connection = await DirectoryConnection.open(optionsOf('nobody'));
    const context = await openContext(connection, { bind: '', env: {}, warn: () => undefined });
    await expect(groupSidsOf(context, `${account.sid}9`)).rejects.toMatchObject({ id: 'AccountNotFound' });
    await connection.close();
  });
});

const trustees = [
  { weight: 8, arbitrary: fc.constant('account') },
  { weight: 4, arbitrary: fc.constantFrom('inner', 'middle', 'outer') },
  { weight: 3, arbitrary: fc.constantFrom('other', 'SY', 'CO', 'PS', 'BO') },
  { weight: 3, arbitrary: fc.constantFrom('WD', 'AU', 'BU', 'RU', 'NU', 'DC') },
];
const { computer, 'msDS-ManagedServiceAccount': managedServiceAccount } = permissions.classes;
const types = fc.oneof(
  { weight: 5, arbitrary: fc.constant(computer) },
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: fc.constant(managedServiceAccount) },
);
const organizationalUnit = 'bf967aa5-0de6-11d0-a285-00aa003049e2';

/** One entry; most are about creating children, as few of a real list are. */
const entry = (letters: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .record({
      letter: letters,
      flags: fc.oneof({ weight: 5, arbitrary: fc.constant('') }, fc.constantFrom('CI', 'CIIO', 'CINP', 'OI')),
      rights: fc.oneof(
        { weight: 6, arbitrary: fc.constant('CC') },
        { weight: 2, arbitrary: fc.constantFrom('CCDC', 'GA', 'CCDCLCSWRPWPDTLOCRSDRCWDWO') },
        { weight: 2, arbitrary: fc.constantFrom('DC', 'LCRPLORC', 'WP', 'DTSD', 'GW', 'GR') },
      ),
      isObject: fc.boolean(),
      type: types,
      inheritedType: fc.oneof(
        { weight: 6, arbitrary: fc.constant('') },
        fc.constantFrom(organizationalUnit, computer),
      ),
      trustee: fc.oneof(...trustees),
    })
    .map(({ letter, flags, rights, isObject, type, inheritedType, trustee }) => {
      const inherited = flags.includes('CI') ? inheritedType : '';
      return isObject
        ? `(O${letter};${flags};${rights};${type};${inherited};{${trustee}})`
        : `(${letter};${flags};${rights};;;{${trustee}})`;
    });
const either = fc.oneof({ weight: 2, arbitrary: fc.constant('A') }, fc.constant('D'));
const entries = fc.array(entry(either), { minLength: 0, maxLength: 5 }).map((list) => list.join(''));

/** The administrator keeps control, and the account may look: first, for the order counts. */
const always = '(A;CI;GA;;;DA)(A;CI;LCRPLORC;;;AU)';
const families = 12;
const children = 20;
const samples = fc.sample(
  fc.record({
    parent: entries,
    lists: fc.array(fc.record({ isProtected: fc.boolean(), explicit: entries }), {
      minLength: children,
      maxLength: children,
    }),
  }),
  { numRuns: families, seed: 20260102 },
);

describe('the answer about an OU', () => {
  it('is that of the server, and of an attempt, for 240 generated lists', async () => {
    const domainSid = await sidOf(lab.distinguishedName);
    const named = (text: string): string =>
      text.replace(/\{(\w+)\}/g, (_, name: string) => ({ ...groups, account: account.sid })[name] ?? name);
    const bytesOf = (marks: string, list: string): Buffer =>
      encodeSecurityDescriptor(parseSddl(`D:${marks}${always}${named(list)}`, domainSid));
    const answers = [];
    for (const { parent, lists } of samples) {
      const within = await scratchOrganizationalUnit('Family');
      const made = await inParallel(lists, async ({ isProtected, explicit }) => ({
        dacl: bytesOf(isProtected ? 'P' : '', explicit),
        distinguishedName: await scratchOrganizationalUnit('Child', within),
      }));
      await writeDacl(within, bytesOf('', parent));
      const compared = await inParallel(made, async ({ dacl, distinguishedName }) => {
        await writeDacl(distinguishedName, dacl);
        return await answersAbout(distinguishedName);
      });
      answers.push(...compared);
    }
    expect(answers).toHaveLength(families * children);
    expect(answers.filter(({ ours, theirs }) => ours !== theirs)).toEqual([]);
    for (const reason of ['Granted', 'GrantedBroader', 'Denied', 'NotGranted']) {
      expect(answers.filter((answer) => answer.reason === reason).length, reason).toBeGreaterThan(3);
    }
  }, 300_000);
});

function inParallel<From, To>(values: readonly From[], work: (value: From) => Promise<To>): Promise<To[]> {
  return Promise.all(values.map(work));
}

/** Whether the account may create computers, whether it may create whatever it likes, whether it does: said by each. */
async function answersAbout(
  distinguishedName: string,
): Promise<{ reason: string; ours: string; theirs: string; sddl: string | null }> {
  const securityDescriptor = await readDacl(distinguishedName);
  const { allowed, untypedCreateChild, reason } = mayCreateComputers({
    securityDescriptor,
    accountSid: account.sid,
    groupSids,
  });
  const classes = await allowedChildClasses(distinguishedName);
  const attempt = await createsComputer(distinguishedName);
  return {
    reason,
    ours: [allowed, untypedCreateChild, allowed].join(),
    // Contact stands for the classes that no entry names.
    theirs: [classes.includes('computer'), classes.includes('contact'), attempt].join(),
    sddl: formatSddl(decodeSecurityDescriptor(securityDescriptor)),
  };
}

async function allowedChildClasses(distinguishedName: string): Promise<readonly string[]> {
  const attributes = ['allowedChildClassesEffective'];
  const { searchEntries } = await itself.search(distinguishedName, { scope: 'base', attributes });
  return [searchEntries[0]?.['allowedChildClassesEffective'] ?? []].flat().map(String);
}

async function createsComputer(within: string): Promise<boolean> {
  const name = `C${randomBytes(5).toString('hex').toUpperCase()}`;
  try {
    await itself.add(`CN=${name},${within}`, {
      objectClass: 'computer',
      sAMAccountName: `${name}$`,
      userAccountControl: '4096',
    });
    return true;
  } catch (error) {
    if (error instanceof InsufficientAccessError) return false;
    throw error;
  }
}
