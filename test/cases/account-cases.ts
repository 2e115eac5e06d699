import { randomBytes } from 'node:crypto';
import { Attribute, Change } from 'ldapts';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import type { Directory } from '../../src/directory/directory.ts';
import { passwordReaders } from '../../src/directory/password-readers.ts';
import { decodeSecurityDescriptor } from '../../src/directory/security-descriptor/access-control.ts';
import { formatAce } from '../../src/directory/security-descriptor/sddl.ts';
import { computerAttributes } from '../lab/computers.ts';
import { signedIn } from '../lab/connection.ts';
import { lab } from '../lab/lab.ts';
import { personNames, type PersonName } from '../lab/people.ts';
import {
  accountNamed,
  addAce,
  managedServiceAccountName,
  scratchManagedServiceAccount,
  sidOf,
} from '../lab/scratch.ts';
import document from './accounts.json' with { type: 'json' };

const container = `CN=Managed Service Accounts,${lab.distinguishedName}`;
const given = [
  'account',
  'linked',
  'may link',
  'no encryption types',
  'only RC4',
  'AES and RC4',
  'disabled',
  'computer of that name',
  'group account of that name',
  'group account',
  'the computer reads its password',
  'linked elsewhere',
  'name in capitals',
  'contact in the container',
  'no computer',
] as const;

const { cases } = z
  .object({
    cases: z.array(
      z.object({
        name: z.string(),
        person: z.enum(personNames),
        given: z.array(z.enum(given)),
        named: z.boolean(),
        computer: z.boolean(),
        skipLink: z.boolean().default(false),
        linkOnly: z.boolean().default(false),
        group: z.boolean().default(false),
        /** Besides the computer: a group made for it. */
        reader: z.boolean().default(false),
        changes: z
          .array(z.enum(['Created', 'EncryptionTypesSet', 'Enabled', 'PasswordReadersAdded', 'Linked']))
          .optional(),
        linkCommand: z.boolean().default(false),
        error: z.string().optional(),
      }),
    ),
  })
  .parse(document);
type Case = (typeof cases)[number];

/** Runs every case of `accounts.json` through one half, and looks at what stands in the directory afterwards. */
export function describeAccountCases(half: string, open: (person: PersonName) => Promise<Directory>): void {
  describe(`a managed service account, ${half}`, () => {
    it.each(cases)('$name', async (asked) => {
      const name = managedServiceAccountName();
      const computer = await scratchComputer();
      await prepare(asked, name, computer);
      const before = await attributesOf(`CN=${name},${container}`);
      const reader = asked.reader ? await scratchGroup() : null;

      const directory = await open(asked.person);
      try {
        const change = directory.newAccount({
          ...(asked.named ? { name } : {}),
          ...(asked.computer
            ? { connectorComputer: asked.given.includes('no computer') ? 'NOSUCHPC' : computer.name }
            : {}),
          ...(asked.skipLink ? { skipLink: true } : {}),
          ...(asked.linkOnly ? { linkOnly: true } : {}),
          ...(asked.group ? { group: true } : {}),
          ...(reader === null ? {} : { passwordReaders: [reader.name] }),
        });
        if (asked.error !== undefined) {
          await expect(change).rejects.toMatchObject({ id: asked.error });
          expect(await attributesOf(`CN=${name},${container}`)).toEqual(before);
          return;
        }
        await expectDone(asked, await change, { name, computer, reader });
      } finally {
        await directory.close();
      }
    });
  });
}

async function expectDone(
  asked: Case,
  account: Awaited<ReturnType<Directory['newAccount']>>,
  { name, computer, reader }: Surroundings,
): Promise<void> {
  const isLinked = asked.given.includes('linked') || asked.changes?.includes('Linked') === true;
  const expectedTypes =
    asked.given.includes('no encryption types') && asked.linkOnly
      ? null
      : permissions.account.supportedEncryptionTypes;
  expect(account).toMatchObject({
    kind: asked.group ? 'msDS-GroupManagedServiceAccount' : 'msDS-ManagedServiceAccount',
    enabled: true,
    encryptionTypes: expectedTypes,
    connectorComputers: isLinked ? [computer.distinguishedName] : [],
    changes: asked.changes,
  });
  const isNew = !asked.named && asked.changes?.includes('Created') === true;
  expect(account.name).toMatch(isNew ? /^msaODJ[A-Za-z0-9]{5}$/ : new RegExp(`^${name}$`, 'i'));
  expect(account.linkCommand ?? '').toContain(asked.linkCommand ? `'${computer.distinguishedName}'` : '');
  expect(account.linkCommand === null).toBe(!asked.linkCommand);
  expect(await attributesOf(account.distinguishedName)).toEqual({
    objectClass: ['top', 'person', 'organizationalPerson', 'user', 'computer', account.kind],
    sAMAccountName: `${account.name}$`,
    userAccountControl: String(permissions.account.userAccountControl),
    'msDS-SupportedEncryptionTypes': expectedTypes === null ? [] : String(expectedTypes),
    'msDS-HostServiceAccountBL': isLinked ? computer.distinguishedName : [],
  });
  expect(await sidOf(account.distinguishedName)).toBe(account.sid);
  if (asked.group) {
    const readers = [...(reader === null ? [] : [reader]), ...(asked.computer ? [computer] : [])];
    const sids = await Promise.all(readers.map((each) => sidOf(each.distinguishedName)));
    expect(await passwordReadersOf(account.distinguishedName)).toEqual(
      sids.map((sid) => `(A;;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;${sid})`),
    );
  }
}

