import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import requirements from '../../../manifests/requirements.json' with { type: 'json' };
import { drive, type ResourceName } from '../drive-resource.ts';
import { runCmdlets } from '../run-cmdlets.ts';
import { makeBelieveServer, type ResettableServer } from './make-believe-server.ts';

const windowsServer = path.resolve(import.meta.dirname, '../../stand-ins/WindowsServer');

let machine: ResettableServer;
beforeAll(async () => {
  machine = await makeBelieveServer('SRV2');
});
beforeEach(() => machine.reset());

/** What the methods gave on the make-believe server, in their order; what it says to people does not matter here. */
async function call(
  name: ResourceName,
  methods: Parameters<typeof drive>[1],
  given: Readonly<Record<string, unknown>>,
): Promise<{ readonly output: readonly unknown[]; readonly errors: readonly unknown[] }> {
  const { ODJ_LAB_SERVER = '', ODJ_STATE = '', ODJ_CLI = '' } = machine.env;
  const { output, errors } = await runCmdlets(
    `Import-Module '${windowsServer}'\n${drive(name, methods)}`,
    { given, env: { ODJ_LAB_SERVER, ODJ_STATE, ODJ_CLI }, withActiveDirectory: false },
  );
  return { output, errors };
}

const done = { Nothing: true };

describe('OdjConnectorConfig', () => {
  const single = { IsSingleInstance: 'Yes' };
  const units = ['OU=Autopilot,DC=contoso,DC=test', 'OU=Zweite,DC=contoso,DC=test'];

  it('writes what is asked for, finds it then as it shall be, and leaves the rest', async () => {
    const asked = { ...single, OrganizationalUnit: units, DisableOUUpdates: true };
    const { output, errors } = await call('OdjConnectorConfig', ['Test', 'Get', 'Set', 'Test', 'Get'], asked);
    expect(errors).toEqual([]);
    expect(output).toEqual([
      false,
      expect.objectContaining({
        Ensure: 'Absent',
        Path: machine.server.configFile,
        OrganizationalUnit: [],
        DisableOUUpdates: null,
        Reasons: [
          {
            Code: 'OdjConnectorConfig:OdjConnectorConfig:OrganizationalUnits',
            Phrase: `OrganizationalUnits in ${machine.server.configFile} is '', not '${units.join('; ')}'.`,
          },
          {
            Code: 'OdjConnectorConfig:OdjConnectorConfig:DisableOUUpdates',
            Phrase: `DisableOUUpdates in ${machine.server.configFile} is '', not 'True'.`,
          },
        ],
      }),
      done,
      true,
      expect.objectContaining({
        Ensure: 'Present',
        OrganizationalUnit: units,
        DisableOUUpdates: true,
        ManagedServiceAccount: null,
        Reasons: [],
      }),
    ]);
    const written = await readFile(machine.server.configFile, 'utf8');
    const account = { ...single, ManagedServiceAccount: 'msaODJabcde@contoso.test' };
    expect((await call('OdjConnectorConfig', ['Test', 'Set', 'Test', 'Get'], account)).output).toEqual([
      false,
      done,
      true,
      expect.objectContaining({ OrganizationalUnit: units, DisableOUUpdates: true }),
    ]);
    expect(await readFile(machine.server.configFile, 'utf8')).not.toBe(written);
  });

  it('adds names to the list and takes names out of it', async () => {
    const [first = '', second = ''] = units;
    await call('OdjConnectorConfig', ['Set'], { ...single, OrganizationalUnit: [first] });
    const asked = {
      ...single,
      OrganizationalUnitToInclude: [second],
      OrganizationalUnitToExclude: [first.replaceAll(',', ', ').toLowerCase()],
    };
    const { output, errors } = await call('OdjConnectorConfig', ['Test', 'Set', 'Test', 'Get'], asked);
    expect(errors).toEqual([]);
    expect(output).toEqual([false, done, true, expect.objectContaining({ OrganizationalUnit: [second] })]);
  });

  it('takes list and keys away where they shall be absent', async () => {
    const before = await readFile(machine.server.configFile, 'utf8');
    await call('OdjConnectorConfig', ['Set'], { ...single, OrganizationalUnit: units, DisableOUUpdates: false });
    const absent = { ...single, Ensure: 'Absent' };
    const { output, errors } = await call('OdjConnectorConfig', ['Test', 'Set', 'Test', 'Set', 'Get'], absent);
    expect(errors).toEqual([]);
    expect(output).toEqual([false, done, true, done, expect.objectContaining({ Ensure: 'Absent', Reasons: [] })]);
    expect(await readFile(machine.server.configFile, 'utf8')).toBe(before);
  });

  it('fails where the file cannot be read or no connector is here', async () => {
    const { errors } = await call('OdjConnectorConfig', ['Test'], { ...single, Path: 'missing.config' });
    expect(errors).toMatchObject([{ terminating: true, category: 'ReadError' }]);
    const twice = { ...single, OrganizationalUnit: units, OrganizationalUnitToExclude: units };
    expect((await call('OdjConnectorConfig', ['Set'], twice)).errors).toMatchObject([
      { id: 'DscInputInvalid,WriteOdjConnectorConfigState', terminating: true },
    ]);
    await machine.change((state) => {
      state.registry = {};
      state.services = {};
    });
    expect((await call('OdjConnectorConfig', ['Test'], single)).errors).toMatchObject([
      { id: 'ConnectorNotFound,Get-OdjConnectorConfig' },
    ]);
  });
});

