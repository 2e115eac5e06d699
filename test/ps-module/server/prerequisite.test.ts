import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import requirements from '../../../manifests/requirements.json' with { type: 'json' };
import { invoke, invokeStream } from '../../../src/powershell/invoke.ts';
import { openSession } from '../../../src/powershell/session.ts';
import type { OutputObject } from '../../../src/spec/index.ts';
import { openEndpointProxy, setProxy } from '../../lab/endpoint-proxy.ts';
import { lab } from '../../lab/lab.ts';
import type { PersonName } from '../../lab/people.ts';
import { scratchServer } from '../../lab/scratch.ts';
import type { ServerState } from '../../lab/servers.ts';
import { modulePath } from '../../pwsh/module.ts';
import { powerShellExecutable } from '../../pwsh/powershell.ts';
import { makeBelieveServer, onServer, type MakeBelieveServer } from './make-believe-server.ts';

type Prerequisite = OutputObject<'Odj.Prerequisite'>;
const server = lab.domainController.host;
const { connector } = requirements;
const autopilot = lab.organizationalUnits.autopilot;

/** Nothing is installed on it. */
function withoutConnector(state: ServerState): void {
  state.registry = Object.fromEntries(
    Object.entries(state.registry).filter(([key]) => !/\\(Services|Uninstall)\\/.test(key)),
  );
  state.services = {};
}

async function check(
  machine: MakeBelieveServer,
  parameters: Parameters<typeof invoke<'Test-OdjPrerequisite'>>[2] = {},
  env: Readonly<Record<string, string>> = {},
): Promise<Readonly<Record<string, Prerequisite>>> {
  const session = await machine.open({ KRB5CCNAME: lab.people.administrator.ticketCache, ...env });
  onTestFinished(() => session.close());
  const { output, errors } = await invoke(session, 'Test-OdjPrerequisite', { server, ...parameters });
  expect(errors).toEqual([]);
  return Object.fromEntries(output.flatMap((one) => (typeof one === 'boolean' ? [] : [[one.id, one]])));
}

const statusOf = (found: Readonly<Record<string, Prerequisite>>) =>
  Object.fromEntries(Object.entries(found).map(([id, { status }]) => [id, status]));

const as = (person: PersonName) => ({ KRB5CCNAME: lab.people[person].ticketCache });

