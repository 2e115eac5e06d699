import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createGraphClient } from '../../src/graph/client.ts';
import { getConnector, listConnectors } from '../../src/graph/connectors.ts';
import { createCredential } from '../../src/graph/credentials.ts';
import { openTenant } from '../../src/graph/tenant.ts';
import { startGraph } from '../lab/graph.ts';
import { everythingOf, failureOf, readRole, startCloud, type Cloud } from './cloud.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());
beforeEach(() => cloud.reset());

async function addConnectors(count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) await cloud.add({ displayName: `SRV${number}` });
}

async function clientWithToken(
  wish: Partial<Parameters<Cloud['authority']['issueToken']>[0]>,
  graphHost = cloud.graphUrl,
  signal = new AbortController().signal,
) {
  const token = await cloud.authority.issueToken({ audience: graphHost, roles: [readRole], ...wish });
  const credential = await createCredential({ kind: 'token', token });
  return { token, client: createGraphClient({ credential, graphHost, signal, requestTimeoutSeconds: 1 }) };
}

describe('reading a collection', () => {
  it('follows the links to three pages and keeps their order', async () => {
    await addConnectors(5);
    await cloud.fault({ pageSize: 2 });
    const names = (await listConnectors(await cloud.client())).map(({ name }) => name);
    expect(names).toEqual(['SRV1', 'SRV2', 'SRV3', 'SRV4', 'SRV5']);
    expect(await cloud.requests()).toHaveLength(3);
  });

  it('asks for no page that nobody reads', async () => {
    await addConnectors(5);
    await cloud.fault({ pageSize: 2 });
    const client = await cloud.client();
    await client.list('deviceManagement/domainJoinConnectors', z.unknown()).next();
    expect(await cloud.requests()).toHaveLength(1);
  });

  it('sends the token to no other host that a page names as the next', async () => {
    await addConnectors(1);
    await cloud.fault({ nextLink: `${cloud.authority.url}/beta/elsewhere` });
    await expect(listConnectors(await cloud.client())).rejects.toMatchObject({ id: 'GraphReplyInvalid' });
  });

  it('ends where pages name each other in a circle', async () => {
    await addConnectors(1);
    await cloud.fault({ nextLink: `${cloud.graphUrl}/beta/deviceManagement/domainJoinConnectors` });
    await expect(listConnectors(await cloud.client())).rejects.toMatchObject({ id: 'GraphReplyInvalid' });
  });
});

describe('reading one object', () => {
  it.each([{ wrapSingle: false }, { wrapSingle: true }])('takes the reply with %o', async (fault) => {
    await cloud.add({ displayName: 'SRV1', state: 'error' });
    const client = await cloud.client();
    const [listed] = await listConnectors(client);
    await cloud.fault(fault);
    expect(await getConnector(client, listed?.id ?? '')).toEqual(listed);
  });

  it('says that there is no such object', async () => {
    await expect(getConnector(await cloud.client(), 'a/b?c')).rejects.toMatchObject({
      id: 'GraphNotFound',
      target: `${cloud.graphUrl}/beta/deviceManagement/domainJoinConnectors/a%2Fb%3Fc`,
    });
  });
});

