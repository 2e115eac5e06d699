import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import requirements from '../../../manifests/requirements.json' with { type: 'json' };
import { invoke } from '../../../src/powershell/invoke.ts';
import type { PowerShellSession } from '../../../src/powershell/session.ts';
import type { ServerState } from '../../lab/servers.ts';
import { makeBelieveServer, type ResettableServer } from './make-believe-server.ts';

const { serviceName } = requirements.connector;
const address = 'http://proxy.contoso.test:8080';

let machine: ResettableServer;
let session: PowerShellSession;
beforeAll(async () => {
  machine = await makeBelieveServer('SRV2');
  session = await machine.open();
});
beforeEach(() => machine.reset());
afterAll(() => session.close());

const serviceFile = (): string =>
  path.join(machine.server.installFolder, serviceName, `${serviceName}.exe.config`);
const texts = (): Promise<string[]> =>
  Promise.all([machine.server.configFile, serviceFile()].map((file) => readFile(file, 'utf8')));
const statusOf = ({ services }: ServerState): string | undefined => services[serviceName]?.status;
async function service(edit: Partial<ServerState['services'][string]>): Promise<void> {
  await machine.change(({ services }) => {
    const current = services[serviceName];
    if (current !== undefined) {
      services[serviceName] = { ...current, ...edit };
    }
  });
}

describe('Get-OdjProxy', () => {
  it('shows both programs of the connector on this server, wherever it is installed', async () => {
    const { output, errors } = await invoke(session, 'Get-OdjProxy', {});
    expect(errors).toEqual([]);
    const none = { state: 'None', address: null, bypassOnLocal: false, reason: null };
    expect(output).toEqual([
      { path: machine.server.configFile, program: 'Wizard', ...none },
      { path: serviceFile(), program: 'Service', ...none },
    ]);
  });

  it("says why .NET refuses Microsoft's nested example, and goes on after a file that is no XML", async () => {
    const nested = '<configuration><system.net><defaultProxy><defaultProxy enabled="False" />';
    await writeFile(
      machine.server.configFile,
      `${nested}</defaultProxy></system.net></configuration>`,
    );
    await writeFile(serviceFile(), '<configuration>');
    const { output, errors } = await invoke(session, 'Get-OdjProxy', {});
    expect(output).toMatchObject([
      { program: 'Wizard', state: 'Invalid', reason: expect.stringContaining('<defaultProxy>') as string },
    ]);
    expect(errors).toMatchObject([{ id: 'ConfigMalformed', target: serviceFile() }]);
  });
});

describe('Set-OdjProxy', () => {
  it('names the proxy in both files, each backed up, restarts the service, and does nothing the second time', async () => {
    await service({ status: 'Running' });
    const { output, warnings, errors } = await invoke(session, 'Set-OdjProxy', { address, bypassOnLocal: true });
    expect([warnings, errors]).toEqual([[], []]);
    expect(output).toMatchObject([
      { program: 'Wizard', state: 'Address', address, bypassOnLocal: true, changed: true },
      { program: 'Service', state: 'Address', address, bypassOnLocal: true, changed: true },
    ]);
    expect(output.map(({ backupFile }) => path.dirname(backupFile ?? ''))).toEqual(
      Array.from(output, () => path.join(machine.state, 'backups')),
    );
    expect(statusOf(await machine.read())).toBe('Running');
    const shown = await invoke(session, 'Get-OdjProxy', {});
    expect(shown.output).toMatchObject([{ address }, { address }]);
    const again = await invoke(session, 'Set-OdjProxy', { address, bypassOnLocal: true });
    expect(again.output).toMatchObject([{ changed: false, diff: '' }, { changed: false, diff: '' }]);
    expect(again.warnings).toEqual([]);
  });

  it('writes nothing and restarts nothing with -WhatIf, and shows both changes', async () => {
    // A restart would fail.
    await service({ status: 'Running', startFailure: 1069 });
    const before = await texts();
    const { output, errors } = await invoke(session, 'Set-OdjProxy', { address, whatIf: true });
    expect(errors).toEqual([]);
    expect(output).toMatchObject([
      { changed: false, address, backupFile: null },
      { changed: false, address, backupFile: null },
    ]);
    expect(output.every(({ diff }) => diff.includes(address))).toBe(true);
    expect(await texts()).toEqual(before);
    expect(await readdir(machine.state).catch(() => [])).toEqual([]);
  });

  it('leaves a service alone that does not run, and with -NoRestart one that does', async () => {
    const stopped = await invoke(session, 'Set-OdjProxy', { address });
    expect([stopped.warnings, stopped.errors]).toEqual([[], []]);
    expect(statusOf(await machine.read())).toBe('Stopped');
    await service({ status: 'Running', startFailure: 1069 });
    const { warnings, errors } = await invoke(session, 'Set-OdjProxy', { address: 'http://b:1', noRestart: true });
    expect(errors).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining('Restart-OdjConnector')]);
  });

  it('says why the service does not start again; the files keep the proxy', async () => {
    await service({ status: 'Running', startName: 'CONTOSO\\msaODJabcde$' });
    const { output, errors } = await invoke(session, 'Set-OdjProxy', { address });
    expect(output).toMatchObject([{ changed: true }, { changed: true }]);
    expect(errors).toMatchObject([{ id: 'ServiceNotStarted', target: serviceName }]);
    expect(errors[0]?.message).toContain('1069');
  });

  it('leaves both files as they were where the second cannot be written', async () => {
    const before = await texts();
    await chmod(serviceFile(), 0o444);
    const { output, errors } = await invoke(session, 'Set-OdjProxy', { address });
    expect(output).toEqual([]);
    expect(errors).toMatchObject([{ id: 'FileUnwritable', target: serviceFile() }]);
    expect(await texts()).toEqual(before);
  });

  it('refuses a proxy with a password, and repeats none', async () => {
    const typed = 'http://me:Sesame@proxy:8080';
    const { output, errors } = await invoke(session, 'Set-OdjProxy', { address: typed });
    expect(output).toEqual([]);
    expect(errors).toMatchObject([{ id: 'ProxyAddressInvalid' }]);
    expect(JSON.stringify(errors)).not.toContain('Sesame');
  });

  it('works on the files of a folder that is named, and touches no service then', async () => {
    await service({ status: 'Running', startFailure: 1069 });
    const other = await makeBelieveServer('SRV3');
    const { output, warnings, errors } = await invoke(session, 'Set-OdjProxy', {
      address,
      path: other.server.installFolder,
    });
    expect(errors).toMatchObject([{ id: 'ConfigFileNotFound' }]);
    expect([output, warnings]).toEqual([[], []]);
    const { output: changed } = await invoke(session, 'Set-OdjProxy', {
      address,
      path: machine.server.installFolder,
    });
    expect(changed).toMatchObject([{ changed: true }, { changed: true }]);
  });
});

