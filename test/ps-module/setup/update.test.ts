import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import connectorConfig from '../../../manifests/connector-config.json' with { type: 'json' };
import requirements from '../../../manifests/requirements.json' with { type: 'json' };
import { invoke } from '../../../src/powershell/invoke.ts';
import type { PowerShellSession } from '../../../src/powershell/session.ts';
import type { ParametersOf } from '../../../src/spec/index.ts';
import { setProxy } from '../../lab/endpoint-proxy.ts';
import { lab } from '../../lab/lab.ts';
import { scratchManagedServiceAccount, scratchOrganizationalUnit } from '../../lab/scratch.ts';
import { builds, setupWorld, type SetupWorld } from './setup-world.ts';

const server = lab.domainController.host;
const { serviceName } = requirements.connector;
const units = ['OU=Autopilot,DC=contoso,DC=test', 'OU=K\u00f6ln\\, S\u00fcd,DC=contoso,DC=test'];
const own = { managedServiceAccount: 'msaODJabcde@contoso.test', disableOUUpdates: true } as const;

let world: SetupWorld;
beforeAll(async () => {
  world = await setupWorld('SRV2');
});
beforeEach(() => world.start());
afterAll(() => world.close());

/** Somebody has signed in: the service runs as that account. */
async function signedInAs(name: string): Promise<void> {
  await world.machine.change((state) => {
    const service = state.services[serviceName];
    if (service === undefined) throw new Error('There is no service.');
    state.services[serviceName] = { ...service, startName: `CONTOSO\\${name}$`, status: 'Running' };
    const key = `HKLM\\SYSTEM\\CurrentControlSet\\Services\\${serviceName}`;
    state.registry[key] = {
      ...state.registry[key],
      ObjectName: { kind: 'String', value: `CONTOSO\\${name}$` },
    };
  });
}

async function update(
  parameters: Omit<ParametersOf<'Install-OdjConnector'>, 'path'> = {},
  session: PowerShellSession = world.session,
) {
  const path = await world.bootstrapper(builds.newer);
  // The proxy of the config files is none: what it lets through is not asked about.
  return invoke(session, 'Install-OdjConnector', { path, server, force: true, ...parameters });
}

const config = async () => (await invoke(world.session, 'Get-OdjConnectorConfig', {})).output[0];

/** Whether a later run would find something to put back. */
async function openRecords(): Promise<readonly string[]> {
  const folder = join(world.machine.state, 'connector');
  const names = await readdir(folder);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name, 'record.json'), 'utf8')));
  return texts.filter((text) => text.includes('"closed":null'));
}

