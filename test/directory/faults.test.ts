import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBackup } from '../../src/directory/backup.ts';
import type { OuPermissionChange } from '../../src/directory/directory.ts';
import { openLdapDirectory, type LdapDirectoryOptions } from '../../src/directory/ldap.ts';
import { encodeSecurityDescriptor } from '../../src/directory/security-descriptor/access-control.ts';
import { createComputerAce } from '../../src/directory/security-descriptor/create-computer-ace.ts';
import { parseSddl } from '../../src/directory/security-descriptor/sddl-parse.ts';
import { hasAce } from '../../src/directory/security-descriptor/splice.ts';
import { readDacl, writeDacl } from '../cases/ace-cases.ts';
import { signedIn } from '../lab/connection.ts';
import { ldapProxy, type LdapProxy } from '../lab/ldap-proxy.ts';
import {
  scratchManagedServiceAccount,
  scratchOrganizationalUnit,
  type ScratchAccount,
} from '../lab/scratch.ts';
import { as, optionsOf } from './open.ts';

let account: ScratchAccount;
let folder: string;
beforeAll(async () => {
  account = await scratchManagedServiceAccount();
  folder = await mkdtemp(join(tmpdir(), 'odj-faults-test-'));
});

async function units(count: number): Promise<readonly string[]> {
  const parent = await scratchOrganizationalUnit('Faults');
  const names = Array.from({ length: count }, (_, index) => `OU=Unit ${index},${parent}`);
  await using client = await signedIn('administrator');
  for (const name of names) await client.add(name, { objectClass: 'organizationalUnit' });
  return names;
}

async function grantOver(
  proxy: LdapProxy,
  organizationalUnits: readonly string[],
  options: Partial<LdapDirectoryOptions> = {},
): Promise<{ changes: readonly OuPermissionChange[]; warnings: readonly string[]; backupFile: string }> {
  const backupFile = join(await mkdtemp(join(folder, 'run-')), 'backup.jsonl');
  const warnings: string[] = [];
  const directory = await openLdapDirectory({
    ...optionsOf('administrator'),
    server: proxy.url,
    warn: (text) => warnings.push(text),
    ...options,
  });
  try {
    const changes = await directory.grant({ account: account.name, organizationalUnits, backupFile });
    return { changes, warnings, backupFile };
  } finally {
    await directory.close();
  }
}

async function granted(organizationalUnit: string): Promise<boolean> {
  return hasAce(await readDacl(organizationalUnit), createComputerAce(account.sid));
}

/** Each OU is as it was or as the backup says; each that says so is granted; and the same command does the rest. */
async function expectNothingLost(
  organizationalUnits: readonly string[],
  before: readonly Buffer[],
  { changes, backupFile }: Awaited<ReturnType<typeof grantOver>>,
): Promise<void> {
  const { entries } = await readBackup(backupFile);
  for (const [index, organizationalUnit] of organizationalUnits.entries()) {
    const entry = entries.find(({ distinguishedName }) => distinguishedName === organizationalUnit);
    const now = (await readDacl(organizationalUnit)).toString('base64');
    const old = before[index]?.toString('base64');
    expect(entry?.before.base64 ?? old).toBe(old);
    expect([old, entry?.after.base64]).toContain(now);
    if (changes[index]?.action === 'Granted') expect(now).toBe(entry?.after.base64);
  }
  const again = await as('administrator', (directory) =>
    directory.grant({ account: account.name, organizationalUnits, backupFile }),
  );
  expect(again.filter(({ error }) => error !== null)).toEqual([]);
  await as('administrator', (directory) => directory.restore(backupFile));
  expect(await Promise.all(organizationalUnits.map(readDacl))).toEqual(before);
}

