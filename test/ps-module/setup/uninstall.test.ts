import { existsSync } from 'node:fs';
import { readdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import requirements from '../../../manifests/requirements.json' with { type: 'json' };
import { invoke } from '../../../src/powershell/invoke.ts';
import type { ParametersOf } from '../../../src/spec/index.ts';
import { lab } from '../../lab/lab.ts';
import { accountNamed, scratchOrganizationalUnit, scratchServer } from '../../lab/scratch.ts';
import { runWizard } from '../../lab/wizard.ts';
import { builds, setupWorld, type SetupWorld } from './setup-world.ts';

const server = lab.domainController.host;

let updated: SetupWorld;
let legacy: SetupWorld;
beforeAll(async () => {
  updated = await setupWorld('SRV1');
  legacy = await setupWorld('SRV3');
});
beforeEach(async () => {
  await updated.start();
  await legacy.start();
});
afterAll(async () => {
  await updated.close();
  await legacy.close();
});

function uninstall(world: SetupWorld, parameters: ParametersOf<'Uninstall-OdjConnector'> = {}) {
  return invoke(world.session, 'Uninstall-OdjConnector', parameters);
}

async function runs(world: SetupWorld): Promise<readonly string[]> {
  return (await world.started()).map(({ filePath, arguments: line }) => `${filePath.replace(/^.*\//, '')} ${line}`.trim());
}

describe('Uninstall-OdjConnector', () => {
  it('saves the configuration, does what Settings > Apps does, and says what is left', async () => {
    const { output, errors } = await uninstall(updated);
    expect(errors).toEqual([]);
    expect(output).toMatchObject([
      {
        action: 'Uninstall',
        version: null,
        previousVersion: builds.installed,
        exitCode: 0,
        serviceAccount: null,
        serviceState: null,
      },
    ]);
    expect(await runs(updated)).toEqual(['msiexec.exe /x {6E1A0A4C-8B0C-4A53-9C0B-5D3F5E0C7A11}']);
    expect(existsSync(updated.machine.server.installFolder)).toBe(false);
    expect(await readdir(output[0]?.savedPath ?? '')).toContain('record.json');
    const steps = output[0]?.nextSteps.join('\n');
    expect(steps).toContain('Get-OdjMsa -ConnectorComputer SRV1');
    expect(steps).toContain('30 days');
    expect((await uninstall(updated)).errors).toMatchObject([{ id: 'ConnectorNotInstalled' }]);
  });

  it('does not give back to a later installation what an uninstallation saved', async () => {
    await invoke(updated.session, 'Set-OdjConnectorConfig', { organizationalUnit: [lab.organizationalUnits.autopilot] });
    await uninstall(updated);
    const path = await updated.bootstrapper(builds.newer);
    const { output } = await invoke(updated.session, 'Install-OdjConnector', { path, server });
    expect(output).toMatchObject([{ action: 'Install', merged: [] }]);
  });

  it('changes nothing with -WhatIf', async () => {
    const before = await legacy.machine.read();
    const path = await legacy.bootstrapper(builds.legacy);
    const { output } = await uninstall(legacy, { path, whatIf: true });
    expect(output).toMatchObject([{ action: 'WouldUninstall' }]);
    expect(output[0]?.nextSteps).toEqual([
      expect.stringContaining('1. save'),
      expect.stringContaining('2. uninstall'),
      expect.stringContaining('3. run the bootstrapper'),
      expect.stringContaining('4. say'),
    ]);
    expect(await legacy.machine.read()).toEqual(before);
  });

  it('takes the account of this server away where asked, with its entries', async () => {
    const machine = await scratchServer('SRV1');
    const unit = await scratchOrganizationalUnit('Gone');
    await updated.machine.change((state) => {
      state.computerName = machine.name;
    });
    await invoke(updated.session, 'Set-OdjConnectorConfig', { organizationalUnit: [unit] });
    const { account } = await runWizard({ server: { ...updated.machine.server, ...named(machine) } });
    const told = await uninstall(updated, { server, whatIf: true, removeAccount: true });
    expect(told.output[0]?.nextSteps.at(-1)).toContain('delete it');
    expect(await accountNamed(`${account}$`)).not.toBeNull();
    const { output, errors } = await uninstall(updated, { server, removeAccount: true });
    expect(errors).toEqual([]);
    expect(output).toMatchObject([{ action: 'Uninstall' }]);
    expect(await accountNamed(`${account}$`)).toBeNull();
  });

  it('names the account that is left where it was not asked to delete it', async () => {
    const machine = await scratchServer('SRV1');
    await updated.machine.change((state) => {
      state.computerName = machine.name;
    });
    const { account } = await runWizard({ server: { ...updated.machine.server, ...named(machine) } });
    const { output } = await uninstall(updated, { server });
    expect(output[0]?.nextSteps.join()).toContain(`Remove-OdjMsa -Identity ${account}`);
    expect(await accountNamed(`${account}$`)).not.toBeNull();
  });

  it.each([
    ['is another program', 'cmd.exe /c calc'],
    ['is a script behind Windows Installer', 'MsiExec.exe /X{6E1A0A4C-8B0C-4A53-9C0B-5D3F5E0C7A11} & calc'],
    ['is not there', '"C:\\nowhere\\setup.exe" /uninstall'],
  ])('starts no uninstaller that %s', async (_, command) => {
    await updated.machine.change((state) => {
      const [key = ''] = Object.keys(state.registry).filter((name) => name.includes('\\Uninstall\\'));
      state.registry[key] = { ...state.registry[key], UninstallString: { kind: 'String', value: command } };
    });
    const { errors } = await uninstall(updated);
    expect(errors).toMatchObject([{ id: 'UninstallCommandRefused' }]);
    expect(await runs(updated)).toEqual([]);
  });

  it('starts a bundle that Windows lists only where Microsoft signed it', async () => {
    for (const signer of [null, undefined]) {
      const file = await updated.bootstrapper(builds.installed, signer);
      await updated.machine.change((state) => {
        const [key = ''] = Object.keys(state.registry).filter((name) => name.includes('\\Uninstall\\'));
        const value = `"${file}"  /uninstall`;
        state.registry[key] = { ...state.registry[key], UninstallString: { kind: 'String', value } };
      });
      const { errors } = await uninstall(updated);
      expect(errors.map(({ id }) => id)).toEqual(signer === null ? ['SetupNotTrusted'] : []);
    }
    expect(await runs(updated)).toEqual([`${requirements.setup.fileName} /uninstall`]);
  });
});

describe('Uninstall-OdjConnector on a server with the legacy connector', () => {
  it('does both stages with the bootstrapper of the same version', async () => {
    const old = await legacy.bootstrapper(builds.legacy);
    const path = dirname(old);
    // Others are in that folder too.
    await rename(await legacy.bootstrapper(builds.newer), join(path, 'Another.exe'));
    await rename(old, join(path, 'Legacy.exe'));
    const { output, errors, warnings } = await uninstall(legacy, { path });
    expect(errors).toEqual([]);
    expect(warnings.join()).toContain('another server first');
    expect(await runs(legacy)).toEqual([
      expect.stringMatching(/^msiexec.exe \/x/),
      requirements.setup.fileName,
    ]);
    expect(output).toMatchObject([{ action: 'Uninstall', previousVersion: builds.legacy, version: null }]);
    expect(output[0]?.nextSteps.join()).toMatch(/Install-OdjConnector.*odj legacy show/);
    expect((await legacy.machine.read()).registeredBundle).toBeNull();
    expect(existsSync(legacy.machine.server.installFolder)).toBe(false);
  });

  it('does nothing without that bootstrapper, and names the version', async () => {
    const path = await legacy.bootstrapper(builds.newer);
    for (const parameters of [{}, { path }]) {
      const { errors } = await uninstall(legacy, parameters);
      expect(errors).toMatchObject([{ id: 'MatchingSetupMissing' }]);
      expect(errors[0]?.message).toContain(builds.legacy);
    }
    expect(await runs(legacy)).toEqual([]);
  });

  it('finds the one that was kept when it was installed', async () => {
    await updated.start({ bare: true });
    const path = await updated.bootstrapper(builds.legacy);
    await invoke(updated.session, 'Install-OdjConnector', { path, server, legacy: true, force: true });
    const { errors } = await uninstall(updated, { quiet: true });
    expect(errors).toEqual([]);
    expect(await runs(updated)).toEqual([
      requirements.setup.fileName,
      expect.stringMatching(/^msiexec.exe \/x \S+ \/quiet/),
      expect.stringMatching(/^ODJConnectorBootstrapper.exe \/uninstall \/quiet \/norestart \/log/),
    ]);
    expect((await updated.machine.read()).registeredBundle).toBeNull();
  });

  it('does the second stage alone where somebody did the first in Settings', async () => {
    const path = await legacy.bootstrapper(builds.legacy);
    await legacy.setupEnds({ exitCode: 0 }, { exitCode: 1602 });
    expect((await uninstall(legacy, { path })).errors).toMatchObject([{ id: 'SetupCancelled' }]);
    expect((await legacy.machine.read()).registeredBundle).toBe(builds.legacy);
    const { output, errors } = await uninstall(legacy, { path: join(dirname(path)), legacy: true });
    expect(errors).toEqual([]);
    expect(output).toMatchObject([{ action: 'Uninstall', previousVersion: null }]);
    expect((await legacy.machine.read()).registeredBundle).toBeNull();
  });

  it('is refused with -Legacy where the updated one is installed', async () => {
    expect((await uninstall(updated, { legacy: true })).errors).toMatchObject([{ id: 'LegacyBuildExpected' }]);
  });

  it('makes way for the updated connector, which is refused before', async () => {
    const [old, path] = [await legacy.bootstrapper(builds.legacy), await legacy.bootstrapper(builds.newer)];
    const install = () => invoke(legacy.session, 'Install-OdjConnector', { path, server });
    expect((await install()).errors).toMatchObject([{ id: 'LegacyConnectorPresent' }]);
    await legacy.setupEnds({ exitCode: 3010 }, { exitCode: 0 });
    const { output } = await uninstall(legacy, { path: old });
    expect(output).toMatchObject([{ rebootRequired: true }]);
    expect(await install()).toMatchObject({
      errors: [],
      output: [{ action: 'Install', previousVersion: null, version: builds.newer }],
    });
  });
});

function named({ name, distinguishedName }: { readonly name: string; readonly distinguishedName: string }) {
  return { name, distinguishedName };
}
