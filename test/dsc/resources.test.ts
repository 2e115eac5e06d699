import { copyFile, cp, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
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
import { openDriver, type Driver } from './driver.ts';

let state: string;
beforeAll(async () => {
  state = await mkdtemp(join(tmpdir(), 'odj-dsc-'));
});

/** How an instance says where the lab's domain controller is; the password is in the environment of dsc. */
const reached = (who: PersonName = 'administrator'): Readonly<Record<string, unknown>> => ({
  through: 'ldap',
  server: lab.domainController.ldaps,
  bind: lab.people[who].userPrincipalName,
  certificateAuthorityFile: lab.domainController.certificateAuthorityFile,
});
const open = (topic: string, who: PersonName = 'administrator'): Promise<Driver> =>
  openDriver(topic, {
    ODJ_STATE: state,
    ODJ_PASSWORD: lab.people[who].password,
    ODJ_POWERSHELL: powerShellExecutable(),
    ODJ_POWERSHELL_MODULES: join(import.meta.dirname, '../stand-ins/ActiveDirectory'),
    KRB5CCNAME: lab.people[who].ticketCache,
  });

describe('OdjConnector/Msa', () => {
  it('is made and linked, is then as it shall be, and goes when it shall not exist', async () => {
    const dsc = await open('msa');
    const server = await scratchServer('SRV2');
    const name = managedServiceAccountName();
    const asked = { name, connectorComputer: server.name, ...reached() };

    expect(await dsc.get(asked)).toEqual({ name, server: lab.domainController.host, _exist: false });
    const missing = await dsc.test(asked);
    expect(missing).toMatchObject({ inDesiredState: false, differing: ['_exist'] });
    const foreseen = await dsc.set(asked, { whatIf: true });
    expect(foreseen).toMatchObject({ after: { _exist: true }, changed: ['_exist', 'connectorComputer'] });
    expect(await accountNamed(`${name}$`)).toBeNull();

    const made = await dsc.set(asked);
    expect(made.changed).toEqual(['_exist', 'connectorComputer']);
    expect(made.after).toMatchObject({
      name,
      samAccountName: `${name}$`,
      connectorComputer: server.distinguishedName,
      encryptionTypes: 24,
      enabled: true,
      group: false,
      _exist: true,
    });
    expect(Object.keys(made.after)).not.toContain('bind');
    expect(await dsc.test(asked)).toMatchObject({ inDesiredState: true, differing: [] });
    expect((await dsc.set(asked)).changed).toEqual([]);

    const [exported] = await dsc.export({ name, ...reached() });
    expect(exported).toEqual(await dsc.get(asked));
    const all = await dsc.export(reached());
    expect(all.length).toBeGreaterThan(1);
    expect(all).toContainEqual(exported);

    const absent = { ...asked, _exist: false };
    expect(await dsc.test(absent)).toMatchObject({ inDesiredState: false, differing: ['_exist'] });
    await expect(dsc.set(absent)).rejects.toMatchObject({
      exitCode: 2,
      traced: [expect.stringContaining('"error":"MsaInUse: ')],
    });
    expect(await dsc.delete({ ...asked, force: true }, { whatIf: true })).toBe(
      '{"_metadata":{"whatIf":["It would be taken away."]}}',
    );
    expect(await accountNamed(`${name}$`)).not.toBeNull();
    expect((await dsc.set({ ...absent, force: true })).changed).toEqual(['_exist']);
    expect(await accountNamed(`${name}$`)).toBeNull();
    expect(await dsc.delete(asked)).toBe('');
  });

  it('tells who may not change it what would have to be changed', async () => {
    const dsc = await open('msa', 'nobody');
    const { name } = await scratchManagedServiceAccount();
    const { name: computer } = await scratchServer('SRV2');
    const asked = { name, connectorComputer: computer, ...reached('nobody') };
    expect(await dsc.test(asked)).toMatchObject({ inDesiredState: false, differing: ['connectorComputer'] });
    await expect(dsc.set(asked)).rejects.toMatchObject({
      exitCode: 2,
      message: dsc.manifest.exitCodes['2'],
      traced: [expect.stringContaining('MsaLinkDenied')],
    });
  });

  it('does the same through PowerShell', async () => {
    const dsc = await open('msa');
    const { name } = await scratchManagedServiceAccount();
    const asked = { name, through: 'powershell', server: lab.domainController.host };
    expect(await dsc.get(asked)).toMatchObject({ name, _exist: true, enabled: true });
    expect(await dsc.test(asked)).toMatchObject({ inDesiredState: true, differing: [] });
    expect(await dsc.test({ ...asked, group: true })).toMatchObject({ differing: ['group'] });
  });
});

describe('OdjConnector/OuPermission', () => {
  it('is granted, found and taken away', async () => {
    const dsc = await open('ou-permission');
    const organizationalUnit = await scratchOrganizationalUnit('dsc');
    const { samAccountName: account, sid } = await scratchManagedServiceAccount();
    const before = await descriptorOf(organizationalUnit);
    const asked = { organizationalUnit, account, ...reached() };

    expect(await dsc.get(asked)).toMatchObject({ account, accountSid: sid, _exist: false });
    expect(await dsc.test(asked)).toMatchObject({ inDesiredState: false, differing: ['_exist'] });
    expect(await dsc.set(asked, { whatIf: true })).toMatchObject({
      after: { _exist: true },
      changed: ['_exist'],
    });
    expect(await descriptorOf(organizationalUnit)).toBe(before);
    expect(await dsc.set(asked)).toMatchObject({ after: { _exist: true }, changed: ['_exist'] });
    expect(await descriptorOf(organizationalUnit)).toContain(
      `(OA;;CC;bf967a86-0de6-11d0-a285-00aa003049e2;;${sid})`,
    );
    expect(await dsc.test(asked)).toMatchObject({ inDesiredState: true, differing: [] });
    expect(await dsc.set(asked)).toMatchObject({ changed: [] });
    const granted = await dsc.get(asked);
    expect(await dsc.export({ organizationalUnit, account, ...reached() })).toEqual([granted]);

    expect(await dsc.set({ ...asked, _exist: false })).toMatchObject({
      after: { _exist: false },
      changed: ['_exist'],
    });
    expect(await descriptorOf(organizationalUnit)).toBe(before);
    expect(await dsc.test({ ...asked, _exist: false })).toMatchObject({ inDesiredState: true });
  });

  it('does the same through PowerShell', async () => {
    const dsc = await open('ou-permission');
    const organizationalUnit = await scratchOrganizationalUnit('dsc');
    const { samAccountName: account, sid: accountSid } = await scratchManagedServiceAccount();
    const asked = { organizationalUnit, account, through: 'powershell', server: lab.domainController.host };
    expect(await dsc.set(asked)).toMatchObject({ after: { accountSid, _exist: true }, changed: ['_exist'] });
    expect(await dsc.test(asked)).toMatchObject({ inDesiredState: true, differing: [] });
  });

  it('does not exist while the account does not, and fails on an OU that is not there', async () => {
    const dsc = await open('ou-permission');
    const organizationalUnit = await scratchOrganizationalUnit('dsc');
    const asked = { organizationalUnit, account: managedServiceAccountName(), ...reached() };
    expect(await dsc.test(asked)).toMatchObject({ inDesiredState: false, differing: ['_exist'] });
    expect(await dsc.set({ ...asked, _exist: false })).toMatchObject({ changed: [] });
    const { samAccountName: account } = await scratchManagedServiceAccount();
    const elsewhere = { ...asked, account, organizationalUnit: `OU=Missing,${lab.distinguishedName}` };
    await expect(dsc.get(elsewhere)).rejects.toMatchObject({
      exitCode: 2,
      traced: [expect.stringContaining('OuNotFound')],
    });
  });
});

describe('OdjConnector/ConnectorConfig', () => {
  it('is changed as far as asked for, and says then what it is', async () => {
    const dsc = await open('connector-config');
    const path = join(await mkdtemp(join(tmpdir(), 'odj-dsc-')), 'ODJConnectorEnrollmentWizard.exe.config');
    await copyFile(lab.servers.SRV1.configFile, path);
    const before = await readFile(path, 'utf8');
    const organizationalUnits = ['OU=Eins,DC=contoso,DC=test', 'OU=M\u00fcnchen,DC=contoso,DC=test'];
    const asked = { path, organizationalUnits, disableOUUpdates: true };

    expect(await dsc.get({ path })).toEqual({ path, organizationalUnits: [], _exist: false });
    const differing = ['_exist', 'organizationalUnits', 'disableOUUpdates'];
    expect(await dsc.test(asked)).toMatchObject({ inDesiredState: false, differing });
    expect(await dsc.set(asked, { whatIf: true })).toMatchObject({
      after: { ...asked, _exist: true },
      changed: differing,
    });
    expect(await readFile(path, 'utf8')).toBe(before);
    expect(await dsc.set(asked)).toMatchObject({ after: { ...asked, _exist: true }, changed: differing });
    expect(await dsc.test(asked)).toMatchObject({ inDesiredState: true });
    expect(await dsc.set({ path, managedServiceAccount: 'msaODJabcde@contoso.test' })).toMatchObject({
      after: { ...asked, managedServiceAccount: 'msaODJabcde@contoso.test' },
      changed: ['managedServiceAccount'],
    });
    const [first = '', second = ''] = organizationalUnits;
    const some = {
      path,
      organizationalUnitsToInclude: ['OU=Drei,DC=contoso,DC=test', second],
      organizationalUnitsToExclude: [first.replaceAll(',', ', ').toLowerCase()],
    };
    expect(await dsc.set(some)).toMatchObject({
      after: { organizationalUnits: [second, 'OU=Drei,DC=contoso,DC=test'] },
      changed: ['organizationalUnits'],
    });
    expect(await dsc.test(some)).toMatchObject({ inDesiredState: true });
    await expect(dsc.test({ ...some, organizationalUnits })).rejects.toMatchObject({ exitCode: 4 });
    expect((await dsc.set({ path, _exist: false })).after).toEqual({
      path,
      organizationalUnits: [],
      _exist: false,
    });
    expect(await readFile(path, 'utf8')).toBe(before);
  });
});

describe('OdjConnector/Proxy', () => {
  it('is named in both files, and taken out of them', async () => {
    const dsc = await open('proxy');
    const path = join(await mkdtemp(join(tmpdir(), 'odj-dsc-')), 'ODJConnector');
    await cp(lab.servers.SRV1.installFolder, path, { recursive: true });
    const asked = { path, address: 'http://proxy.contoso.test:8080', bypassOnLocal: true };
    expect(await dsc.get({ path })).toEqual({ path, state: 'None', _exist: false });
    const differing = ['_exist', 'address', 'bypassOnLocal'];
    expect(await dsc.test(asked)).toMatchObject({ inDesiredState: false, differing });
    const after = { ...asked, state: 'Address', _exist: true };
    expect(await dsc.set(asked)).toMatchObject({ after, changed: differing });
    expect(await dsc.test(asked)).toMatchObject({ inDesiredState: true });
    expect(await dsc.set({ path, disable: true }, { whatIf: true })).toMatchObject({
      changed: ['address', 'bypassOnLocal', 'disable'],
    });
    expect(await dsc.get({ path })).toEqual(after);
    expect((await dsc.set({ path, _exist: false })).after).toEqual({ path, state: 'None', _exist: false });
    await expect(dsc.test({ path })).rejects.toMatchObject({ exitCode: 4 });
  });
});

describe('what cannot be used', () => {
  it.each([
    ['no JSON', '{', 3, 'DscInputUnreadable'],
    ['an unknown property', '{"path":"x","password":"secret"}', 4, 'DscInputInvalid'],
    ['no key', '{}', 4, 'DscInputInvalid'],
    ['a file that is not there', '{"path":"missing.config"}', 2, 'FileUnreadable'],
  ])('ends with the number of DSC: %s', async (_, stdin, exitCode, id) => {
    const { odj } = await import('../cli/odj.ts');
    const run = await odj(['dsc', 'connector-config', 'get'], { readStdin: () => Promise.resolve(stdin) });
    expect(run).toMatchObject({ exitCode, out: '' });
    expect(JSON.parse(run.err)).toEqual({ error: expect.stringContaining(`${id}: `) as string });
    expect(run.err).not.toContain('secret');
  });

  it('asks nobody for a password', async () => {
    const { odj } = await import('../cli/odj.ts');
    const stdin = JSON.stringify({ name: 'msaODJabcde', ...reached() });
    const ask = (): Promise<string> => Promise.reject(new Error('asked'));
    const run = await odj(['dsc', 'msa', 'get'], { readStdin: () => Promise.resolve(stdin), ask });
    expect(run).toMatchObject({ exitCode: 4, out: '' });
    expect(run.err).toContain('PasswordMissing');
  });
});