describe('granting on many OUs', () => {
  it.each([
    ['before a request gets there', 'cut'],
    ['before the answer gets back', 'cut after'],
  ] as const)('loses nothing where the connection ends %s', async (_, fate) => {
    const organizationalUnits = await units(40);
    const before = await Promise.all(organizationalUnits.map(readDacl));
    await using proxy = await ldapProxy((operation, nth) =>
      operation === 'modify' && nth === 36 ? fate : 'forward',
    );
    const run = await grantOver(proxy, organizationalUnits);
    const ids = new Set(run.changes.map(({ action, error }) => error?.id ?? action));
    expect([...ids].sort()).toEqual(['DirectoryDisconnected', 'Granted']);
    expect(run.changes.filter(({ backupFile, error }) => backupFile !== null && error !== null)).toSatisfy(
      (unsure: readonly OuPermissionChange[]) => unsure.every(({ conflict }) => conflict === 'Unknown'),
    );
    expect(run.warnings.at(-1)).toContain('could not be looked at once more');
    await expectNothingLost(organizationalUnits, before, run);
  });

  it('goes on where it was after the domain controller was restarted', async () => {
    const organizationalUnits = await units(10);
    let stopping: Promise<void> | undefined;
    await using proxy: LdapProxy = await ldapProxy((operation, nth) => {
      if (operation === 'modify' && nth === 5) stopping ??= proxy.stop();
      return 'forward';
    });
    const run = await grantOver(proxy, organizationalUnits);
    expect(run.changes.some(({ error }) => error?.id === 'DirectoryDisconnected')).toBe(true);
    await stopping;
    await expect(grantOver(proxy, organizationalUnits)).rejects.toMatchObject({ id: 'DirectoryUnreachable' });
    await proxy.start();
    const { changes } = await grantOver(proxy, organizationalUnits);
    expect(changes.filter(({ error }) => error !== null)).toEqual([]);
    expect(await Promise.all(organizationalUnits.map(granted))).toEqual(organizationalUnits.map(() => true));
  });

  it('says of one that was not answered in time, and of those after it, that it does not know', async () => {
    const organizationalUnits = await units(3);
    const before = await Promise.all(organizationalUnits.map(readDacl));
    await using proxy = await ldapProxy((operation) => (operation === 'modify' ? 'lose' : 'forward'));
    const run = await grantOver(proxy, organizationalUnits, { answerSeconds: 1 });
    const ids = run.changes.map(({ error }) => error?.id);
    expect(ids).toContain('DirectoryTimeout');
    const known = ['DirectoryTimeout', 'DirectoryDisconnected'];
    expect(ids.filter((id) => id === undefined || !known.includes(id))).toEqual([]);
    expect(run.changes.map(({ conflict }) => conflict)).toEqual(['Unknown', 'Unknown', 'Unknown']);
    await expectNothingLost(organizationalUnits, before, run);
  });

  it('reads them one by one where so many at once are more than the server returns', async () => {
    const organizationalUnits = await units(40);
    let refused = 0;
    await using proxy = await ldapProxy((operation, _, message) => {
      // A long one asks for many.
      const many = operation === 'search' && message.length > 1000;
      refused += many ? 1 : 0;
      return many ? 'too many' : 'forward';
    });
    const { changes } = await grantOver(proxy, organizationalUnits);
    expect(refused).toBeGreaterThan(0);
    expect(changes.filter(({ action, conflict }) => action !== 'Granted' || conflict !== 'None')).toEqual([]);
  });

  it('says of an OU that is deleted between read and write that there is none', async () => {
    const organizationalUnits = await units(3);
    const [gone = '', ...others] = organizationalUnits;
    await using proxy = await ldapProxy(async (operation, nth) => {
      if (operation === 'modify' && nth === 0) {
        await using client = await signedIn('administrator');
        await client.del(gone);
      }
      return 'forward' as const;
    });
    const { changes } = await grantOver(proxy, organizationalUnits);
    expect(changes.map(({ action, error }) => error?.id ?? action)).toEqual([
      'OuNotFound',
      ...others.map(() => 'Granted'),
    ]);
  });

  it('writes to the OU that was read, renamed or not, and never to another that took its name', async () => {
    const organizationalUnits = await units(2);
    const [renamed = '', other = ''] = organizationalUnits;
    const now = renamed.replace('OU=Unit 0', 'OU=Renamed');
    await using proxy = await ldapProxy(async (operation, nth) => {
      if (operation === 'modify' && nth === 0) {
        await using client = await signedIn('administrator');
        await client.modifyDN(renamed, now);
        await client.add(renamed, { objectClass: 'organizationalUnit' });
      }
      return 'forward' as const;
    });
    const { changes } = await grantOver(proxy, organizationalUnits);
    expect(changes.map(({ action, conflict }) => [action, conflict])).toEqual([
      ['Granted', 'None'],
      ['Granted', 'None'],
    ]);
    expect(await Promise.all([now, renamed, other].map(granted))).toEqual([true, false, true]);
  });
});

describe('a large access control list', () => {
  const computer = 'bf967a86-0de6-11d0-a285-00aa003049e2';

  it('of 1,000 object entries gets ours and gives it back', async () => {
    const [organizationalUnit = ''] = await units(1);
    const entries = Array.from(
      { length: 1000 },
      (_, index) => `(OA;;CC;${computer};;S-1-5-21-1-2-3-${index + 2000})`,
    );
    await writeDacl(organizationalUnit, descriptorOf(`(A;;GA;;;WD)${entries.join('')}`));
    const before = await readDacl(organizationalUnit);
    const request = { account: account.name, organizationalUnits: [organizationalUnit] };
    const changes = await as('administrator', async (directory) => [
      ...(await directory.grant(request)),
      ...(await directory.revoke(request)),
    ]);
    expect(changes.map(({ action, conflict }) => [action, conflict])).toEqual([
      ['Granted', 'None'],
      ['Revoked', 'None'],
    ]);
    expect(await readDacl(organizationalUnit)).toEqual(before);
  });

  it('is filled to the last byte that fits, and one more is refused before anything is written', async () => {
    const [organizationalUnit = ''] = await units(1);
    const largest = 0xffff - 3; // Sizes are multiples of four.
    const [everybody, somebody] = [20, 36]; // Bytes of these entries.
    const ours = createComputerAce(account.sid).length;
    const room = largest - ours - descriptorOf('').length;
    const many = Math.floor((room - 9 * everybody) / somebody);
    const entries = Array.from({ length: many }, (_, index) => `(A;;RP;;;S-1-5-21-1-2-3-${index + 2000})`);
    await writeDacl(organizationalUnit, descriptorOf('(A;;GA;;;WD)'.repeat(9) + entries.join('')));
    const second = await scratchManagedServiceAccount();
    const backupFile = join(folder, 'filled.jsonl');
    const results = await as('administrator', async (directory) => [
      ...(await directory.grant({ account: account.name, organizationalUnits: [organizationalUnit] })),
      ...(await directory.grant({
        account: second.name,
        organizationalUnits: [organizationalUnit],
        backupFile,
      })),
    ]);
    expect(results.map(({ action, error }) => error?.id ?? action)).toEqual([
      'Granted',
      'SecurityDescriptorTooLarge',
    ]);
    expect(await readDacl(organizationalUnit)).toHaveLength(largest);
    await expect(readBackup(backupFile)).rejects.toMatchObject({ id: 'FileUnreadable' });
  });
});

function descriptorOf(entries: string): Buffer {
  return encodeSecurityDescriptor(parseSddl(`D:P${entries}`));
}
