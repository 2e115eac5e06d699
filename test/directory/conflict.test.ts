import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBackup } from '../../src/directory/backup.ts';
import type { OuPermissionChange } from '../../src/directory/directory.ts';
import { openLdapDirectory } from '../../src/directory/ldap.ts';
import { aceFor, createComputerAce } from '../../src/directory/security-descriptor/create-computer-ace.ts';
import { hasAce, addAce, removeAce } from '../../src/directory/security-descriptor/splice.ts';
import { openPowerShellDirectory } from '../../src/powershell/directory.ts';
import { readDacl, writeDacl } from '../cases/ace-cases.ts';
import { signedIn } from '../lab/connection.ts';
import { ldapProxy } from '../lab/ldap-proxy.ts';
import { lab } from '../lab/lab.ts';
import {
  accountNamed,
  addAce as addSddl,
  scratchManagedServiceAccount,
  scratchOrganizationalUnit,
  sidOf,
  type ScratchAccount,
} from '../lab/scratch.ts';
import type { PersonName } from '../lab/people.ts';
import { powerShellExecutable } from '../pwsh/powershell.ts';
import { as, env, openAs, optionsOf } from './open.ts';

let account: ScratchAccount;
let folder: string;
/** What somebody else adds meanwhile. */
const foreign = createComputerAce('S-1-5-32-545');
beforeAll(async () => {
  account = await scratchManagedServiceAccount();
  folder = await mkdtemp(join(tmpdir(), 'odj-conflict-test-'));
});

interface Told {
  readonly changes: readonly OuPermissionChange[];
  readonly warnings: readonly string[];
}

/** Grants, while somebody else acts when that request is on its way to the domain controller. */
async function grantWhile(
  organizationalUnits: readonly string[],
  request: 'modify' | 'search',
  nth: number,
  act: () => Promise<void>,
  backupFile = join(folder, `${organizationalUnits[0] ?? ''}.jsonl`),
): Promise<Told> {
  let modified = false;
  let searches = 0;
  await using proxy = await ldapProxy(async (operation, count) => {
    // Searches count from the first write on: the first of them reads back.
    const number = operation === 'modify' ? count : modified ? searches++ : -1;
    modified ||= operation === 'modify';
    if (operation === request && number === nth) await act();
    return 'forward' as const;
  });
  const warnings: string[] = [];
  const directory = await openLdapDirectory({
    ...optionsOf('administrator'),
    server: proxy.url,
    warn: (text) => warnings.push(text),
  });
  try {
    const changes = await directory.grant({ account: account.name, organizationalUnits, backupFile });
    return { changes, warnings };
  } finally {
    await directory.close();
  }
}

async function change(organizationalUnit: string, edit: (dacl: Buffer) => Buffer | null): Promise<void> {
  const dacl = await readDacl(organizationalUnit);
  await writeDacl(organizationalUnit, edit(dacl) ?? dacl);
}

async function holds(organizationalUnit: string): Promise<{ ours: boolean; theirs: boolean }> {
  const dacl = await readDacl(organizationalUnit);
  return { ours: hasAce(dacl, createComputerAce(account.sid)), theirs: hasAce(dacl, foreign) };
}

describe('what somebody else writes', () => {
  it('between our read and our write is lost, but not unnoticed: both descriptors are in the backup', async () => {
    const organizationalUnit = await scratchOrganizationalUnit('Between');
    const before = await readDacl(organizationalUnit);
    const backupFile = join(folder, 'between.jsonl');
    const { changes, warnings } = await grantWhile(
      [organizationalUnit],
      'modify',
      0,
      () => change(organizationalUnit, (dacl) => addAce(dacl, foreign)),
      backupFile,
    );
    expect(changes).toMatchObject([{ action: 'Granted', conflict: 'Detected', error: null, backupFile }]);
    expect(warnings).toEqual([
      `Somebody else changed the permissions of "${organizationalUnit}" at the same time (version 1 became 3): what they wrote may be lost. The file ${backupFile} has the descriptors as they were read and as they were written.`,
    ]);
    expect(await holds(organizationalUnit)).toEqual({ ours: true, theirs: false });
    const { entries } = await readBackup(backupFile);
    expect(entries.map((entry) => entry.before.base64)).toEqual([before.toString('base64')]);
    expect(entries.map((entry) => entry.after.base64)).toEqual([
      (await readDacl(organizationalUnit)).toString('base64'),
    ]);
  });

  it('after our write and beside it stays, and is told', async () => {
    const organizationalUnit = await scratchOrganizationalUnit('Beside');
    const { changes } = await grantWhile([organizationalUnit], 'search', 0, () =>
      change(organizationalUnit, (dacl) => addAce(dacl, foreign)),
    );
    expect(changes).toMatchObject([{ action: 'Granted', conflict: 'Detected', error: null }]);
    expect(await holds(organizationalUnit)).toEqual({ ours: true, theirs: true });
  });

  it('over our write, from what stood there before, is kept, and our entry added to it once more', async () => {
    const organizationalUnit = await scratchOrganizationalUnit('Over');
    const backupFile = join(folder, 'over.jsonl');
    const { changes, warnings } = await grantWhile(
      [organizationalUnit],
      'search',
      0,
      () =>
        change(organizationalUnit, (dacl) =>
          addAce(removeAce(dacl, createComputerAce(account.sid)) ?? dacl, foreign),
        ),
      backupFile,
    );
    expect(changes).toMatchObject([{ action: 'Granted', conflict: 'Detected', error: null }]);
    expect(warnings.at(-1)).toBe(
      `Somebody else changed the same permissions at the same time: the entry of ${account.samAccountName} is no longer on "${organizationalUnit}"; it is added once more.`,
    );
    expect(await holds(organizationalUnit)).toEqual({ ours: true, theirs: true });
    const { entries } = await readBackup(backupFile);
    const second = Buffer.from(entries[1]?.before.base64 ?? '', 'base64');
    expect(entries).toHaveLength(2);
    expect(hasAce(second, foreign)).toBe(true);
  });

  it('long after our write, but before the end of the run, is seen by the look at all of them', async () => {
    const [first, second] = await Promise.all([
      scratchOrganizationalUnit('First'),
      scratchOrganizationalUnit('Second'),
    ]);
    let reads = 0;
    const { changes, warnings } = await grantWhile([first, second], 'search', 2, async () => {
      reads += 1;
      await change(first, (dacl) => removeAce(dacl, createComputerAce(account.sid)));
    });
    expect(reads).toBe(1);
    expect(warnings.join('\n')).toContain(`is no longer on "${first}"`);
    expect(changes).toMatchObject([
      { action: 'Granted', conflict: 'Detected' },
      { action: 'Granted', conflict: 'None' },
    ]);
    expect(await holds(first)).toMatchObject({ ours: true });
  });
});