describe('OdjProxy', () => {
  const single = { IsSingleInstance: 'Yes' };
  const address = 'http://proxy.contoso.test:8080';
  const texts = (): Promise<string[]> =>
    Promise.all(
      [
        machine.server.configFile,
        path.join(machine.server.installFolder, 'ODJConnectorSvc/ODJConnectorSvc.exe.config'),
      ].map((file) => readFile(file, 'utf8')),
    );

  it('is named in both files and taken out again', async () => {
    const before = await texts();
    const asked = { ...single, Address: address, BypassOnLocal: true };
    const { output, errors } = await call('OdjProxy', ['Test', 'Set', 'Test', 'Get'], asked);
    expect(errors).toEqual([]);
    expect(output).toEqual([
      false,
      done,
      true,
      expect.objectContaining({ Ensure: 'Present', Address: address, BypassOnLocal: true, State: 'Address', Reasons: [] }),
    ]);
    expect((await texts()).every((text) => text.includes(`proxyaddress="${address}"`))).toBe(true);
    const absent = await call('OdjProxy', ['Get', 'Set', 'Test'], { ...single, Ensure: 'Absent' });
    expect(absent.output).toMatchObject([
      { Reasons: [{ Code: 'OdjProxy:OdjProxy:Wizard' }, { Code: 'OdjProxy:OdjProxy:Service' }] },
      done,
      true,
    ]);
    expect(await texts()).toEqual(before);
  });

  it('wants either an address or none at all', async () => {
    expect((await call('OdjProxy', ['Test'], single)).errors).toMatchObject([{ id: 'ProxyAddressInvalid,ReadOdjProxyState' }]);
    const { output } = await call('OdjProxy', ['Set', 'Get'], { ...single, Disable: true });
    expect(output).toMatchObject([done, { Ensure: 'Present', Disable: true, State: 'Disabled', Reasons: [] }]);
  });
});

describe('IEEsc', () => {
  const { key, value, ...roles } = requirements.internetExplorerEnhancedSecurity;
  const valueOf = async (role: keyof typeof roles): Promise<unknown> =>
    (await machine.read()).registry[`HKLM\\${key}\\${roles[role]}`]?.[value]?.value;

  it('turns it off for one role, and on again as it was found', async () => {
    const off = { Role: 'Administrators', Ensure: 'Absent' };
    const { output, errors } = await call('IEEsc', ['Test', 'Get', 'Set', 'Test', 'Get'], off);
    expect(errors).toEqual([]);
    expect(output.filter((one) => typeof one !== 'object' || one === null || !('Nothing' in one))).toEqual([
      false,
      {
        Role: 'Administrators',
        Ensure: 'Present',
        Reasons: [
          {
            Code: 'IEEsc:IEEsc:On',
            Phrase: 'Internet Explorer Enhanced Security Configuration for Administrators is on.',
          },
        ],
      },
      true,
      { Role: 'Administrators', Ensure: 'Absent', Reasons: [] },
    ]);
    expect([await valueOf('Administrators'), await valueOf('Users')]).toEqual([0, 1]);
    const on = { Role: 'Administrators' };
    expect((await call('IEEsc', ['Test', 'Set', 'Test'], on)).output).toEqual([false, done, true]);
    expect(await valueOf('Administrators')).toBe(1);
  });

  it('holds what was found off for right when it shall be as it was', async () => {
    await machine.change((state) => {
      state.registry[`HKLM\\${key}\\${roles.Users}`] = { [value]: { kind: 'DWord', value: 0 } };
    });
    await call('IEEsc', ['Set'], { Role: 'Users', Ensure: 'Absent' });
    expect((await call('IEEsc', ['Test', 'Set', 'Test'], { Role: 'Users' })).output).toEqual([true, done, true]);
    expect(await valueOf('Users')).toBe(0);
  });

  it('takes no role but the two', async () => {
    const { errors } = await call('IEEsc', ['Get'], { Role: 'Everybody' });
    expect(errors).toMatchObject([{ message: expect.stringContaining('Administrators,Users') as string }]);
  });
});
