import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { invoke } from '../../../src/powershell/invoke.ts';
import type { PowerShellSession } from '../../../src/powershell/session.ts';
import { makeBelieveServer, type ResettableServer } from './make-believe-server.ts';

let machine: ResettableServer;
let session: PowerShellSession;
beforeAll(async () => {
  machine = await makeBelieveServer('SRV2');
  session = await machine.open();
});
beforeEach(() => machine.reset());
afterAll(() => session.close());

const units = ['OU=Autopilot,DC=contoso,DC=test', 'OU=Zweigstelle M\u00fcnchen \u6728,DC=contoso,DC=test'];

describe('Get-OdjConnectorConfig', () => {
  it("finds this server's file by the service, wherever the connector was installed", async () => {
    const { output, errors } = await invoke(session, 'Get-OdjConnectorConfig', {});
    expect(errors).toEqual([]);
    expect(output).toEqual([
      {
        path: machine.server.configFile,
        organizationalUnits: [],
        managedServiceAccount: null,
        disableOUUpdates: null,
        skipByoMsaPrivilegeCheck: null,
      },
    ]);
  });

  it('finds it by the uninstall entry where the service is gone', async () => {
    await machine.change((state) => {
      state.registry = Object.fromEntries(
        Object.entries(state.registry).filter(([key]) => !key.includes('\\Services\\')),
      );
    });
    const { output } = await invoke(session, 'Get-OdjConnectorConfig', {});
    expect(output).toMatchObject([{ path: machine.server.configFile }]);
  });

  it('says that no connector is installed here', async () => {
    await machine.change((state) => {
      state.registry = {};
      state.services = {};
    });
    const { errors } = await invoke(session, 'Get-OdjConnectorConfig', {});
    expect(errors).toMatchObject([{ id: 'ConnectorNotFound' }]);
    expect(errors[0]?.message).toContain('SRV2');
  });

  it('reads relative paths where PowerShell is, and goes on after a file that cannot be read', async () => {
    const missing = path.join(machine.server.folder, 'missing.config');
    const relative = path.relative(process.cwd(), machine.server.configFile);
    const { output, errors } = await invoke(session, 'Get-OdjConnectorConfig', { path: [missing, relative] });
    expect(output).toMatchObject([{ path: machine.server.configFile }]);
    expect(errors).toMatchObject([{ target: missing }]);
  });
});

describe('Set-OdjConnectorConfig', () => {
  it('makes the list exactly what is given, says what changed, and does nothing the second time', async () => {
    const before = await readFile(machine.server.configFile);
    const { output, errors } = await invoke(session, 'Set-OdjConnectorConfig', { organizationalUnit: units });
    expect(errors).toEqual([]);
    expect(output).toMatchObject([
      { path: machine.server.configFile, organizationalUnits: units, changed: true },
    ]);
    expect(output[0]?.diff).toContain(units.join(';'));
    expect(output[0]?.backupFile).toContain(path.join(machine.state, 'backups'));
    const after = await readFile(machine.server.configFile, 'utf8');
    expect(after.replace(`value="${units.join(';')}"`, 'value=""')).toBe(before.toString('utf8'));
    const again = await invoke(session, 'Set-OdjConnectorConfig', { organizationalUnit: units });
    expect(again.output).toMatchObject([{ changed: false, backupFile: null, diff: '' }]);
  });

  it('writes nothing with -WhatIf, and shows what it would write', async () => {
    const before = await readFile(machine.server.configFile);
    const { output, errors } = await invoke(session, 'Set-OdjConnectorConfig', {
      organizationalUnit: units,
      whatIf: true,
    });
    expect(errors).toEqual([]);
    expect(output).toMatchObject([{ changed: false, backupFile: null, organizationalUnits: units }]);
    expect(output[0]?.diff).toContain(units[0]);
    expect(await readFile(machine.server.configFile)).toEqual(before);
  });

  it('sets the keys of an own account, false included, and leaves the list alone', async () => {
    await invoke(session, 'Set-OdjConnectorConfig', { organizationalUnit: units });
    const own = { managedServiceAccount: 'msaODJabcde@contoso.test', disableOUUpdates: true } as const;
    const { output } = await invoke(session, 'Set-OdjConnectorConfig', own);
    expect(output).toMatchObject([{ ...own, organizationalUnits: units, skipByoMsaPrivilegeCheck: null }]);
    const off = await invoke(session, 'Set-OdjConnectorConfig', { disableOUUpdates: false });
    expect(off.output).toMatchObject([{ disableOUUpdates: false, changed: true }]);
  });

  it('empties the list where an empty one is given', async () => {
    await invoke(session, 'Set-OdjConnectorConfig', { organizationalUnit: units });
    const { output, errors } = await invoke(session, 'Set-OdjConnectorConfig', { organizationalUnit: [] });
    expect(errors).toEqual([]);
    expect(output).toMatchObject([{ organizationalUnits: [], changed: true }]);
  });

  it('changes the other files where one is refused', async () => {
    const broken = path.join(machine.server.folder, 'broken.exe.config');
    await writeFile(broken, '<configuration><appSettings>');
    const { output, errors } = await invoke(session, 'Set-OdjConnectorConfig', {
      path: [broken, machine.server.configFile],
      organizationalUnit: units,
    });
    expect(output).toMatchObject([{ path: machine.server.configFile, changed: true }]);
    expect(errors).toMatchObject([{ target: broken }]);
    expect(await readFile(broken, 'utf8')).toBe('<configuration><appSettings>');
  });

  it('refuses to do nothing', async () => {
    const { output, errors } = await invoke(session, 'Set-OdjConnectorConfig', {});
    expect(output).toEqual([]);
    expect(errors).toMatchObject([{ id: 'NothingToChange' }]);
  });

  it('says that a legacy connector has no such file', async () => {
    const legacy = await makeBelieveServer('SRV3');
    const onLegacy = await legacy.open();
    onTestFinished(() => onLegacy.close());
    const { output, errors } = await invoke(onLegacy, 'Set-OdjConnectorConfig', { organizationalUnit: units });
    expect(output).toEqual([]);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.target).toContain('ODJConnector');
  });
});

