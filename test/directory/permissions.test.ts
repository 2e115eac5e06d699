import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBackup } from '../../src/directory/backup.ts';
import type { OuPermissionChange } from '../../src/directory/directory.ts';
import {
  decodeSecurityDescriptor,
  encodeSecurityDescriptor,
} from '../../src/directory/security-descriptor/access-control.ts';
import { aceFor } from '../../src/directory/security-descriptor/create-computer-ace.ts';
import { parseSddl } from '../../src/directory/security-descriptor/sddl-parse.ts';
import { formatSddl } from '../../src/directory/security-descriptor/sddl.ts';
import { readDacl, writeDacl } from '../cases/ace-cases.ts';
import { lab } from '../lab/lab.ts';
import { provisionOffline } from '../lab/offline-join.ts';
import {
  addAce,
  descriptorOf,
  setPassword,
  managedServiceAccountName,
  scratchManagedServiceAccount,
  scratchOrganizationalUnit,
  sidOf,
  type ScratchAccount,
} from '../lab/scratch.ts';
import { as } from './open.ts';

let account: ScratchAccount;
let folder: string;
beforeAll(async () => {
  account = await scratchManagedServiceAccount();
  folder = await mkdtemp(join(tmpdir(), 'odj-permissions-test-'));
});

const delegable = ['autopilot', 'comma', 'umlaut', 'level1', 'level2', 'level3'] as const;
const awkward = ['comma', 'plus', 'quotes', 'umlaut', 'hash', 'trailingSpace', 'level3'] as const;
const nowhere = `OU=Nowhere,${lab.distinguishedName}`;

describe('granting', () => {
  it.each(awkward)('puts the entry on the OU "%s", as Samba sees too', async (name) => {
    const organizationalUnit = lab.organizationalUnits[name];
    const request = { account: account.name, organizationalUnits: [organizationalUnit] };
    const [granted] = await as('administrator', (directory) => directory.grant(request));
    expect(granted).toMatchObject({ organizationalUnit, action: 'Granted', account: account.samAccountName });
    expect(await descriptorOf(organizationalUnit)).toContain(aceFor(account.sid));
    const [revoked] = await as('administrator', (directory) => directory.revoke(request));
    expect(revoked).toMatchObject({ organizationalUnit, action: 'Revoked' });
    expect(await descriptorOf(organizationalUnit)).not.toContain(account.sid);
  });

  it('does it for somebody who may only modify the permissions of those OUs', async () => {
    const organizationalUnits = delegable.map((name) => lab.organizationalUnits[name]);
    const { sid } = await scratchManagedServiceAccount();
    const changes = await as('ouDelegate', async (directory) => {
      const granted = await directory.grant({ account: sid, organizationalUnits });
      const revoked = await directory.revoke({ account: sid, organizationalUnits });
      return [...granted, ...revoked];
    });
    expect(changes.map(({ action }) => action)).toEqual([
      ...delegable.map(() => 'Granted'),
      ...delegable.map(() => 'Revoked'),
    ]);
  });

  it('writes nothing where the caller may not, and says who could do it', async () => {
    const organizationalUnit = lab.organizationalUnits.undelegated;
    const before = await readDacl(organizationalUnit);
    const backupFile = join(folder, 'refused.jsonl');
    const request = { account: account.name, organizationalUnits: [organizationalUnit], backupFile };
    const [refused] = await as('ouDelegate', (directory) => directory.grant(request));
    expect(refused).toMatchObject({ action: 'Failed', backupFile: null, error: { id: 'OuWriteDenied' } });
    expect(refused?.error?.message).toContain('lacks "Modify permissions"');
    expect(refused?.error?.remedy).toContain('Domain Admins');
    expect(await readDacl(organizationalUnit)).toEqual(before);
    await expect(readFile(backupFile)).rejects.toThrow('ENOENT');
  });

  it('does not let one bad OU stop the others, and keeps the order asked for', async () => {
    const good = await scratchOrganizationalUnit('Good');
    const organizationalUnits = [
      nowhere,
      'OU=Sales, Europe,DC=contoso,DC=test',
      good,
      lab.servers.SRV1.distinguishedName,
      good.toLowerCase().replaceAll(',', ' , '),
    ];
    const results = await as('administrator', (directory) =>
      directory.grant({ account: account.name, organizationalUnits }),
    );
    expect(results.map(({ action, error }) => error?.id ?? action)).toEqual([
      'OuNotFound',
      'DistinguishedNameInvalid',
      'Granted',
      'OuClassUnsupported',
      'Unchanged',
    ]);
    expect(results.map(({ organizationalUnit }) => organizationalUnit)).toEqual([
      ...organizationalUnits.slice(0, 4),
      good,
    ]);
  });

  it('says what it would do and does not', async () => {
    const organizationalUnit = await scratchOrganizationalUnit('What if');
    const before = await readDacl(organizationalUnit);
    const request = { account: account.name, organizationalUnits: [organizationalUnit], whatIf: true };
    const results = await as('administrator', (directory) => directory.grant(request));
    expect(results).toMatchObject([{ action: 'WouldGrant', backupFile: null }]);
    expect(await readDacl(organizationalUnit)).toEqual(before);
  });

  it("works on the domain's container for new computers", async () => {
    const results = await as('administrator', async (directory) => {
      const { computersContainer } = await directory.domain();
      const request = { account: account.name, organizationalUnits: [computersContainer ?? ''] };
      return [...(await directory.grant(request)), ...(await directory.revoke(request))];
    });
    expect(results.map(({ action }) => action)).toEqual(['Granted', 'Revoked']);
  });

  it.each([
    ['msaODJnone', 'AccountNotFound'],
    ['S-1-5-21-1-2-3-4', 'AccountNotFound'],
    ['nobody', 'AccountNotManaged'],
    ['SRV1', 'AccountNotManaged'],
  ])('refuses the account %s', async (name, id) => {
    const request = { account: name, organizationalUnits: [lab.organizationalUnits.autopilot] };
    await expect(as('administrator', (directory) => directory.grant(request))).rejects.toMatchObject({ id });
  });

  it('refuses to add an entry that would no longer fit, before it writes', async () => {
    const organizationalUnit = await scratchOrganizationalUnit('Full');
    const everybody = '(A;;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;WD)';
    const fillers = Array.from({ length: 1_818 }, (_, index) => `(A;;RP;;;S-1-5-21-1-2-3-${index + 1000})`);
    await writeDacl(
      organizationalUnit,
      encodeSecurityDescriptor(parseSddl(`D:P${everybody}${fillers.join('')}`)),
    );
    const full = await readDacl(organizationalUnit);
    const backupFile = join(folder, 'full.jsonl');
    const request = { account: account.name, organizationalUnits: [organizationalUnit], backupFile };
    const results = await as('administrator', (directory) => directory.grant(request));
    expect(results).toMatchObject([{ action: 'Failed', error: { id: 'SecurityDescriptorTooLarge' } }]);
    expect(await readDacl(organizationalUnit)).toEqual(full);
  });
});

