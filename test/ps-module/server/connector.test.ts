import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import requirements from '../../../manifests/requirements.json' with { type: 'json' };
import { invoke, type Invocation } from '../../../src/powershell/invoke.ts';
import { openSession, type PowerShellSession } from '../../../src/powershell/session.ts';
import type { OutputObject } from '../../../src/spec/index.ts';
import type { LabConnector } from '../../lab/graph.ts';
import { openEndpointProxy, setProxy } from '../../lab/endpoint-proxy.ts';
import { lab } from '../../lab/lab.ts';
import { scratchOrganizationalUnit, scratchServer } from '../../lab/scratch.ts';
import type { Server } from '../../lab/servers.ts';
import { runWizard } from '../../lab/wizard.ts';
import { modulePath } from '../../pwsh/module.ts';
import { powerShellExecutable } from '../../pwsh/powershell.ts';
import { onServer, type MakeBelieveServer } from './make-believe-server.ts';

const odjInLab = `"${process.execPath}" "${path.join(import.meta.dirname, 'odj-in-lab.ts')}"`;
const { tenantId, clientId, clientSecret } = lab.authority;
const tenant = { tenantId, clientId, clientSecret };

async function sessionOn(
  server: Server,
  env: Readonly<Record<string, string>> = {},
): Promise<{ machine: MakeBelieveServer; session: PowerShellSession }> {
  const machine = await onServer(server);
  const session = await machine.open({
    ...env,
    ODJ_CLI: odjInLab,
    KRB5CCNAME: lab.people.administrator.ticketCache,
  });
  onTestFinished(() => session.close());
  return { machine, session };
}

async function register(connector: LabConnector): Promise<void> {
  const response = await fetch(`${lab.graph.url}/_lab/connectors`, {
    method: 'POST',
    body: JSON.stringify(connector),
    headers: { 'content-type': 'application/json' },
  });
  expect(response.ok).toBe(true);
}

describe('Get-OdjConnector', () => {
  it('shows what is installed here, without a tenant', async () => {
    const { session, machine } = await sessionOn(await scratchServer('SRV2'));
    const { output, errors } = await invoke(session, 'Get-OdjConnector', {});
    expect(errors).toEqual([]);
    expect(output).toEqual([
      {
        name: machine.server.name,
        tenantState: null,
        tenantVersion: null,
        lastConnection: null,
        installedVersion: machine.server.build,
        serviceState: 'Stopped',
        serviceAccount: 'LocalSystem',
        accepted: null,
      },
    ]);
  });

  it('shows what Intune says beside it, of this server and others', async () => {
    const { session, machine } = await sessionOn(await scratchServer('SRV1'));
    const { name } = machine.server;
    await register({ displayName: `${name}.contoso.test`, version: requirements.connector.minimumBuild });
    await register({
      displayName: `${name}OLD`,
      version: requirements.connector.lastLegacyBuild,
      lastConnectionDateTime: '2026-01-02T03:04:05Z',
    });
    const names = [name.toLowerCase(), `${name}OLD`, `${name}NONE`];
    const { output, errors } = await invoke(session, 'Get-OdjConnector', { name: names, ...tenant });
    expect(errors).toEqual([]);
    expect(output).toMatchObject([
      { tenantState: 'active', accepted: true, installedVersion: machine.server.build },
      { accepted: false, installedVersion: null, lastConnection: '2026-01-02T03:04:05Z' },
      { tenantState: null, accepted: null },
    ]);
  });

  it('waits until it is ready, or says what is missing', async () => {
    const { session, machine } = await sessionOn(await scratchServer('SRV1'));
    const { name } = machine.server;
    await register({ displayName: name, version: requirements.connector.lastLegacyBuild });
    const wait = { wait: true, timeoutSeconds: 1, ...tenant };
    const early = await invoke(session, 'Get-OdjConnector', wait);
    expect(early.errors).toMatchObject([{ id: 'ConnectorNotReady', target: name }]);
    expect(early.errors[0]?.message).toContain('accepted version');
    expect(early.output).toMatchObject([{ accepted: false }]);
    await register({ displayName: name });
    const ready = await invoke(session, 'Get-OdjConnector', wait);
    expect(ready.errors).toEqual([]);
    expect(ready.output).toMatchObject([{ name, tenantState: 'active', accepted: true }]);
  });

  it('raises what signing in raises, and asks for the tenant where -Wait has none', async () => {
    const { session } = await sessionOn(await scratchServer('SRV1'));
    const refused = await invoke(session, 'Get-OdjConnector', { ...tenant, clientSecret: 'wrong' });
    expect(refused.errors.map(({ id }) => id)).toEqual(['ClientSecretRefused']);
    const { errors } = await invoke(session, 'Get-OdjConnector', { wait: true });
    expect(errors).toMatchObject([{ id: 'TenantNotGiven' }]);
  });

  it('says where it works when there is no Windows', async () => {
    const session = await openSession({ executable: powerShellExecutable(), modulePath });
    onTestFinished(() => session.close());
    const { errors } = await invoke(session, 'Get-OdjConnector', {});
    expect(errors).toMatchObject([{ id: 'WindowsNeeded' }]);
  });
});