describe('the check for others', () => {
  it('finds nobody where nobody is, also where one OU passes on to another what it was given', async () => {
    const parent = await scratchOrganizationalUnit('Parent');
    const child = await scratchOrganizationalUnit('Child', parent);
    const organizationalUnits = [parent, child];
    const request = { account: account.name, organizationalUnits };
    const changes = await as('administrator', async (directory) => [
      ...(await directory.grant(request)),
      ...(await directory.grant(request)),
      ...(await directory.revoke(request)),
    ]);
    expect(changes.map(({ action, conflict }) => [action, conflict])).toEqual([
      ...['Granted', 'Granted', 'Unchanged', 'Unchanged', 'Revoked', 'Revoked'].map((action) => [
        action,
        'None',
      ]),
    ]);
  });

  it('says that it does not know where the replication metadata may not be read', async () => {
    const organizationalUnits = await Promise.all([
      scratchOrganizationalUnit('Unreadable'),
      scratchOrganizationalUnit('Unreadable'),
    ]);
    const delegate = await sidOfPerson('ouDelegate');
    const metadata = '281416c0-1968-11d0-a28f-00aa003049e2';
    for (const organizationalUnit of organizationalUnits) {
      await addSddl(organizationalUnit, `(A;;WD;;;${delegate})`);
      await addSddl(organizationalUnit, `(OD;;RP;${metadata};;${delegate})`);
    }
    const changes = await as('ouDelegate', (directory) =>
      directory.grant({ account: account.name, organizationalUnits }),
    );
    expect(changes.map(({ action, conflict }) => [action, conflict])).toEqual([
      ['Granted', 'Unknown'],
      ['Granted', 'Unknown'],
    ]);
  });
});

describe('two runs at once on the same OUs', () => {
  const ways = {
    'over LDAP': () => openAs('administrator'),
    'through PowerShell': () =>
      openPowerShellDirectory({
        executable: powerShellExecutable(),
        server: lab.domainController.host,
        env: { ...process.env, ...env, KRB5CCNAME: lab.people.administrator.ticketCache },
      }),
  };
  it.each(['over LDAP', 'through PowerShell'] as const)(
    'leave the entries of both on all of them, one over LDAP and one %s',
    async (way) => {
      const organizationalUnits = await contested(60);
      const accounts = await Promise.all([scratchManagedServiceAccount(), scratchManagedServiceAccount()]);
      const directories = await Promise.all([ways['over LDAP'](), ways[way]()]);
      try {
        const runs = await Promise.all(
          directories.map((directory, index) =>
            directory.grant({ account: accounts[index]?.name ?? '', organizationalUnits }),
          ),
        );
        expect(runs.flat().filter(({ action }) => action !== 'Granted')).toEqual([]);
        for (const { sid } of accounts) {
          const left = await directories[0].permissions(organizationalUnits, sid);
          expect(
            left.filter(({ granted }) => !granted),
            aceFor(sid),
          ).toEqual([]);
        }
      } finally {
        await Promise.all(directories.map((directory) => directory.close()));
      }
    },
  );
});

async function contested(count: number): Promise<readonly string[]> {
  const parent = await scratchOrganizationalUnit('Contested');
  const organizationalUnits = Array.from({ length: count }, (_, index) => `OU=Unit ${index},${parent}`);
  await using client = await signedIn('administrator');
  for (const name of organizationalUnits) await client.add(name, { objectClass: 'organizationalUnit' });
  return organizationalUnits;
}

async function sidOfPerson(person: PersonName): Promise<string> {
  return sidOf((await accountNamed(lab.people[person].samAccountName)) ?? '');
}