describe('a busy Graph', () => {
  it.each([429, 503, 504] as const)('is asked again after the seconds that HTTP %d names', async (status) => {
    await addConnectors(1);
    await cloud.fault({ throttle: 1, status, retryAfter: '1' });
    expect(await listConnectors(await cloud.client())).toHaveLength(1);
    const [first, second] = await cloud.requests();
    expect((second?.time ?? 0) - (first?.time ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it('is asked again not before the date that it names', async () => {
    await addConnectors(1);
    const date = new Date(Date.now() + 2000).toUTCString();
    await cloud.fault({ throttle: 1, retryAfter: date });
    expect(await listConnectors(await cloud.client())).toHaveLength(1);
    const [, second] = await cloud.requests();
    expect(second?.time).toBeGreaterThanOrEqual(Date.parse(date) - 10);
  });

  it('is asked again after a second where it names no time', async () => {
    await addConnectors(1);
    await cloud.fault({ throttle: 1, status: 503 });
    expect(await listConnectors(await cloud.client())).toHaveLength(1);
    const [first, second] = await cloud.requests();
    expect((second?.time ?? 0) - (first?.time ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it('is given up after six attempts', async () => {
    await cloud.fault({ throttle: 100, retryAfter: '0' });
    await expect(listConnectors(await cloud.client())).rejects.toMatchObject({ id: 'GraphThrottled' });
    expect(await cloud.requests()).toHaveLength(6);
  });

  it('is not waited for when it asks for an hour, and the error says so', async () => {
    await cloud.fault({ throttle: 1, retryAfter: '3600' });
    const failure = await failureOf(listConnectors(await cloud.client()));
    expect(failure).toMatchObject({ id: 'GraphThrottled' });
    expect(String(failure)).toContain('3600 seconds');
  });

  it('is no longer waited for once the person interrupts', async () => {
    await cloud.fault({ throttle: 1, retryAfter: '50' });
    const interrupt = new AbortController();
    const client = await openTenant(cloud.choice, {
      env: { AZURE_CLIENT_SECRET: cloud.authority.clientSecret },
      readStdin: () => Promise.resolve(''),
      signal: interrupt.signal,
      onWait: (wait) => {
        expect(wait).toEqual({ seconds: 50, status: 429 });
        interrupt.abort();
      },
    });
    await expect(listConnectors(client)).rejects.toMatchObject({ id: 'GraphInterrupted' });
  });
});

describe('an answer that is none', () => {
  it('is refused where it breaks off', async () => {
    await addConnectors(1);
    await cloud.fault({ truncate: 1 });
    await expect(listConnectors(await cloud.client())).rejects.toMatchObject({
      id: 'GraphReplyInvalid',
      message: expect.stringContaining('broke off') as string,
    });
  });

  it('is refused where a proxy answers with a page of HTML', async () => {
    await cloud.fault({ notJson: 1 });
    await expect(listConnectors(await cloud.client())).rejects.toMatchObject({
      id: 'GraphReplyInvalid',
      message: expect.stringContaining('not JSON') as string,
    });
  });

  it('is given up where it stalls half way', async () => {
    await addConnectors(1);
    await cloud.fault({ stall: 1 });
    const { client } = await clientWithToken({});
    await expect(listConnectors(client)).rejects.toMatchObject({ id: 'TenantHostTimedOut' });
  });

  it("keeps the request's ID for support where the service fails", async () => {
    await cloud.fault({ fail: 1 });
    await expect(listConnectors(await cloud.client())).rejects.toMatchObject({
      id: 'GraphRefused',
      message: expect.stringMatching(/HTTP 500: .*internal server error.*request ID [0-9a-f-]{36}/) as string,
    });
  });

  it('is told from a host that nobody listens on', async () => {
    const free = createServer();
    const port = await new Promise<number>((resolve) => {
      free.listen(0, '127.0.0.1', () => {
        const address = free.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    await new Promise((resolve) => free.close(resolve));
    const { client } = await clientWithToken({}, `https://localhost:${port}`);
    await expect(listConnectors(client)).rejects.toMatchObject({ id: 'TenantHostUnreachable' });
  });

  it('is told from a certificate that nobody here trusts', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'odj-stranger-'));
    const stranger = await startGraph({ authority: cloud.authority, folder });
    const { client, token } = await clientWithToken({}, stranger.url);
    const failure = await failureOf(listConnectors(client));
    expect(failure).toMatchObject({ id: 'TenantHostNotTrusted' });
    expect(everythingOf(failure)).not.toContain(token);
    await stranger.stop();
    await rm(folder, { recursive: true });
  });
});

describe('a sign-in that Graph does not take', () => {
  it('lacks the permission, which the error names', async () => {
    cloud.authority.consent([]);
    const failure = await failureOf(listConnectors(await cloud.client()));
    expect(failure).toMatchObject({
      id: 'GraphForbidden',
      message: expect.stringContaining(
        `lacks ${readRole}. Forbidden: Application is not authorized`,
      ) as string,
      remedy: expect.stringContaining(readRole) as string,
    });
    expect(String(failure)).not.toContain('Operation ID');
  });

  it('may read with a delegated permission as well', async () => {
    await addConnectors(1);
    const { client } = await clientWithToken({ roles: [], scp: `User.Read ${readRole}` });
    expect(await listConnectors(client)).toHaveLength(1);
  });

  it('has a token for another host', async () => {
    const { client, token } = await clientWithToken({ audience: 'https://management.azure.com' });
    const failure = await failureOf(listConnectors(client));
    expect(failure).toMatchObject({
      id: 'GraphUnauthorized',
      message: expect.stringContaining('Invalid audience') as string,
    });
    expect(everythingOf(failure)).not.toContain(token);
  });
});