type Findings = Invocation<OutputObject<'Odj.Finding'> | boolean>;
const statusOf = ({ output }: Findings): Readonly<Record<string, string>> =>
  Object.fromEntries(output.flatMap((finding) => (typeof finding === 'boolean' ? [] : [[finding.id, finding.status]])));

describe('Test-OdjConnector', () => {
  const server = lab.domainController.host;

  it('passes a server that is set up, and fails it when one OU loses its permission', async () => {
    const unit = await scratchOrganizationalUnit('tested');
    const connector = await scratchServer('SRV1');
    const proxy = await openEndpointProxy();
    onTestFinished(() => proxy.close());
    await setProxy(connector, proxy.address);
    const { session, machine } = await sessionOn(connector, proxy.env);
    await invoke(session, 'Set-OdjConnectorConfig', { organizationalUnit: [unit] });
    const { account } = await runWizard({ server: machine.server });
    await register({ displayName: machine.server.name });
    const asked = { server, ...tenant };

    const good = await invoke(session, 'Test-OdjConnector', asked);
    expect(good.errors).toEqual([]);
    const statuses = statusOf(good);
    expect(statuses).toMatchObject({
      'account.exists': 'Pass',
      'permission.granted': 'Pass',
      'config.organizational-units': 'Pass',
      'server.connector-build': 'Pass',
      'server.service-account': 'Pass',
      'tenant.active': 'Pass',
    });
    const open = Object.entries(statuses).filter(([, status]) => status === 'Fail' || status === 'Unknown');
    expect(open.map(([id]) => id)).toEqual(['tenant.conditional-access', 'tenant.sync-scope']);
    expect((await invoke(session, 'Test-OdjConnector', { ...asked, quiet: true })).output).toEqual([true]);

    await invoke(session, 'Remove-OdjOuPermission', { organizationalUnit: [unit], account, server });
    const bad = await invoke(session, 'Test-OdjConnector', asked);
    expect(statusOf(bad)).toMatchObject({ 'permission.granted': 'Fail' });
    expect((await invoke(session, 'Test-OdjConnector', { ...asked, quiet: true })).output).toEqual([false]);
  });

  it('looks at the OUs that are named, and finds those that are not there', async () => {
    const { session } = await sessionOn(await scratchServer('SRV1'));
    const missing = `OU=nowhere,${lab.distinguishedName}`;
    const { output, errors } = await invoke(session, 'Test-OdjConnector', {
      organizationalUnit: [missing],
      server,
    });
    expect(errors).toEqual([]);
    const about = output.filter((finding) => typeof finding !== 'boolean' && finding.evidence.includes(missing));
    expect(about).not.toEqual([]);
    expect(about.some((finding) => typeof finding !== 'boolean' && finding.status !== 'Pass')).toBe(true);
  });

  it('takes what could not be read for unknown, never for good', async () => {
    const { session } = await sessionOn(await scratchServer('SRV1'));
    const found = await invoke(session, 'Test-OdjConnector', { server: 'ldaps://nowhere.contoso.test' });
    expect(found.errors).toEqual([]);
    expect(statusOf(found)).toMatchObject({ 'directory.readable': 'Unknown', 'tenant.readable': 'Unknown' });
    const { output } = await invoke(session, 'Test-OdjConnector', {
      server: 'ldaps://nowhere.contoso.test',
      quiet: true,
    });
    expect(output).toEqual([false]);
  });

  it('is false with -Quiet, and says why, where odj is missing', async () => {
    const machine = await onServer(await scratchServer('SRV1'));
    const session = await machine.open({ ODJ_CLI: undefined });
    onTestFinished(() => session.close());
    const { output, errors } = await invoke(session, 'Test-OdjConnector', { quiet: true, server });
    expect(output).not.toContain(true);
    expect(errors).toMatchObject([{ id: 'OdjProgramMissing' }]);
  });
});