interface Surroundings {
  readonly name: string;
  readonly computer: ScratchComputer;
  readonly reader: ScratchComputer | null;
}

interface ScratchComputer {
  readonly name: string;
  readonly distinguishedName: string;
}

async function scratchComputer(): Promise<ScratchComputer> {
  const name = `C${randomBytes(4).toString('hex').toUpperCase()}`;
  const distinguishedName = `CN=${name},${lab.organizationalUnits.scratch}`;
  await using client = await signedIn('administrator');
  await client.add(distinguishedName, computerAttributes(name));
  return { name, distinguishedName };
}

async function scratchGroup(): Promise<ScratchComputer> {
  const name = `G${randomBytes(4).toString('hex').toUpperCase()}`;
  const distinguishedName = `CN=${name},${lab.organizationalUnits.scratch}`;
  await using client = await signedIn('administrator');
  await client.add(distinguishedName, { objectClass: 'group', sAMAccountName: name });
  return { name, distinguishedName };
}

/** The entries of msDS-GroupMSAMembership as SDDL. */
async function passwordReadersOf(distinguishedName: string): Promise<readonly (string | null)[]> {
  await using client = await signedIn('administrator');
  const attribute = 'msDS-GroupMSAMembership';
  const { searchEntries } = await client.search(distinguishedName, {
    scope: 'base',
    attributes: [attribute],
    explicitBufferAttributes: [attribute],
  });
  const bytes = searchEntries[0]?.[attribute];
  return Buffer.isBuffer(bytes) ? (decodeSecurityDescriptor(bytes).dacl?.entries ?? []).map(formatAce) : [];
}

async function prepare(asked: Case, name: string, computer: ScratchComputer): Promise<void> {
  const distinguishedName = `CN=${name},${container}`;
  const set = async (target: string, type: string, values: string[]): Promise<void> => {
    await using client = await signedIn('administrator');
    await client.modify(
      target,
      new Change({ operation: 'replace', modification: new Attribute({ type, values }) }),
    );
  };
  const add = async (target: string, attributes: Record<string, string | string[]>): Promise<void> => {
    await using client = await signedIn('administrator');
    await client.add(target, attributes);
  };
  const preparations: Readonly<Record<(typeof given)[number], () => Promise<unknown>>> = {
    account: () => scratchManagedServiceAccount(name),
    linked: () => set(computer.distinguishedName, 'msDS-HostServiceAccount', [distinguishedName]),
    'may link': async () => {
      const person = await accountNamed(lab.people[asked.person].samAccountName);
      const attribute = permissions.attributes['msDS-HostServiceAccount'];
      await addAce(computer.distinguishedName, `(OA;;RPWP;${attribute};;${await sidOf(person ?? '')})`);
    },
    'no encryption types': () => set(distinguishedName, 'msDS-SupportedEncryptionTypes', []),
    'only RC4': () => set(distinguishedName, 'msDS-SupportedEncryptionTypes', ['4']),
    'AES and RC4': () => set(distinguishedName, 'msDS-SupportedEncryptionTypes', ['28']),
    disabled: () => set(distinguishedName, 'userAccountControl', ['4098']),
    'computer of that name': () =>
      add(`CN=${name},${lab.organizationalUnits.scratch}`, computerAttributes(name)),
    'group account of that name': () =>
      add(distinguishedName, {
        objectClass: 'msDS-GroupManagedServiceAccount',
        sAMAccountName: `${name}$`,
        'msDS-ManagedPasswordInterval': '30',
        dNSHostName: `${name}.${lab.domain}`,
      }),
    'group account': () =>
      add(distinguishedName, {
        objectClass: 'msDS-GroupManagedServiceAccount',
        sAMAccountName: `${name}$`,
        userAccountControl: String(permissions.account.userAccountControl),
        'msDS-SupportedEncryptionTypes': String(permissions.account.supportedEncryptionTypes),
        'msDS-ManagedPasswordInterval': '30',
        dNSHostName: `${name}.${lab.domain}`,
      }),
    'the computer reads its password': async () => {
      await using client = await signedIn('administrator');
      const values = [passwordReaders([await sidOf(computer.distinguishedName)])];
      const modification = new Attribute({ type: 'msDS-GroupMSAMembership', values });
      await client.modify(distinguishedName, new Change({ operation: 'replace', modification }));
    },
    'linked elsewhere': async () =>
      set((await scratchComputer()).distinguishedName, 'msDS-HostServiceAccount', [distinguishedName]),
    'name in capitals': () => set(distinguishedName, 'sAMAccountName', [`${name.toUpperCase()}$`]),
    'contact in the container': () => add(distinguishedName, { objectClass: 'contact' }),
    'no computer': () => Promise.resolve(),
  };
  for (const step of asked.given) {
    await preparations[step]();
  }
}

async function attributesOf(distinguishedName: string): Promise<Readonly<Record<string, unknown>> | null> {
  await using client = await signedIn('administrator');
  const attributes = [
    'objectClass',
    'sAMAccountName',
    'userAccountControl',
    'msDS-SupportedEncryptionTypes',
    'msDS-HostServiceAccountBL',
  ];
  const base = lab.distinguishedName;
  const { searchEntries } = await client.search(base, {
    filter: `(distinguishedName=${distinguishedName})`,
    attributes,
  });
  const [entry] = searchEntries;
  if (entry === undefined) {
    return null;
  }
  return Object.fromEntries(Object.entries(entry).filter(([attribute]) => attribute !== 'dn'));
}