describe('the backup', () => {
  it('holds the descriptor before and after, and is read by others as we say', async () => {
    const organizationalUnit = await scratchOrganizationalUnit('Backup Köln');
    const before = await readDacl(organizationalUnit);
    const backupFile = join(folder, 'backup.jsonl');
    const request = { account: account.name, organizationalUnits: [organizationalUnit], backupFile };
    await as('administrator', (directory) => directory.grant(request));
    const backup = await readBackup(backupFile);
    expect(backup.header).toMatchObject({
      format: 1,
      who: 'Administrator@contoso.test',
      server: 'dc1.contoso.test',
    });
    const after = await readDacl(organizationalUnit);
    expect(backup.entries).toMatchObject([
      {
        distinguishedName: organizationalUnit,
        account: account.samAccountName,
        accountSid: account.sid,
        change: 'grant',
        before: { base64: before.toString('base64'), sddl: formatSddl(decodeSecurityDescriptor(before)) },
        after: { base64: after.toString('base64') },
      },
    ]);
    expect((await readFile(backupFile)).every((byte) => byte < 0x80)).toBe(true);
  });

  it('is never made out of a file that is something else', async () => {
    const backupFile = join(folder, 'letter.txt');
    await writeFile(backupFile, 'Dear colleague,\nnot a backup');
    const organizationalUnit = await scratchOrganizationalUnit('Letter');
    const request = { account: account.name, organizationalUnits: [organizationalUnit], backupFile };
    const results = await as('administrator', (directory) => directory.grant(request));
    expect(results).toMatchObject([{ action: 'Failed', error: { id: 'BackupInvalid' } }]);
    expect(await readFile(backupFile, 'utf8')).toBe('Dear colleague,\nnot a backup');
    expect(await descriptorOf(organizationalUnit)).not.toContain(account.sid);
  });
});