describe('Test-OdjPrerequisite', () => {
  it('passes a server that has everything, with what was found', async () => {
    const machine = await onServer(await scratchServer('SRV1'));
    const proxy = await openEndpointProxy();
    onTestFinished(() => proxy.close());
    await setProxy(machine.server, proxy.address);
    const found = await check(machine, { organizationalUnit: [autopilot] }, proxy.env);
    expect(statusOf(found)).toEqual({
      'windows-server': 'Passed',
      'dotnet-framework': 'Passed',
      'local-administrator': 'Passed',
      'domain-member': 'Passed',
      // Neither is on this machine.
      'active-directory-module': 'Warning',
      'directory-web-services': 'Warning',
      'pending-reboot': 'Passed',
      webview2: 'Passed',
      tls: 'Passed',
      'legacy-connector': 'Passed',
      'single-connector': 'Warning',
      'domain-controller': 'Passed',
      clock: 'Passed',
      'account-container': 'Passed',
      'create-account': 'Passed',
      'link-account': 'Passed',
      'organizational-unit': 'Passed',
      endpoints: 'Passed',
    });
    expect(found['windows-server']).toMatchObject({ evidence: expect.stringContaining('20348') as string, remedy: null });
    expect(found['single-connector']?.evidence).toContain(machine.server.build);
    expect(found['organizational-unit']?.evidence).toContain(autopilot);
  });

  it('tells each requirement as soon as it is known', async () => {
    const machine = await makeBelieveServer('SRV1');
    const session = await machine.open();
    onTestFinished(() => session.close());
    const ids: string[] = [];
    for await (const one of invokeStream(session, 'Test-OdjPrerequisite', { server })) {
      if ('output' in one && typeof one.output !== 'boolean') ids.push(one.output.id);
    }
    expect(ids[0]).toBe('windows-server');
    expect(ids.at(-1)).toBe('endpoints');
  });

  it('says what of the server is not as it must be, and what to do', async () => {
    const machine = await makeBelieveServer('SRV1');
    await machine.change((state) => {
      withoutConnector(state);
      state.operatingSystem = { ...state.operatingSystem, buildNumber: '9600' };
      state.registry[`HKLM\\${requirements.dotNetFramework.key}`] = { Release: { kind: 'DWord', value: 461_310 } };
      state.registry[`HKLM\\${requirements.webView2ClientKey}`] = { pv: { kind: 'String', value: '0.0.0.0' } };
      state.registry[`HKLM\\${requirements.tls.keyExchangePkcsKey}`] = { Enabled: { kind: 'DWord', value: 0 } };
      state.registry[`HKLM\\${requirements.pendingReboot[0]?.key ?? ''}`] = {};
    });
    const found = await check(machine, { connectorVersion: connector.lastLegacyBuild });
    expect(statusOf(found)).toMatchObject({
      'windows-server': 'Failed',
      'dotnet-framework': 'Failed',
      tls: 'Failed',
      'pending-reboot': 'Warning',
      'connector-version': 'Failed',
      'ie-esc': 'Failed',
      'single-connector': 'Passed',
      // There is no way to the internet here.
      endpoints: 'Failed',
    });
    expect(found).not.toHaveProperty('webview2');
    expect(found['dotnet-framework']).toMatchObject({
      evidence: expect.stringContaining('461310') as string,
      remedy: expect.stringContaining('4.7.2') as string,
    });
    expect((await check(machine))['webview2']).toMatchObject({ status: 'Failed' });
  });

  it('gives the way out where the legacy connector is installed, or left over', async () => {
    const machine = await makeBelieveServer('SRV3');
    const found = await check(machine);
    expect(found['legacy-connector']).toMatchObject({
      status: 'Failed',
      evidence: expect.stringContaining(connector.lastLegacyBuild) as string,
      remedy: expect.stringMatching(/Settings > Apps.*bootstrapper.*another server first/) as string,
    });
    expect(statusOf(await check(machine, { legacy: true }))).toMatchObject({ 'legacy-connector': 'Warning' });
    const over = await makeBelieveServer('SRV1');
    await mkdir(join(dirname(dirname(over.server.configFile)), 'ODJConnectorUI'));
    expect((await check(over))['legacy-connector']).toMatchObject({ status: 'Warning' });
  });

  it('asks the directory what this sign-in may do, and names who may', async () => {
    const machine = await onServer(await scratchServer('SRV1'));
    const asked = { organizationalUnit: [autopilot, lab.organizationalUnits.undelegated] };
    const nobody = await check(machine, asked, as('nobody'));
    expect(nobody['create-account']).toMatchObject({
      status: 'Failed',
      remedy: expect.stringContaining('Domain Admins') as string,
    });
    expect(statusOf(nobody)).toMatchObject({ 'link-account': 'Warning', 'organizational-unit': 'Warning' });
    expect(statusOf(await check(machine, asked, as('msaCreator')))).toMatchObject({
      'create-account': 'Passed',
      'link-account': 'Warning',
    });
    const missing = await check(machine, { organizationalUnit: [`OU=Never,${lab.distinguishedName}`] });
    expect(missing['organizational-unit']).toMatchObject({ status: 'Failed' });
  });

  it('leaves the account out for the legacy connector', async () => {
    const found = await check(await makeBelieveServer('SRV3'), { legacy: true });
    expect(Object.keys(found)).not.toContain('create-account');
    expect(statusOf(found)).toMatchObject({ 'ie-esc': 'Failed', 'organizational-unit': 'Passed' });
  });

  it('fails where no domain controller answers, and tells the rest of the domain as unknown', async () => {
    const found = await check(await makeBelieveServer('SRV1'), { server: 'dc9.contoso.test' });
    expect(statusOf(found)).toMatchObject({
      'domain-controller': 'Failed',
      clock: 'Unknown',
      'create-account': 'Unknown',
      'organizational-unit': 'Unknown',
      'windows-server': 'Passed',
    });
  });

  it('says of each why it could not be read, and passes nothing unread', async () => {
    const session = await openSession({ executable: powerShellExecutable(), modulePath });
    onTestFinished(() => session.close());
    const { output, errors } = await invoke(session, 'Test-OdjPrerequisite', {});
    expect(errors).toEqual([]);
    const passed = output.filter((one) => typeof one !== 'boolean' && one.status === 'Passed');
    expect(passed).toMatchObject([{ id: 'local-administrator' }]);
    expect(output).toContainEqual(
      expect.objectContaining({
        id: 'tls',
        status: 'Unknown',
        evidence: expect.stringContaining('drive') as string,
      }),
    );
    expect((await invoke(session, 'Test-OdjPrerequisite', { quiet: true })).output).toEqual([false]);
  });

  it('fails where this PowerShell does not have the rights of an administrator', async () => {
    const wrapper = join(await mkdtemp(join(tmpdir(), 'odj-nobody-')), 'pwsh');
    const nobody = 'setpriv --reuid=65534 --regid=65534 --clear-groups';
    await writeFile(wrapper, `#!/bin/sh\nexec ${nobody} '${powerShellExecutable()}' "$@"\n`, { mode: 0o755 });
    const session = await openSession({ executable: wrapper });
    onTestFinished(() => session.close());
    const { output } = await invoke(session, 'Test-OdjPrerequisite', {});
    expect(output).toContainEqual(
      expect.objectContaining({
        id: 'local-administrator',
        status: 'Failed',
        remedy: expect.stringContaining('Run as administrator') as string,
      }),
    );
  });

  it('gives one boolean with -Quiet', async () => {
    const machine = await onServer(await scratchServer('SRV2'));
    const proxy = await openEndpointProxy();
    onTestFinished(() => proxy.close());
    await setProxy(machine.server, proxy.address);
    const session = await machine.open({ ...as('administrator'), ...proxy.env });
    onTestFinished(() => session.close());
    const ask = async () => (await invoke(session, 'Test-OdjPrerequisite', { server, quiet: true })).output;
    expect(await ask()).toEqual([true]);
    await machine.change((state) => {
      state.registry[`HKLM\\${requirements.webView2ClientKey}`] = {};
    });
    expect(await ask()).toEqual([false]);
  });
});