describe('Set-OdjConnectorConfig, what is there', () => {
  const setUp = (): Promise<unknown> =>
    invoke(session, 'Set-OdjConnectorConfig', {
      organizationalUnit: units,
      managedServiceAccount: 'msaODJabcde@contoso.test',
      disableOUUpdates: true,
    });

  it('adds to the list and removes from it by what a name means, and does nothing the second time', async () => {
    await setUp();
    const asked = {
      addOrganizationalUnit: ['ou=autopilot, dc=CONTOSO,dc=test', 'OU=Kiosks,DC=contoso,DC=test'],
      removeOrganizationalUnit: ['ou=zweigstelle m\\C3\\BCnchen \u6728,DC=contoso,DC=test', 'OU=No,DC=contoso,DC=test'],
    };
    const { output, errors } = await invoke(session, 'Set-OdjConnectorConfig', asked);
    expect(errors).toEqual([]);
    expect(output).toMatchObject([
      { organizationalUnits: [units[0], 'OU=Kiosks,DC=contoso,DC=test'], changed: true, disableOUUpdates: true },
    ]);
    const again = await invoke(session, 'Set-OdjConnectorConfig', asked);
    expect(again.output).toMatchObject([{ changed: false }]);
  });

  it('takes own-account keys away, and the file is as before they were there', async () => {
    await invoke(session, 'Set-OdjConnectorConfig', { organizationalUnit: units });
    const before = await readFile(machine.server.configFile);
    await setUp();
    const { output, errors } = await invoke(session, 'Set-OdjConnectorConfig', {
      remove: ['ManagedServiceAccount', 'DisableOUUpdates', 'SkipByoMsaPrivilegeCheck'],
    });
    expect(errors).toEqual([]);
    expect(output).toMatchObject([{ managedServiceAccount: null, disableOUUpdates: null, changed: true }]);
    expect(await readFile(machine.server.configFile)).toEqual(before);
  });

  it.each([
    [{ organizationalUnit: [], addOrganizationalUnit: ['OU=A,DC=b'] }],
    [{ disableOUUpdates: false, remove: ['DisableOUUpdates'] as const }],
  ])('refuses what cannot both be: %j', async (asked) => {
    const before = await readFile(machine.server.configFile);
    const { output, errors } = await invoke(session, 'Set-OdjConnectorConfig', asked);
    expect(output).toEqual([]);
    expect(errors).toMatchObject([{ id: 'SettingsContradict' }]);
    expect(await readFile(machine.server.configFile)).toEqual(before);
  });

  it('refuses a name to remove that is none', async () => {
    const { errors } = await invoke(session, 'Set-OdjConnectorConfig', { removeOrganizationalUnit: ['Kiosks'] });
    expect(errors).toMatchObject([{ id: 'ConfigOrganizationalUnitInvalid', target: 'Kiosks' }]);
  });

  it('refuses SkipByoMsaPrivilegeCheck on a build that does not know it, installed here or named', async () => {
    const before = await readFile(machine.server.configFile);
    const named = await invoke(session, 'Set-OdjConnectorConfig', {
      skipByoMsaPrivilegeCheck: true,
      connectorVersion: '6.2504.2001.8',
    });
    expect(named.errors).toMatchObject([{ id: 'ConfigKeyTooNew' }]);
    expect(named.errors[0]?.message).toContain('6.2504.2001.8');
    await machine.change((state) => {
      state.files = Object.fromEntries(
        Object.entries(state.files).map(([file, told]) => [file, { ...told, fileVersion: '6.2501.2000.5' }]),
      );
    });
    const installed = await invoke(session, 'Set-OdjConnectorConfig', { skipByoMsaPrivilegeCheck: true });
    expect(installed.errors).toMatchObject([{ id: 'ConfigKeyTooNew' }]);
    expect(await readFile(machine.server.configFile)).toEqual(before);
    const { output } = await invoke(session, 'Set-OdjConnectorConfig', {
      skipByoMsaPrivilegeCheck: true,
      connectorVersion: '6.2604.2000.3',
    });
    expect(output).toMatchObject([{ skipByoMsaPrivilegeCheck: true, changed: true }]);
  });

  it('warns once of own-account keys on a build of which nobody says that it knows them, and writes them', async () => {
    const { output, warnings } = await invoke(session, 'Set-OdjConnectorConfig', {
      managedServiceAccount: 'msaODJabcde@contoso.test',
      connectorVersion: '6.2501.2000.5',
    });
    expect(output).toMatchObject([{ changed: true }]);
    expect(warnings).toEqual([expect.stringContaining('TenantConfiguredManagedServiceAccount')]);
  });
});