describe('restoring', () => {
  async function granted(
    name: string,
  ): Promise<{ organizationalUnit: string; before: Buffer; backupFile: string }> {
    const organizationalUnit = await scratchOrganizationalUnit(name);
    const before = await readDacl(organizationalUnit);
    const backupFile = join(folder, `${name}.jsonl`);
    const request = { account: account.name, organizationalUnits: [organizationalUnit], backupFile };
    await as('administrator', (directory) => directory.grant(request));
    return { organizationalUnit, before, backupFile };
  }
  const restore = (backupFile: string): Promise<readonly OuPermissionChange[]> =>
    as('administrator', (directory) => directory.restore(backupFile));

  it('puts back the very bytes, keeps a backup of that too, and has nothing to do a second time', async () => {
    const { organizationalUnit, before, backupFile } = await granted('Restore');
    const [restored] = await as('administrator', (directory) => directory.restore(backupFile));
    expect(restored).toMatchObject({ action: 'Restored', organizationalUnit });
    expect(await readDacl(organizationalUnit)).toEqual(before);
    expect(await restore(backupFile)).toMatchObject([{ action: 'Unchanged' }]);
    expect(await restore(restored?.backupFile ?? '')).toMatchObject([{ action: 'Restored' }]);
    expect(await descriptorOf(organizationalUnit)).toContain(aceFor(account.sid));
  });

  it('takes off several changes of one OU, the latest first', async () => {
    const { organizationalUnit, before, backupFile } = await granted('Twice');
    const other = await scratchManagedServiceAccount();
    await as('administrator', (directory) =>
      directory.grant({ account: other.name, organizationalUnits: [organizationalUnit], backupFile }),
    );
    expect(await restore(backupFile)).toMatchObject([{ action: 'Restored' }, { action: 'Restored' }]);
    expect(await readDacl(organizationalUnit)).toEqual(before);
  });

  it('refuses where somebody else changed the permissions since', async () => {
    const { organizationalUnit, backupFile } = await granted('Conflict');
    await addAce(organizationalUnit, `(A;;RP;;;${await sidOf(lab.servers.SRV3.distinguishedName)})`);
    const changed = await readDacl(organizationalUnit);
    const results = await restore(backupFile);
    expect(results).toMatchObject([{ action: 'Failed', error: { id: 'RestoreConflict' } }]);
    const theirs = expect.stringMatching(/^\(A;;RP;;;S-1-5-21-/) as unknown;
    expect(results[0]?.difference).toMatchObject({
      weAdded: [aceFor(account.sid)],
      weRemoved: [],
      othersAdded: [theirs],
      othersRemoved: [],
    });
    expect(await readDacl(organizationalUnit)).toEqual(changed);
  });

  it('refuses a backup in which somebody wrote another DACL', async () => {
    const { organizationalUnit, backupFile } = await granted('Forged');
    const current = await readDacl(organizationalUnit);
    const decoded = decodeSecurityDescriptor(current);
    const text = await readFile(backupFile, 'utf8');
    const { entries } = await readBackup(backupFile);
    const emptied = { ...decoded, dacl: { revision: 4, entries: [], trailing: new Uint8Array() } };
    const forged = encodeSecurityDescriptor(emptied).toString('base64');
    await writeFile(backupFile, text.replace(entries[0]?.before.base64 ?? '', forged));
    expect(await restore(backupFile)).toMatchObject([{ action: 'Failed', error: { id: 'BackupForeign' } }]);
    expect(await readDacl(organizationalUnit)).toEqual(current);
  });

  it('says which line of a backup does not fit', async () => {
    const file = join(folder, 'damaged.jsonl');
    await writeFile(file, '{"type":"header","format":2}\n');
    await expect(restore(file)).rejects.toMatchObject({ id: 'BackupInvalid' });
  });
});

describe('the proof by offline join', () => {
  it('works for an account and an OU made over LDAP, and not next door', async () => {
    const [delegated, nextDoor] = await Promise.all([
      scratchOrganizationalUnit('Proof'),
      scratchOrganizationalUnit('Next door'),
    ]);
    const made = await as('msaCreator', (directory) =>
      directory.newAccount({ name: managedServiceAccountName() }),
    );
    await as('administrator', (directory) =>
      directory.grant({ account: made.name, organizationalUnits: [delegated] }),
    );
    const password = await setPassword(made.distinguishedName);
    const join = async (organizationalUnit: string): Promise<boolean> =>
      (await provisionOffline({ account: made.samAccountName, password, organizationalUnit })).made;
    expect(await join(delegated)).toBe(true);
    expect(await join(nextDoor)).toBe(false);
    await as('administrator', (directory) =>
      directory.revoke({ account: made.name, organizationalUnits: [delegated] }),
    );
    expect(await join(delegated)).toBe(false);
  });
});
