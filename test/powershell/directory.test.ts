import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Directory } from '../../src/directory/directory.ts';
import { openPowerShellDirectory, type PowerShellDirectoryOptions } from '../../src/powershell/directory.ts';
import { lab } from '../lab/lab.ts';
import type { PersonName } from '../lab/people.ts';
import {
  accountNamed,
  descriptorOf,
  managedServiceAccountName,
  scratchManagedServiceAccount,
  scratchOrganizationalUnit,
  scratchServer,
} from '../lab/scratch.ts';
import { powerShellExecutable } from '../pwsh/powershell.ts';

const activeDirectory = path.resolve(import.meta.dirname, '../stand-ins/ActiveDirectory');
const { host, ldaps } = lab.domainController;

/** Signed in by a Kerberos ticket on 389. */
async function openAs(
  person: PersonName,
  options: PowerShellDirectoryOptions = { server: host },
): Promise<Directory> {
  const directory = await openPowerShellDirectory({
    executable: powerShellExecutable(),
    env: {
      ...process.env,
      KRB5CCNAME: lab.people[person].ticketCache,
      ODJ_STATE: path.join(await mkdtemp(path.join(tmpdir(), 'odj-state-')), 'state'),
      ODJ_POWERSHELL_MODULES: activeDirectory,
    },
    ...options,
  });
  onTestFinished(() => directory.close());
  return directory;
}

describe('openPowerShellDirectory', () => {
  it('signs in by ticket, or by password over TLS, and names the domain controller and its domain', async () => {
    const { userPrincipalName: bind, password } = lab.people.administrator;
    for (const options of [{ server: host }, { server: ldaps, bind, password }]) {
      const directory = await openAs('administrator', options);
      expect(directory.through).toBe('powershell');
      expect(directory.server).toBe(host);
      expect(await directory.domain()).toMatchObject({
        name: lab.domain,
        distinguishedName: lab.distinguishedName,
        managedServiceAccountsContainer: `CN=Managed Service Accounts,${lab.distinguishedName}`,
        computersContainer: `CN=Computers,${lab.distinguishedName}`,
        machineAccountQuota: 0,
      });
      expect(await directory.accounts({ connectorComputer: 'SRV3' })).toEqual([]);
    }
  });

  it('fails with the error of the cmdlets where it cannot sign in', async () => {
    const { userPrincipalName: bind } = lab.people.nobody;
    await expect(
      openAs('nobody', { server: ldaps, bind, password: 'wrong 2026-01-02' }),
    ).rejects.toMatchObject({ id: 'DirectorySignInRefused' });
    await expect(openAs('nobody', { server: ldaps, bind, password: '' })).rejects.toMatchObject({
      id: 'PasswordMissing',
    });
    await expect(openAs('nobody', { server: host, bind, password: 'x' })).rejects.toMatchObject({
      id: 'PlainLdapRefused',
    });
  });
});

describe('accounts', () => {
  it('makes one and links it, finds it every way, unlinks and deletes it', async () => {
    const directory = await openAs('administrator');
    const server = await scratchServer('SRV1');
    const name = managedServiceAccountName();
    const planned = await directory.newAccount({ name, connectorComputer: server.name, whatIf: true });
    expect(planned).toMatchObject({ name, changes: ['Created', 'Linked'] });
    expect(await accountNamed(`${name}$`)).toBeNull();

    const made = await directory.newAccount({ name, connectorComputer: server.name });
    expect(made).toMatchObject({
      samAccountName: `${name}$`,
      connectorComputers: [server.distinguishedName],
      changes: ['Created', 'Linked'],
      linkCommand: null,
      server: host,
    });
    expect(await directory.newAccount({ name, connectorComputer: server.name })).toMatchObject({
      changes: [],
    });
    for (const query of [
      { identity: name },
      { identity: made.sid },
      { identity: made.distinguishedName },
      { connectorComputer: server.name },
    ]) {
      expect(await directory.accounts(query)).toMatchObject([{ sid: made.sid }]);
    }
    await directory.unlinkAccount(made.distinguishedName, server.name);
    expect(await directory.accounts({ connectorComputer: server.name })).toEqual([]);
    await directory.removeAccount(made.distinguishedName);
    expect(await directory.accounts({ identity: name })).toEqual([]);
    await expect(directory.removeAccount(made.distinguishedName)).rejects.toMatchObject({
      id: 'AccountNotFound',
    });
  });

  it('says what cannot be found or may not be done', async () => {
    const directory = await openAs('nobody');
    await expect(directory.accounts({ connectorComputer: 'NOSUCHSERVER' })).rejects.toMatchObject({
      id: 'ComputerNotFound',
      target: 'NOSUCHSERVER',
    });
    const name = managedServiceAccountName();
    await expect(directory.newAccount({ name })).rejects.toMatchObject({ target: name });
    expect(await accountNamed(`${name}$`)).toBeNull();
  });
});