describe('Restore-OdjConnectorConfig', () => {
  it('puts the file back byte for byte, backs up what was there, and does nothing the second time', async () => {
    const before = await readFile(machine.server.configFile);
    const set = await invoke(session, 'Set-OdjConnectorConfig', { organizationalUnit: units });
    const backupPath = set.output[0]?.backupFile ?? '';
    const asked = await invoke(session, 'Restore-OdjConnectorConfig', { backupPath, whatIf: true });
    expect(asked.output).toMatchObject([{ path: machine.server.configFile, changed: false, backupFile: null }]);
    expect(asked.output[0]?.diff).toContain(units[0]);
    expect(await readFile(machine.server.configFile)).not.toEqual(before);
    const { output, warnings, errors } = await invoke(session, 'Restore-OdjConnectorConfig', { backupPath });
    expect([warnings, errors]).toEqual([[], []]);
    expect(output).toMatchObject([{ path: machine.server.configFile, changed: true }]);
    expect(output[0]?.backupFile).toContain(machine.state);
    expect(await readFile(machine.server.configFile)).toEqual(before);
    const again = await invoke(session, 'Restore-OdjConnectorConfig', { backupPath });
    expect(again.output).toMatchObject([{ changed: false, backupFile: null, diff: '' }]);
  });

  it("takes a proxy back from the service's file, and says that the service reads it when it starts", async () => {
    const { output: set } = await invoke(session, 'Set-OdjProxy', { address: 'http://proxy:8080' });
    const backupPath = set[1]?.backupFile ?? '';
    const { output, warnings } = await invoke(session, 'Restore-OdjConnectorConfig', { backupPath });
    expect(output).toMatchObject([{ path: set[1]?.path, changed: true }]);
    expect(warnings).toEqual([expect.stringContaining('Restart-OdjConnector')]);
    const { output: shown } = await invoke(session, 'Get-OdjProxy', {});
    expect(shown).toMatchObject([{ state: 'Address' }, { state: 'None' }]);
  });

  it('refuses a file that was changed since, unless it is forced, and what is no backup', async () => {
    const set = await invoke(session, 'Set-OdjConnectorConfig', { organizationalUnit: units });
    const backupPath = set.output[0]?.backupFile ?? '';
    await invoke(session, 'Set-OdjConnectorConfig', { disableOUUpdates: true });
    const refused = await invoke(session, 'Restore-OdjConnectorConfig', { backupPath });
    expect(refused.errors).toMatchObject([{ id: 'ConfigBackupStale' }]);
    const { output } = await invoke(session, 'Restore-OdjConnectorConfig', { backupPath, force: true });
    expect(output).toMatchObject([{ changed: true }]);
    const { errors } = await invoke(session, 'Restore-OdjConnectorConfig', {
      backupPath: machine.server.configFile,
    });
    expect(errors).toMatchObject([{ id: 'ConfigBackupInvalid', target: machine.server.configFile }]);
  });
});
