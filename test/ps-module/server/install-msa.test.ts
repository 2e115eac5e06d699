import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { invoke } from '../../../src/powershell/invoke.ts';
import type { PowerShellSession } from '../../../src/powershell/session.ts';
import { lab } from '../../lab/lab.ts';
import { managedServiceAccountName, scratchServer } from '../../lab/scratch.ts';
import { activeDirectory, runCmdlets } from '../run-cmdlets.ts';
import { onServer, type MakeBelieveServer } from './make-believe-server.ts';

const server = lab.domainController.host;
const windowsServer = join(import.meta.dirname, '../../stand-ins/WindowsServer');
const modules = [join(activeDirectory, '..'), windowsServer].join(delimiter);

let machine: MakeBelieveServer;
let session: PowerShellSession;
let names: Record<'standalone' | 'group' | 'unlinked', string>;
beforeAll(async () => {
  machine = await onServer(await scratchServer('SRV2'));
  session = await machine.open({ ODJ_POWERSHELL_MODULES: modules });
  names = {
    standalone: managedServiceAccountName(),
    group: managedServiceAccountName(),
    unlinked: managedServiceAccountName(),
  };
  const connectorComputer = machine.server.name;
  const made = [
    await invoke(session, 'New-OdjMsa', { name: names.standalone, connectorComputer, server }),
    await invoke(session, 'New-OdjMsa', { name: names.group, connectorComputer, group: true, server }),
    await invoke(session, 'New-OdjMsa', { name: names.unlinked, server }),
  ];
  expect(made.flatMap(({ errors }) => errors)).toEqual([]);
});
beforeEach(() =>
  machine.change((state) => {
    state.installedServiceAccounts = [];
  }),
);
afterAll(() => session.close());
const installed = async (): Promise<readonly string[]> => (await machine.read()).installedServiceAccounts;

describe('Install-OdjMsa', () => {
  it.each(['standalone', 'group'] as const)(
    'installs a %s account, and does nothing the second time',
    async (kind) => {
      const identity = names[kind];
      const about = { computerName: machine.server.name, account: identity, installed: true };
      const { output, errors } = await invoke(session, 'Install-OdjMsa', { identity });
      expect(errors).toEqual([]);
      expect(output).toEqual([{ ...about, changed: true }]);
      expect(await installed()).toEqual([`${identity}$`]);
      const again = await invoke(session, 'Install-OdjMsa', { identity });
      expect(again.output).toEqual([{ ...about, changed: false }]);
    },
  );

  it('installs nothing with -WhatIf', async () => {
    const { output, errors } = await invoke(session, 'Install-OdjMsa', {
      identity: names.standalone,
      whatIf: true,
    });
    expect(errors).toEqual([]);
    expect(output).toMatchObject([{ installed: false, changed: false }]);
    expect(await installed()).toEqual([]);
  });

  it('says what to look at where Windows refuses the account, and that there is none of a name', async () => {
    const refused = await invoke(session, 'Install-OdjMsa', { identity: names.unlinked });
    expect(refused.output).toEqual([]);
    expect(refused.errors).toMatchObject([{ id: 'MsaNotInstalled', target: names.unlinked }]);
    expect(refused.errors[0]?.remedy).toContain(
      `Test-OdjMsa -Identity ${names.unlinked} -ConnectorComputer ${machine.server.name}`,
    );
    const missing = await invoke(session, 'Install-OdjMsa', { identity: 'msaODJnone0' });
    expect(missing.errors).toMatchObject([{ id: 'AccountNotFound' }]);
  });

  it('says where no domain controller answers', async () => {
    const down = await machine.open({ ODJ_POWERSHELL_MODULES: modules, ODJ_STANDIN_ADWS: 'down' });
    onTestFinished(() => down.close());
    const { errors } = await invoke(down, 'Install-OdjMsa', { identity: names.standalone });
    expect(errors).toMatchObject([{ id: 'ActiveDirectoryWebServicesUnreachable' }]);
    expect(errors[0]?.message).toContain(`install ${names.standalone} on this server`);
  });

  it('says that the module of Windows is missing', async () => {
    const bare = await machine.open();
    onTestFinished(() => bare.close());
    const { errors } = await invoke(bare, 'Install-OdjMsa', { identity: names.standalone });
    expect(errors).toMatchObject([{ id: 'ActiveDirectoryModuleMissing' }]);
  });

  it.each([
    ['Kerberos', [], ['MsaInstallRemote,Install-OdjMsa']],
    ['CredSSP', [true], []],
  ])('in a remote session signed in by %s gives %j %j, before anything is tried', async (by, output, errors) => {
    const run = await runCmdlets(
      `
Import-Module '${windowsServer}'
$global:PSSenderInfo = [pscustomobject]@{ UserInfo = @{ Identity = @{ AuthenticationType = $given.by } } }
Install-OdjMsa -Identity $given.identity | ForEach-Object { $_.Changed }`,
      { given: { by, identity: names.standalone }, env: { ODJ_LAB_SERVER: machine.server.folder } },
    );
    expect(run.errors.map(({ id }) => id)).toEqual(errors);
    expect(run.errors.every(({ message }) => message.includes('double hop') && message.includes(by))).toBe(true);
    expect(run.output).toEqual(output);
    expect(await installed()).toHaveLength(output.length);
  });
});

describe('Uninstall-OdjMsa', () => {
  const confirm = false;

  it('takes the account off this server, and does nothing the second time', async () => {
    const identity = names.standalone;
    await invoke(session, 'Install-OdjMsa', { identity });
    const asked = await invoke(session, 'Uninstall-OdjMsa', { identity, whatIf: true });
    expect(asked.output).toMatchObject([{ installed: true, changed: false }]);
    expect(await installed()).toEqual([`${identity}$`]);
    for (const changed of [true, false]) {
      const { output, errors } = await invoke(session, 'Uninstall-OdjMsa', { identity, confirm });
      expect(errors).toEqual([]);
      expect(output).toMatchObject([{ installed: false, changed }]);
    }
    expect(await installed()).toEqual([]);
  });

  it('leaves the account alone that the service runs as, unless it is forced', async () => {
    const identity = `${names.standalone}$`;
    await invoke(session, 'Install-OdjMsa', { identity });
    await machine.change((state) => {
      const key = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\ODJConnectorSvc';
      state.registry[key] = {
        ...state.registry[key],
        ObjectName: { kind: 'String', value: `CONTOSO\\${identity.toUpperCase()}` },
      };
    });
    const { errors } = await invoke(session, 'Uninstall-OdjMsa', { identity, confirm });
    expect(errors).toMatchObject([{ id: 'MsaServiceUses', target: identity }]);
    expect(await installed()).toEqual([identity]);
    const forced = await invoke(session, 'Uninstall-OdjMsa', { identity, force: true, confirm });
    expect(forced.output).toMatchObject([{ changed: true }]);
    expect(await installed()).toEqual([]);
  });
});