describe('Install-OdjConnector on a server that has an updated connector', () => {
  it('saves everything before setup, and puts back exactly what setup lost', async () => {
    await invoke(world.session, 'Set-OdjConnectorConfig', { organizationalUnit: units, ...own });
    const before = await readFile(world.machine.server.configFile);
    await signedInAs('msaODJabcde');
    const { output, errors, warnings } = await update();
    expect(errors).toEqual([]);
    expect(output).toMatchObject([
      {
        action: 'Update',
        previousVersion: builds.installed,
        version: builds.newer,
        merged: ['DisableOUUpdates', 'ManagedServiceAccount', 'OrganizationalUnits'],
        serviceAccount: 'LocalSystem',
      },
    ]);
    expect(await config()).toMatchObject({ organizationalUnits: units, ...own, skipByoMsaPrivilegeCheck: null });
    expect(warnings.join()).toContain('ran as CONTOSO\\msaODJabcde$ before the update');
    expect(output[0]?.nextSteps.join()).toContain('Start-OdjConnectorWizard');
    const saved = join(output[0]?.savedPath ?? '', connectorConfig.wizard.folder, connectorConfig.wizard.fileName);
    expect(await readFile(saved)).toEqual(before);
    expect(await readdir(join(output[0]?.savedPath ?? '', serviceName))).toEqual([`${serviceName}.exe.config`]);
    expect(await openRecords()).toEqual([]);
  });

  it('puts the proxy back in both files', async () => {
    await setProxy(world.machine.server, 'http://proxy.contoso.test:8080');
    const { output, errors } = await update();
    expect(errors).toEqual([]);
    expect(output).toMatchObject([{ merged: ['Proxy'] }]);
    expect((await invoke(world.session, 'Get-OdjProxy', {})).output).toMatchObject([
      { state: 'Address', address: 'http://proxy.contoso.test:8080', bypassOnLocal: true },
      { state: 'Address', address: 'http://proxy.contoso.test:8080', bypassOnLocal: true },
    ]);
  });

  it('puts nothing back where setup lost nothing, and looks at the permissions of the account', async () => {
    const [granted, missing] = [await scratchOrganizationalUnit('Kept'), await scratchOrganizationalUnit('Missing')];
    const account = await scratchManagedServiceAccount();
    await invoke(world.session, 'Set-OdjOuPermission', { organizationalUnit: [granted], account: account.name, server });
    await invoke(world.session, 'Set-OdjConnectorConfig', { organizationalUnit: [granted, missing] });
    await signedInAs(account.name);
    const before = await readFile(world.machine.server.configFile);
    await world.setupEnds({ exitCode: 0, keepsFiles: true });
    const { output, errors, warnings } = await update();
    expect(errors).toEqual([]);
    expect(output).toMatchObject([{ merged: [], serviceAccount: `CONTOSO\\${account.name}$` }]);
    expect(await readFile(world.machine.server.configFile)).toEqual(before);
    expect(warnings.filter((text) => text.includes('Set-OdjOuPermission'))).toEqual([
      expect.stringContaining(missing),
    ]);
  });

  it('uninstalls first where setup refuses beside the old version, and loses nothing', async () => {
    await invoke(world.session, 'Set-OdjConnectorConfig', { organizationalUnit: units });
    await world.setupEnds({ exitCode: -2147023258 });
    const { output, errors, warnings } = await update({ quiet: true });
    expect(errors).toEqual([]);
    expect(output).toMatchObject([{ action: 'Update', version: builds.newer, merged: ['OrganizationalUnits'] }]);
    expect(warnings.join()).toContain('another version of the connector is installed');
    const runs = (await world.started()).map(({ filePath, arguments: line }) => `${filePath.replace(/^.*\//, '')} ${line}`);
    expect(runs).toEqual([
      expect.stringMatching(/^ODJConnectorBootstrapper.exe \/quiet/),
      expect.stringMatching(/^msiexec.exe \/x \{6E1A0A4C-.*\} \/quiet \/norestart \/log /),
      expect.stringMatching(/^ODJConnectorBootstrapper.exe \/quiet/),
    ]);
    expect((await config())?.organizationalUnits).toEqual(units);
  });

  it('has nothing open after a setup that was cancelled', async () => {
    await invoke(world.session, 'Set-OdjConnectorConfig', { organizationalUnit: units });
    await world.setupEnds({ exitCode: 1602 });
    const { errors } = await update();
    expect(errors).toMatchObject([{ id: 'SetupCancelled' }]);
    expect(await openRecords()).toEqual([]);
    expect((await config())?.organizationalUnits).toEqual(units);
  });

  it.each([
    ['while setup runs', [{ exitCode: 0, crashes: true }]],
    ['after the old version is gone', [{ exitCode: 1638 }, { exitCode: 0, crashes: true }]],
  ])('loses nothing where the server goes down %s', async (_, outcomes) => {
    await invoke(world.session, 'Set-OdjConnectorConfig', { organizationalUnit: units, ...own });
    await world.setupEnds(...outcomes);
    const crashing = await world.reopen();
    onTestFinished(() => crashing.close());
    await expect(update({}, crashing)).rejects.toThrow();
    expect(await openRecords()).toHaveLength(1);
    const { output, errors, warnings } = await update();
    expect(errors).toEqual([]);
    expect(warnings.join()).toContain('did not come to its end');
    expect(output).toMatchObject([
      {
        action: 'Update',
        version: builds.newer,
        previousVersion: builds.installed,
        merged: ['DisableOUUpdates', 'ManagedServiceAccount', 'OrganizationalUnits'],
      },
    ]);
    expect(await config()).toMatchObject({ organizationalUnits: units, ...own });
    expect(await openRecords()).toEqual([]);
  });

  it('only puts back, without running setup again, where setup had come to its end', async () => {
    await invoke(world.session, 'Set-OdjConnectorConfig', { organizationalUnit: units });
    await world.setupEnds({ exitCode: 0, crashes: true });
    const crashing = await world.reopen();
    onTestFinished(() => crashing.close());
    await expect(update({}, crashing)).rejects.toThrow();
    const { output } = await update({ force: false, whatIf: true });
    expect(output).toMatchObject([{ action: 'WouldMerge' }]);
    const merged = await update({ force: false });
    expect(merged.output).toMatchObject([
      { action: 'Update', exitCode: null, previousVersion: builds.installed, merged: ['OrganizationalUnits'] },
    ]);
    expect(await world.started()).toHaveLength(1);
  });

  it('does not go on where it cannot understand what an interrupted update saved', async () => {
    await world.setupEnds({ exitCode: 0, crashes: true });
    const crashing = await world.reopen();
    onTestFinished(() => crashing.close());
    await expect(update({}, crashing)).rejects.toThrow();
    const [name = ''] = await readdir(join(world.machine.state, 'connector'));
    await writeFile(join(world.machine.state, 'connector', name, 'record.json'), '{"format":');
    expect((await update()).errors).toMatchObject([{ id: 'UpdateRecordUnusable' }]);
  });

  it('reads no config file that it did not save: nothing runs where they cannot be saved', async () => {
    await writeFile(world.machine.state, 'in the way');
    const { errors } = await update();
    expect(errors).toMatchObject([{ id: 'StateDirectoryUnusable' }]);
    expect(await world.started()).toEqual([]);
    expect(dirname(world.machine.server.configFile)).toContain(connectorConfig.wizard.folder);
  });
});
