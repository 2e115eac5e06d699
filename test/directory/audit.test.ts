import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { Audit, type AuditRequest, type AuditRow, type AuditSummary } from '../../src/directory/audit.ts';
import type { Directory } from '../../src/directory/directory.ts';
import { openLdapDirectory } from '../../src/directory/ldap.ts';
import { aceFor } from '../../src/directory/security-descriptor/create-computer-ace.ts';
import { openPowerShellDirectory } from '../../src/powershell/directory.ts';
import { signedIn } from '../lab/connection.ts';
import { lab } from '../lab/lab.ts';
import {
  accountNamed,
  addAce,
  scratchManagedServiceAccount,
  scratchOrganizationalUnit,
  sidOf,
  type ScratchAccount,
} from '../lab/scratch.ts';
import { powerShellExecutable } from '../pwsh/powershell.ts';
import { optionsOf } from './open.ts';

/** Somebody who may see an OU whose permissions he may not read. */
const person = 'nobody';
const { computer } = permissions.classes;

interface World {
  readonly top: string;
  readonly named: string;
  readonly deep: string;
  readonly denied: string;
  readonly hidden: string;
  readonly first: ScratchAccount;
  readonly second: ScratchAccount;
  readonly goneSid: string;
  readonly helpDesk: { readonly name: string; readonly sid: string };
  readonly connectors: { readonly name: string; readonly sid: string };
}
let world: World;

async function groupOf(within: string, member?: string): Promise<{ name: string; sid: string }> {
  const name = `Group ${randomBytes(4).toString('hex')}`;
  const distinguishedName = `CN=${name},${within}`;
  await using client = await signedIn('administrator');
  await client.add(distinguishedName, {
    objectClass: 'group',
    sAMAccountName: name,
    ...(member === undefined ? {} : { member }),
  });
  return { name, sid: await sidOf(distinguishedName) };
}

beforeAll(async () => {
  const [first, second, gone] = [
    await scratchManagedServiceAccount(),
    await scratchManagedServiceAccount(),
    await scratchManagedServiceAccount(),
  ];
  const top = await scratchOrganizationalUnit('Audit');
  const named = await scratchOrganizationalUnit('Named', top);
  const deep = await scratchOrganizationalUnit('Deep \\, Übung', named);
  const denied = await scratchOrganizationalUnit('Denied', top);
  const hidden = await scratchOrganizationalUnit('Hidden', top);
  const helpDesk = await groupOf(top);
  const connectors = await groupOf(top, second.distinguishedName);
  // Whoever may create whatever they like, handed down; the others on one OU each.
  await addAce(top, `(A;CI;CC;;;${helpDesk.sid})`);
  await addAce(named, aceFor(first.sid));
  await addAce(deep, aceFor(first.sid));
  await addAce(deep, `(OA;;CC;${computer};;${connectors.sid})`);
  await addAce(denied, `(OD;;CC;${computer};;${first.sid})`);
  await addAce(denied, aceFor(gone.sid));
  const samAccountName = lab.people[person].samAccountName;
  await addAce(hidden, `(D;;RC;;;${await sidOf((await accountNamed(samAccountName)) ?? '')})`);
  await using client = await signedIn('administrator');
  await client.del(gone.distinguishedName);
  world = { top, named, deep, denied, hidden, first, second, goneSid: gone.sid, helpDesk, connectors };
});

const open = {
  ldap: () => openLdapDirectory({ ...optionsOf(person), pageSize: 2 }),
  powershell: () =>
    openPowerShellDirectory({
      executable: powerShellExecutable(),
      env: { ...process.env, KRB5CCNAME: lab.people[person].ticketCache },
      server: lab.domainController.host,
    }),
};

async function auditBy(
  directory: Directory,
  request: Partial<AuditRequest> = {},
): Promise<{ readonly rows: readonly AuditRow[]; readonly summary: AuditSummary }> {
  const { top: base, first, second } = world;
  const accounts = [first.name, second.sid];
  const audit = await Audit.open(directory, { base, accounts, required: false, all: false, ...request });
  const rows: AuditRow[] = [];
  for await (const row of audit.rows()) {
    rows.push(row);
  }
  return { rows, summary: audit.summary };
}

