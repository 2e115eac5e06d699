import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGraphClient } from '../../src/graph/client.ts';
import { listConnectors } from '../../src/graph/connectors.ts';
import { createCredential } from '../../src/graph/credentials.ts';
import { throttled } from '../../src/graph/retries.ts';
import { openTenant, type Cloud as CloudName } from '../../src/graph/tenant.ts';
import { failureOf, readRole, startCloud, type Cloud } from './cloud.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());
beforeEach(() => cloud.reset());

it('reads 5,000 connectors over 50 pages, each once and in order', async () => {
  const wanted = Array.from({ length: 5000 }, (_, number) => `SRV${number}`);
  await cloud.add(wanted.map((displayName) => ({ displayName })));
  const names = (await listConnectors(await cloud.client())).map(({ name }) => name);
  expect(names).toEqual(wanted);
  expect(await cloud.requests()).toHaveLength(50);
});

describe('a token that is refused in the middle of the pages', () => {
  async function counting() {
    const { tenantId, clientId, clientSecret, url: authorityHost } = cloud.authority;
    const limits = { requestTimeoutSeconds: 5, signal: new AbortController().signal };
    const credential = await createCredential({
      kind: 'application',
      proof: { kind: 'clientSecret', clientSecret },
      ...{ tenantId, clientId, authorityHost, privateAuthority: true },
      ...limits,
    });
    const getToken = vi.fn(credential.getToken.bind(credential));
    return {
      getToken,
      client: createGraphClient({ credential: { getToken }, graphHost: cloud.graphUrl, ...limits }),
    };
  }
  const statuses = async () => (await cloud.requests()).map(({ status }) => status);
  beforeEach(() => cloud.add(['A', 'B', 'C', 'D', 'E'].map((displayName) => ({ displayName }))));

  it('is replaced once, and the reading goes on where it was', async () => {
    await cloud.fault({ pageSize: 2, unauthorizedAfter: 1, unauthorized: 1 });
    const { client, getToken } = await counting();
    const names = (await listConnectors(client)).map(({ name }) => name);
    expect(names).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(await statuses()).toEqual([200, 401, 200, 200]);
    expect(getToken).toHaveBeenCalledTimes(2);
  });

  it('is the error when the new one is refused as well', async () => {
    await cloud.fault({ pageSize: 2, unauthorizedAfter: 1, unauthorized: 2 });
    const { client, getToken } = await counting();
    await expect(listConnectors(client)).rejects.toMatchObject({ id: 'GraphUnauthorized' });
    expect(await statuses()).toEqual([200, 401, 401]);
    expect(getToken).toHaveBeenCalledTimes(2);
  });

  it('is not sent again where there is no other one', async () => {
    await cloud.fault({ pageSize: 2, unauthorizedAfter: 1, unauthorized: 1 });
    const token = await cloud.authority.issueToken({ audience: cloud.graphUrl, roles: [readRole] });
    const client = await openTenant(
      { graphHost: cloud.graphUrl, tokenStdin: true },
      { env: {}, readStdin: () => Promise.resolve(token), signal: new AbortController().signal },
    );
    await expect(listConnectors(client)).rejects.toMatchObject({ id: 'GraphUnauthorized' });
    expect(await statuses()).toEqual([200, 401]);
  });
});

describe('a storm of throttling', () => {
  it('over many pages is sat out', async () => {
    await cloud.add(['A', 'B', 'C', 'D'].map((displayName) => ({ displayName })));
    await cloud.fault({ pageSize: 1, throttle: 4, retryAfter: '0' });
    expect(await listConnectors(await cloud.client())).toHaveLength(4);
    expect((await cloud.requests()).filter(({ status }) => status === 429)).toHaveLength(4);
  });

  it('is sat out for five minutes in all, then told', () => {
    const told: number[] = [];
    const strategy = throttled(({ seconds }) => told.push(seconds));
    const request = createPipelineRequest({ url: `${cloud.graphUrl}/beta/page` });
    const response = { request, status: 429, headers: createHttpHeaders({ 'Retry-After': '50' }) };
    const answers = Array.from({ length: 8 }, () => strategy.retry({ response, retryCount: 0 }));
    expect(told).toEqual([50, 50, 50, 50, 50, 50]);
    expect(answers.slice(6)).toEqual([{ skipStrategy: true }, { skipStrategy: true }]);
  });
});

describe("each cloud's hosts", () => {
  /** A proxy that notes where it is asked to connect to, and lets nobody through. */
  const asked: string[] = [];
  let proxy: Server;
  beforeAll(async () => {
    proxy = createServer().on('connect', (request, socket) => {
      asked.push(request.url ?? '');
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    await once(proxy.listen(0, '127.0.0.1'), 'listening');
    const address = proxy.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    vi.stubEnv('HTTPS_PROXY', `http://127.0.0.1:${port}`);
    vi.stubEnv('NO_PROXY', '');
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    proxy.close();
  });

  /** Microsoft Learn, "Microsoft Graph in national clouds"; MSAL takes China's login host by its other name. */
  it.each([
    ['global', 'login.microsoftonline.com', 'graph.microsoft.com'],
    ['usgov', 'login.microsoftonline.us', 'graph.microsoft.us'],
    ['usgovdod', 'login.microsoftonline.us', 'dod-graph.microsoft.us'],
    ['china', 'login.partner.microsoftonline.cn', 'microsoftgraph.chinacloudapi.cn'],
  ] satisfies [CloudName, string, string][])('%s: %s and %s, and no other', async (name, login, graph) => {
    const { tenantId, clientId, clientSecret } = cloud.authority;
    const read = async (env: Record<string, string>, tokenStdin: boolean, token = '') => {
      asked.length = 0;
      const client = await openTenant(
        { cloud: name, tokenStdin },
        { env, readStdin: () => Promise.resolve(token), signal: new AbortController().signal },
      );
      await failureOf(listConnectors(client));
      return [...new Set(asked)];
    };
    const env = { AZURE_TENANT_ID: tenantId, AZURE_CLIENT_ID: clientId, AZURE_CLIENT_SECRET: clientSecret };
    expect(await read(env, false)).toEqual([`${login}:443`]);
    const token = await cloud.authority.issueToken({ audience: `https://${graph}`, roles: [readRole] });
    expect(await read({}, true, token)).toEqual([`${graph}:443`]);
  });
});