describe('permissions', () => {
  it('grants, reads, revokes and restores, one result for each OU in order, also where one is bad', async () => {
    const directory = await openAs('administrator');
    const account = await scratchManagedServiceAccount();
    const first = await scratchOrganizationalUnit('first');
    const last = await scratchOrganizationalUnit('Letzte \u00dcbung');
    const bad = `OU=nowhere,${lab.distinguishedName}`;
    const organizationalUnits = [first, bad, last];
    const before = await Promise.all([first, last].map(descriptorOf));
    const request = { organizationalUnits, account: account.name };

    const planned = await directory.grant({ ...request, whatIf: true });
    expect(planned.map(({ action }) => action)).toEqual(['WouldGrant', 'Failed', 'WouldGrant']);
    expect(await Promise.all([first, last].map(descriptorOf))).toEqual(before);

    const granted = await directory.grant(request);
    expect(granted).toMatchObject([
      { organizationalUnit: first, action: 'Granted', account: account.samAccountName, error: null },
      { organizationalUnit: bad, action: 'Failed', accountSid: account.sid, error: { id: 'OuNotFound' } },
      { organizationalUnit: last, action: 'Granted', accountSid: account.sid, error: null },
    ]);
    expect(await descriptorOf(last)).toContain(`;CC;bf967a86-0de6-11d0-a285-00aa003049e2;;${account.sid})`);
    const read = await directory.permissions(organizationalUnits, account.sid);
    expect(read.map((entry) => [entry.granted, entry.error?.id])).toEqual([
      [true, undefined],
      [false, 'OuNotFound'],
      [true, undefined],
    ]);

    const wouldBe = await directory.restore(granted[0]?.backupFile ?? '', { whatIf: true });
    expect(wouldBe.map(({ action }) => action)).toEqual(['WouldRestore', 'WouldRestore']);
    const restored = await directory.restore(granted[0]?.backupFile ?? '');
    expect(restored.map(({ action }) => action)).toEqual(['Restored', 'Restored']);
    expect(await Promise.all([first, last].map(descriptorOf))).toEqual(before);
    const revoked = await directory.revoke({ ...request, organizationalUnits: [last] });
    expect(revoked).toMatchObject([{ action: 'Unchanged' }]);
  });

  it('keeps the error of each OU where none can be read, and fails where the account cannot', async () => {
    const directory = await openAs('nobody');
    const account = await scratchManagedServiceAccount();
    const organizationalUnits = ['a', 'b'].map((name) => `OU=${name} nowhere,${lab.distinguishedName}`);
    const read = await directory.permissions(organizationalUnits, account.sid);
    expect(read).toMatchObject(
      organizationalUnits.map((organizationalUnit) => ({
        organizationalUnit,
        accountSid: account.sid,
        error: { id: 'OuNotFound' },
      })),
    );
    await expect(directory.permissions(organizationalUnits, 'no such account')).rejects.toMatchObject({
      id: 'AccountNotFound',
      target: 'no such account',
    });
    expect(await directory.permissions([], account.sid)).toEqual([]);
  });

  it('gives what may not be written as failed, with nothing changed', async () => {
    const directory = await openAs('nobody');
    const account = await scratchManagedServiceAccount();
    const unit = await scratchOrganizationalUnit('not mine');
    const before = await descriptorOf(unit);
    const changes = await directory.grant({ organizationalUnits: [unit], account: account.sid });
    expect(changes).toMatchObject([{ action: 'Failed', organizationalUnit: unit }]);
    expect(await descriptorOf(unit)).toBe(before);
  });

  it('says which backup cannot be read', async () => {
    const directory = await openAs('nobody');
    await expect(directory.restore('/nowhere/backup.jsonl')).rejects.toMatchObject({
      target: '/nowhere/backup.jsonl',
    });
  });
});