describe('Clear-OdjProxy', () => {
  it('gives both files back as they were before Set-OdjProxy', async () => {
    const before = await texts();
    await invoke(session, 'Set-OdjProxy', { address });
    const { output, errors } = await invoke(session, 'Clear-OdjProxy', {});
    expect(errors).toEqual([]);
    expect(output).toMatchObject([
      { state: 'None', changed: true },
      { state: 'None', changed: true },
    ]);
    expect(await texts()).toEqual(before);
  });

  it('makes both use no proxy with -Disable, and writes nothing with -WhatIf', async () => {
    const before = await texts();
    await invoke(session, 'Clear-OdjProxy', { disable: true, whatIf: true });
    expect(await texts()).toEqual(before);
    const { output } = await invoke(session, 'Clear-OdjProxy', { disable: true });
    expect(output).toMatchObject([{ state: 'Disabled' }, { state: 'Disabled' }]);
  });
});

describe('Restart-OdjConnector', () => {
  it('restarts the service, and starts one that does not run', async () => {
    for (const previousState of ['Stopped', 'Running']) {
      const { output, errors } = await invoke(session, 'Restart-OdjConnector', {});
      expect(errors).toEqual([]);
      expect(output).toEqual([
        { name: serviceName, serviceAccount: 'LocalSystem', previousState, state: 'Running' },
      ]);
    }
  });

  it('does nothing with -WhatIf', async () => {
    await service({ status: 'Running', stopFailure: 5 });
    const { output, errors } = await invoke(session, 'Restart-OdjConnector', { whatIf: true });
    expect([output, errors]).toEqual([[], []]);
    expect(statusOf(await machine.read())).toBe('Running');
  });

  it.each([
    ['a log-on failure', 1069, /policy takes away/],
    ['an account that is not there', 1057, /deleted/],
    ['a program that does not answer', 1053, /configuration file/],
    ['a code that the catalogue does not know', 1234, /error 1234/],
  ] as const)('explains %s, and says that the service is stopped now', async (_what, startFailure, cause) => {
    await service({ status: 'Running', startFailure });
    const { output, errors } = await invoke(session, 'Restart-OdjConnector', {});
    expect(output).toEqual([]);
    expect(errors).toMatchObject([{ id: 'ServiceNotStarted', message: expect.stringMatching(cause) as string }]);
    expect(errors[0]?.message).toContain('is Stopped now');
    expect(errors[0]?.remedy).toContain('Restart-OdjConnector');
  });

  it.each([
    ['starts', { startFailure: 'hangs' }, 'ServiceNotStarted', 'StartPending'],
    ['stops', { stopFailure: 'hangs' }, 'ServiceNotStopped', 'StopPending'],
  ] as const)('does not wait for ever for a service that never %s', async (_verb, trouble, id, state) => {
    await service({ status: 'Running', ...trouble });
    const { errors } = await invoke(session, 'Restart-OdjConnector', { timeoutSeconds: 1 });
    expect(errors).toMatchObject([{ id, message: expect.stringContaining('within 1 seconds') as string }]);
    expect(errors[0]?.message).toContain(state);
  });

  it('does not stop a service that is disabled, or that may not be stopped', async () => {
    await service({ status: 'Running', startType: 'Disabled' });
    const disabled = await invoke(session, 'Restart-OdjConnector', {});
    expect(disabled.errors).toMatchObject([{ id: 'ServiceDisabled' }]);
    expect(statusOf(await machine.read())).toBe('Running');
    await service({ startType: 'Automatic', stopFailure: 5 });
    const denied = await invoke(session, 'Restart-OdjConnector', {});
    expect(denied.errors).toMatchObject([{ id: 'ServiceNotStopped' }]);
    expect(denied.errors[0]?.message).toContain('error 5');
  });

  it('says that there is no such service here', async () => {
    await machine.change((state) => {
      state.services = {};
    });
    const { errors } = await invoke(session, 'Restart-OdjConnector', {});
    expect(errors).toMatchObject([{ id: 'ServiceMissing', target: serviceName }]);
  });
});
