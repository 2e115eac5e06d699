import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectorList } from '../../src/cli/commands/connector-list.ts';
import { connectorWait } from '../../src/cli/commands/connector-wait.ts';
import { failureOf, recordingTerminal, startCloud, type Cloud } from './cloud.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());
beforeEach(() => cloud.reset());

function tenant(json = false) {
  const { tenantId, clientId, url: authorityHost } = cloud.authority;
  const hosts = { cloud: 'global', authorityHost, graphHost: cloud.graphUrl } as const;
  return {
    tenantId,
    clientId,
    clientSecretFile: undefined,
    clientCertificateFile: undefined,
    workloadIdentity: false,
    browser: false,
    deviceCode: false,
    managedIdentity: false,
    azureCli: false,
    tokenStdin: false,
    ...hosts,
    json,
  };
}

const recorded: { out: string; err: string }[] = [];

function terminalWithSecret() {
  const recording = recordingTerminal({ env: { AZURE_CLIENT_SECRET: cloud.authority.clientSecret } });
  recorded.push(recording.written);
  return recording;
}

afterEach(() => {
  for (const { out, err } of recorded.splice(0)) {
    expect(out + err).not.toContain(cloud.authority.clientSecret);
    expect(out + err, 'the beginning of every JWT').not.toContain('eyJ');
  }
});

describe('odj connector list', () => {
  it('shows a table in which a refused version stands out', async () => {
    const lastConnectionDateTime = '2026-01-02T03:04:05Z';
    await cloud.add({ displayName: 'SRV1', version: '6.2604.2000.3', lastConnectionDateTime });
    await cloud.add({ displayName: 'srv2.contoso.test', state: 'error', version: '6.2407.2000.8' });
    await cloud.add({ displayName: 'S\u001b[2J', lastConnectionDateTime: null });
    const { terminal, written } = terminalWithSecret();
    expect(await connectorList.run(tenant(), terminal)).toBe(0);
    const lines = written.out.split('\n');
    expect(lines[0]).toMatch(/^NAME {15}STATE {3}VERSION {23}LAST HEARTBEAT$/);
    expect(lines[1]).toMatch(/^SRV1 +active +6\.2604\.2000\.3 +2026-01-02T03:04:05Z$/);
    expect(lines[2]).toMatch(/^srv2\.contoso\.test +error +6\.2407\.2000\.8 \(not accepted\) +20/);
    expect(lines[3]).toMatch(/^S\?\[2J +active .* never$/);
    expect(written.err).toBe('');
  });

  it('prints one JSON document, and what it waits for on stderr', async () => {
    await cloud.add({ displayName: 'SRV1', version: '6.2407.2000.8' });
    await cloud.fault({ throttle: 1, retryAfter: '0' });
    const { terminal, written } = terminalWithSecret();
    expect(await connectorList.run(tenant(true), terminal)).toBe(0);
    expect(JSON.parse(written.out)).toMatchObject({
      connectors: [{ name: 'SRV1', state: 'active', version: '6.2407.2000.8', acceptedVersion: false }],
    });
    expect(written.err).toBe('Graph asks to wait 0 s (HTTP 429).\n');
  });

  it('says that there is none', async () => {
    const { terminal, written } = terminalWithSecret();
    expect(await connectorList.run(tenant(), terminal)).toBe(0);
    expect(written.out).toBe('No connector is registered in this tenant.\n');
  });
});

describe('odj connector wait', () => {
  const asked = { name: 'SRV1', timeout: 0, interval: 0.05 };

  it('ends with 0 when the connector is ready', async () => {
    await cloud.add({ displayName: 'srv1.contoso.test' });
    const { terminal, written } = terminalWithSecret();
    expect(await connectorWait.run({ ...asked, ...tenant() }, terminal)).toBe(0);
    expect(written.out).toMatch(
      /^SRV1 is ready: state active, version 6\.2604\.2000\.3, last heartbeat 20.*\.\n$/,
    );
    expect(written.err).toBe('');
  });

  it('shows its progress on stderr and ends with 1, naming what is missing', async () => {
    await cloud.add({ displayName: 'SRV1', state: 'inactive', version: '6.2407.2000.8' });
    const { terminal, written } = terminalWithSecret();
    expect(await connectorWait.run({ ...asked, timeout: 0.2, ...tenant() }, terminal)).toBe(1);
    expect(written.out).toMatch(
      /^SRV1 is not ready after 0 seconds: .*Missing: active, accepted version\.\n$/,
    );
    expect(written.err).toMatch(
      /^ {3}0 s {2}SRV1: state inactive, version 6\.2407\.2000\.8, last heartbeat 20/,
    );
  });

  it('ends with 1 for a server that is not registered', async () => {
    const { terminal, written } = terminalWithSecret();
    expect(await connectorWait.run({ ...asked, ...tenant(true) }, terminal)).toBe(1);
    expect(JSON.parse(written.out)).toEqual({
      name: 'SRV1',
      ready: false,
      connector: null,
      missing: ['registered'],
      waitedSeconds: 0,
    });
  });

  it('fails, which is exit code 2, where it could not be told', async () => {
    cloud.authority.consent([]);
    const { terminal, written } = terminalWithSecret();
    const failure = await failureOf(connectorWait.run({ ...asked, ...tenant() }, terminal));
    expect(failure).toMatchObject({ id: 'GraphForbidden' });
    expect(written.out).toBe('');
  });

  it.each([
    { timeout: Number.NaN, interval: 1 },
    { timeout: -1, interval: 1 },
    { timeout: 1, interval: 0 },
  ])('takes no such times: %o', async (times) => {
    const { terminal } = terminalWithSecret();
    const failure = await failureOf(connectorWait.run({ ...asked, ...times, ...tenant() }, terminal));
    expect(failure).toMatchObject({ id: 'UsageInvalid' });
  });
});
