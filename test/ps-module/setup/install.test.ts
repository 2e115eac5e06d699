import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import requirements from '../../../manifests/requirements.json' with { type: 'json' };
import { invoke } from '../../../src/powershell/invoke.ts';
import type { ParametersOf } from '../../../src/spec/index.ts';
import { lab } from '../../lab/lab.ts';
import { runWizard } from '../../lab/wizard.ts';
import { builds, setupWorld, type SetupWorld } from './setup-world.ts';

const server = lab.domainController.host;
const { autopilot } = lab.organizationalUnits;

let world: SetupWorld;
beforeAll(async () => {
  world = await setupWorld('SRV1');
});
beforeEach(() => world.start({ bare: true }));
afterAll(() => world.close());

function install(path: string, parameters: Omit<ParametersOf<'Install-OdjConnector'>, 'path'> = {}) {
  return invoke(world.session, 'Install-OdjConnector', { path, server, ...parameters });
}

const kept = (build: string) => join(world.machine.state, 'setup', build, requirements.setup.fileName);

describe('Install-OdjConnector', () => {
  it('starts a copy that only administrators can change, keeps its log, and says what comes next', async () => {
    const { output, errors, warnings } = await install(await world.bootstrapper(builds.newer));
    expect(errors).toEqual([]);
    // Active Directory Web Services are not here.
    expect(warnings).toHaveLength(1);
    expect(output).toMatchObject([
      {
        computerName: 'SRV1',
        action: 'Install',
        version: builds.newer,
        previousVersion: null,
        exitCode: 0,
        rebootRequired: false,
        serviceAccount: 'LocalSystem',
        merged: [],
        savedPath: null,
      },
    ]);
    expect(await world.started()).toEqual([{ filePath: kept(builds.newer), arguments: '' }]);
    const steps = output[0]?.nextSteps ?? [];
    expect(steps[0]).toContain('Set-OdjConnectorConfig');
    expect(steps[1]).toMatch(/Start-OdjConnectorWizard.*Intune licence/);
    expect(steps.at(-1)).toContain('Get-OdjConnector -Wait');
    const logPath = output[0]?.logPath ?? '';
    const [log = ''] = await readdir(logPath);
    expect(logPath).toContain(join(world.machine.state, 'logs'));
    expect(await readFile(join(logPath, log), 'utf8')).toContain('Burn v3');
  });

  it('writes the list of organizational units before anybody signs in', async () => {
    const path = await world.bootstrapper(builds.newer);
    const { output, errors } = await install(path, { organizationalUnit: [autopilot] });
    expect(errors).toEqual([]);
    expect(output[0]?.nextSteps.join()).not.toContain('Set-OdjConnectorConfig');
    expect((await invoke(world.session, 'Get-OdjConnectorConfig', {})).output).toMatchObject([
      { organizationalUnits: [autopilot] },
    ]);
  });

  it('tells its steps in their order with -WhatIf, and changes nothing', async () => {
    const before = await world.machine.read();
    const path = await world.bootstrapper(builds.newer);
    const { output, errors } = await install(path, { organizationalUnit: [autopilot], whatIf: true });
    expect(errors).toEqual([]);
    expect(output).toMatchObject([{ action: 'WouldInstall', version: null, exitCode: null }]);
    expect(output[0]?.nextSteps).toEqual([
      expect.stringContaining('1. keep'),
      expect.stringContaining('2. run it'),
      `3. set the list of organizational units: ${autopilot}`,
    ]);
    expect(await world.machine.read()).toEqual(before);
    await expect(readdir(world.machine.state)).rejects.toThrow('ENOENT');
  });

  it.each([
    ['is not signed', null, 'not valid (NotSigned)'],
    ['is signed by somebody else', 'CN=Contoso, O=Contoso, C=DE', 'signed by CN=Contoso'],
    ['only holds the name', 'CN="x, O=Microsoft Corporation", O=Contoso, C=DE', 'signed by CN='],
    ['is signed by a company that begins like it', 'CN=M, O=Microsoft Corporation Ltd', 'signed by CN=M'],
  ])('starts nothing that %s', async (_, signer, reason) => {
    const path = await world.bootstrapper(builds.newer, signer);
    const { output, errors } = await install(path, { force: true });
    expect(output).toEqual([]);
    expect(errors).toMatchObject([{ id: 'SetupNotTrusted', target: path }]);
    expect(errors[0]?.message).toContain(reason);
    expect(await world.started()).toEqual([]);
  });

  it('refuses a file that is not there', async () => {
    const { errors } = await install(join(world.machine.server.folder, 'never.exe'));
    expect(errors).toMatchObject([{ id: 'SetupFileUnusable' }]);
  });

  it('refuses builds that Intune refuses, also with -Force', async () => {
    const { errors } = await install(await world.bootstrapper(builds.legacy), { force: true });
    expect(errors).toMatchObject([{ id: 'ConnectorBuildRefused' }]);
    expect(errors[0]?.message).toContain(builds.minimum);
    expect(await world.started()).toEqual([]);
  });

  it('installs a legacy build with -Legacy only, and warns', async () => {
    const path = await world.bootstrapper(builds.legacy);
    // Internet Explorer Enhanced Security is on.
    expect((await install(path, { legacy: true })).errors).toMatchObject([{ id: 'PrerequisitesNotMet' }]);
    const { output, errors, warnings } = await install(path, { legacy: true, force: true });
    expect(errors).toEqual([]);
    expect(warnings.join()).toContain('cut the legacy connector off');
    expect(output).toMatchObject([{ action: 'Install', version: builds.legacy, serviceState: 'Running' }]);
    expect(output[0]?.nextSteps.join()).toMatch(/Configure Now.*Set-OdjOuPermission -Legacy -Account SRV1\$/);
    const newer = await install(await world.bootstrapper(builds.newer), { legacy: true });
    expect(newer.errors).toMatchObject([{ id: 'LegacyBuildExpected' }]);
  });

  it('refuses beside a legacy connector, with the documented way out', async () => {
    await install(await world.bootstrapper(builds.legacy), { legacy: true, force: true });
    const { errors } = await install(await world.bootstrapper(builds.newer), { force: true });
    expect(errors).toMatchObject([{ id: 'LegacyConnectorPresent' }]);
    expect(errors[0]?.remedy).toMatch(/Settings > Apps, then the bootstrapper.*another server first/);
    expect(await world.started()).toHaveLength(1);
  });

  it('refuses where a requirement is not met, says which, and goes on with -Force', async () => {
    await world.machine.change((state) => {
      state.registry[`HKLM\\${requirements.dotNetFramework.key}`] = { Release: { kind: 'DWord', value: 1 } };
    });
    const path = await world.bootstrapper(builds.newer);
    const refused = await install(path);
    expect(refused.errors).toMatchObject([{ id: 'PrerequisitesNotMet' }]);
    expect(refused.errors[0]?.message).toContain('.NET Framework');
    expect(await world.started()).toEqual([]);
    const forced = await install(path, { force: true });
    expect(forced.errors).toEqual([]);
    expect(forced.warnings.join()).toContain('Failed: .NET Framework');
    expect(forced.output).toMatchObject([{ action: 'Install' }]);
  });

  it('runs setup quietly where asked, with a log of our own', async () => {
    const { output, errors } = await install(await world.bootstrapper(builds.newer), { quiet: true });
    expect(errors).toEqual([]);
    const [run] = await world.started();
    const [log = ''] = await readdir(output[0]?.logPath ?? '');
    expect(run?.arguments).toBe(`/quiet /norestart /log ${join(output[0]?.logPath ?? '', log)}`);
    expect(output).toMatchObject([{ action: 'Install', version: builds.newer }]);
  });

  it.each([
    [3010, 'Restart the server.'],
    [1641, 'Restart the server.'],
  ])('counts exit code %i as done, with a restart to come', async (exitCode, step) => {
    await world.setupEnds({ exitCode });
    const { output, errors } = await install(await world.bootstrapper(builds.newer));
    expect(errors).toEqual([]);
    expect(output).toMatchObject([{ exitCode, rebootRequired: true, version: builds.newer }]);
    expect(output[0]?.nextSteps[0]).toBe(step);
  });

  it.each([
    [1602, 'SetupCancelled', 'somebody cancelled'],
    [-2147023293, 'SetupFailed', '1603 (0x80070643)'],
    [-2147023272, 'SetupFailed', 'language pack'],
    [1618, 'SetupFailed', 'another installation'],
    [99, 'SetupFailed', 'not in the list'],
  ])('explains exit code %i', async (exitCode, id, text) => {
    await world.setupEnds({ exitCode });
    const { output, errors } = await install(await world.bootstrapper(builds.newer));
    expect(output).toEqual([]);
    expect(errors).toMatchObject([{ id }]);
    expect(errors[0]?.message).toContain(text);
    expect(errors[0]?.message).toContain(join(world.machine.state, 'logs'));
  });

  it('does not believe a setup that ends well and installs nothing', async () => {
    await world.setupEnds({ exitCode: 0, works: false });
    const { errors } = await install(await world.bootstrapper(builds.newer));
    expect(errors).toMatchObject([{ id: 'SetupWithoutEffect' }]);
  });

  it('leaves the same build alone, and does not replace it by an older one', async () => {
    const path = await world.bootstrapper(builds.newer);
    await install(path);
    const again = await install(path);
    expect(again.output).toMatchObject([{ action: 'None', version: builds.newer }]);
    expect(again.warnings.join()).toContain('installed already');
    const older = await install(await world.bootstrapper(builds.installed), { force: true });
    expect(older.errors).toMatchObject([{ id: 'ConnectorNewer' }]);
    expect(await world.started()).toHaveLength(1);
  });

  it('waits for the sign-in, within a limit', async () => {
    const path = await world.bootstrapper(builds.newer);
    const late = await install(path, { wait: true, timeoutSeconds: 1 });
    expect(late.errors).toMatchObject([{ id: 'ConnectorNotSignedIn' }]);
    expect(late.errors[0]?.message).toContain('Stopped');
    expect(late.output).toMatchObject([{ action: 'Install', version: builds.newer }]);
    await world.start({ bare: true });
    const waiting = install(path, { wait: true, organizationalUnit: [autopilot] });
    await expect.poll(async () => (await world.machine.read()).services, { timeout: 60_000 }).not.toEqual({});
    const { account } = await runWizard({ server: world.machine.server });
    const { output, errors } = await waiting;
    expect(errors).toEqual([]);
    expect(output).toMatchObject([{ serviceAccount: `CONTOSO\\${account}$`, serviceState: 'Running' }]);
  });
});

describe('Start-OdjConnectorWizard', () => {
  it('opens the window of what is installed, and nothing with -WhatIf', async () => {
    expect((await invoke(world.session, 'Start-OdjConnectorWizard', {})).errors).toMatchObject([
      { id: 'ConnectorNotInstalled' },
    ]);
    await world.start();
    await invoke(world.session, 'Start-OdjConnectorWizard', { whatIf: true });
    expect(await world.started()).toEqual([]);
    const { errors } = await invoke(world.session, 'Start-OdjConnectorWizard', {});
    expect(errors).toEqual([]);
    const filePath = world.machine.server.configFile.replace(/\.config$/, '');
    expect(await world.started()).toEqual([{ filePath, arguments: '' }]);
  });

  it('opens nothing that Microsoft did not sign', async () => {
    await world.start();
    const file = world.machine.server.configFile.replace(/\.config$/, '');
    await world.machine.change((state) => {
      state.files[file] = { fileVersion: builds.installed, signer: null };
    });
    const { errors } = await invoke(world.session, 'Start-OdjConnectorWizard', {});
    expect(errors).toMatchObject([{ id: 'SetupNotTrusted' }]);
    expect(await world.started()).toEqual([]);
  });
});