describe.each(['ldap', 'powershell'] as const)('an audit through %s', (through) => {
  let directory: Directory;
  beforeAll(async () => {
    directory = await open[through]();
  });
  afterAll(() => directory.close());

  it('tells of every OU what is to be looked at, by what, through whom and from where', async () => {
    const { rows, summary } = await auditBy(directory);
    const { top, named, deep, denied, hidden, first, second, goneSid, helpDesk, connectors } = world;
    const told = new Map(rows.map((row) => [`${row.kind} ${row.sid ?? ''} ${row.organizationalUnit}`, row]));
    const handedDown = {
      sddl: `(A;CIID;CC;;;${helpDesk.sid})`,
      ...{ inherited: true, through: helpDesk.sid, throughName: helpDesk.name },
      inheritedFrom: top.toLowerCase(),
    };
    const expected: readonly (readonly [string, readonly unknown[]])[] = [
      [`BadSuccessor ${helpDesk.sid} ${top}`, [{ sddl: `(A;CI;CC;;;${helpDesk.sid})`, inheritedFrom: null }]],
      [`BadSuccessor ${helpDesk.sid} ${named}`, [handedDown]],
      [`BadSuccessor ${helpDesk.sid} ${deep}`, [handedDown]],
      [`BadSuccessor ${helpDesk.sid} ${denied}`, [handedDown]],
      [`Missing ${second.sid} ${named}`, []],
      [
        `Broader ${second.sid} ${deep}`,
        [{ through: connectors.sid, throughName: connectors.name, inherited: false }],
      ],
      [`Denied ${first.sid} ${denied}`, [{ sddl: `(OD;;CC;${computer};;${first.sid})` }]],
      [`Orphaned ${goneSid} ${denied}`, [{ sddl: aceFor(goneSid) }]],
      [`Unreadable  ${hidden}`, []],
    ];
    expect([...told.keys()].sort()).toEqual(expected.map(([key]) => key).sort());
    for (const [key, entries] of expected) {
      expect(told.get(key)?.entries, key).toMatchObject(entries);
    }
    expect(told.get(`Missing ${second.sid} ${named}`)).toMatchObject({ trustee: second.samAccountName });
    expect(told.get(`Unreadable  ${hidden}`)?.error).toMatchObject({ id: 'OuDescriptorUnreadable' });
    expect(summary).toMatchObject({ organizationalUnits: 5, findings: 8, unknown: 1 });
  });

  it('tells of every pair, and of administrators, where it is asked for all', async () => {
    const { rows, summary } = await auditBy(directory, { all: true });
    const pairs = rows.filter(({ sid }) => sid === world.first.sid || sid === world.second.sid);
    // The OU that cannot be read has none.
    expect(pairs).toHaveLength(2 * 4);
    expect(
      pairs.filter(({ kind }) => kind === 'Granted').map(({ organizationalUnit }) => organizationalUnit),
    ).toEqual(expect.arrayContaining([world.named, world.deep]));
    const administrators = rows.filter(({ kind, organizationalUnit }) => {
      return kind === 'Administrator' && organizationalUnit === world.named;
    });
    expect(administrators.map(({ trustee }) => trustee)).toEqual(
      expect.arrayContaining(['SYSTEM', 'Domain Admins', 'Enterprise Admins', 'Administrators']),
    );
    const inherited = administrators.find(({ trustee }) => trustee === 'Enterprise Admins');
    expect(inherited?.entries[0]?.inheritedFrom).toBe(lab.distinguishedName.toLowerCase());
    const count = Object.values(summary.kinds).reduce((sum, number) => sum + number, 0);
    expect(count).toBe(rows.length);
  });

  it('asks about the connectors’ accounts and those that are linked where none is named', async () => {
    const linked = await scratchManagedServiceAccount(`own${randomBytes(4).toString('hex')}`);
    const unlinked = await scratchManagedServiceAccount(`not${randomBytes(4).toString('hex')}`);
    const name = `T${randomBytes(4).toString('hex')}`;
    await using client = await signedIn('administrator');
    await client.add(`CN=${name},${world.top}`, {
      ...{ objectClass: 'computer', sAMAccountName: `${name}$`, userAccountControl: '4096' },
      'msDS-HostServiceAccount': linked.distinguishedName,
    });
    const audit = await Audit.open(directory, { accounts: [], required: false, all: false });
    const found = new Map(audit.accounts.map(({ sid, isConnector }) => [sid, isConnector]));
    expect(found.get(world.first.sid)).toBe(true);
    expect(found.get(linked.sid)).toBe(false);
    expect(found.has(unlinked.sid)).toBe(false);
    expect(audit.accounts.find(({ sid }) => sid === world.second.sid)?.groupSids).toContain(
      world.connectors.sid,
    );
  });

  it('does not begin for an account that is not there', async () => {
    await expect(auditBy(directory, { accounts: ['nosuchaccount'] })).rejects.toMatchObject({
      id: 'AccountNotFound',
      target: 'nosuchaccount',
    });
  });
});

it('is the same both ways', async () => {
  const [ldap, powershell] = await Promise.all([open.ldap(), open.powershell()]);
  try {
    const sorted = async (directory: Directory): Promise<readonly string[]> =>
      (await auditBy(directory, { all: true })).rows.map((row) => JSON.stringify(row)).sort();
    expect(await sorted(powershell)).toEqual(await sorted(ldap));
  } finally {
    await Promise.all([ldap.close(), powershell.close()]);
  }
});
