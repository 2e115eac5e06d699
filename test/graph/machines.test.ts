import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import endpoints from '../../manifests/endpoints.json' with { type: 'json' };
import { listConnectors, type Connector } from '../../src/graph/connectors.ts';
import { openTenant, type TenantChoice } from '../../src/graph/tenant.ts';
import { everythingOf, failureOf, readRole, startCloud, type Cloud } from './cloud.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());
beforeEach(() => cloud.reset());

async function read(choice: Partial<TenantChoice>): Promise<readonly Connector[]> {
  const { authorityHost, graphHost } = cloud.choice;
  const surroundings = {
    env: {},
    readStdin: () => Promise.resolve(''),
    signal: new AbortController().signal,
  };
  return await listConnectors(await openTenant({ authorityHost, graphHost, ...choice }, surroundings));
}

describe('a managed identity', () => {
  const header = 'secret-of-the-identity-endpoint';
  const asked: URL[] = [];
  let endpoint: Server;
  /** As App Service and Azure Functions offer it (Microsoft Learn, REST endpoint reference of managed identities). */
  beforeAll(async () => {
    endpoint = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      asked.push(url);
      const reply = (status: number, body: object) =>
        response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
      if (
        request.headers['x-identity-header'] !== header ||
        url.searchParams.get('client_id') === 'unknown'
      ) {
        reply(400, { statusCode: 400, message: 'No managed identity was found.' });
        return;
      }
      const resource = url.searchParams.get('resource') ?? '';
      void cloud.authority.issueToken({ audience: resource, roles: [readRole] }).then((token) => {
        const expires = String(Math.floor(Date.now() / 1000) + 3600);
        reply(200, { access_token: token, expires_on: expires, resource, token_type: 'Bearer' });
      });
    });
    await new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve));
    const address = endpoint.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    vi.stubEnv('IDENTITY_ENDPOINT', `http://127.0.0.1:${port}/msi/token`);
    vi.stubEnv('IDENTITY_HEADER', header);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    endpoint.closeAllConnections();
    await new Promise((resolve) => endpoint.close(resolve));
  });

  it('signs in without tenant, application and secret', async () => {
    expect(await read({ managedIdentity: true })).toEqual([]);
    expect(asked.at(-1)?.searchParams.get('resource')).toBe(cloud.graphUrl);
    expect(asked.at(-1)?.searchParams.has('client_id')).toBe(false);
  });

  it('is the user-assigned one where the client ID names it', async () => {
    expect(await read({ managedIdentity: true, clientId: 'user-assigned' })).toEqual([]);
    expect(asked.at(-1)?.searchParams.get('client_id')).toBe('user-assigned');
  });

  it('says that there is none, without the secret of the endpoint', async () => {
    const failure = await failureOf(read({ managedIdentity: true, clientId: 'unknown' }));
    expect(failure).toMatchObject({ id: 'ManagedIdentityUnusable' });
    expect(everythingOf(failure)).not.toContain(header);
  });
});

describe('Azure CLI', () => {
  /** What `az account get-access-token` prints, on the PATH. */
  async function azureCli(lines: string): Promise<void> {
    const folder = join(cloud.folder, 'bin');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'az'), `#!/bin/sh\n${lines}\n`);
    await chmod(join(folder, 'az'), 0o755);
    vi.stubEnv('PATH', `${folder}:${process.env['PATH'] ?? ''}`);
  }
  beforeEach(() => {
    vi.unstubAllEnvs();
  });

  async function signedIn(wish: Partial<Parameters<Cloud['authority']['issueToken']>[0]>): Promise<string> {
    const accessToken = await cloud.authority.issueToken({ audience: cloud.graphUrl, ...wish });
    const answer = {
      accessToken,
      expiresOn: '2099-01-02 03:04:05.000000',
      expires_on: Math.floor(Date.now() / 1000) + 3600,
      subscription: '00000000-0000-4000-8000-000000000001',
      tenant: cloud.authority.tenantId,
      tokenType: 'Bearer',
    };
    await azureCli(
      `[ "$*" = "account get-access-token --output json --resource ${cloud.graphUrl}" ] || exit 9\necho '${JSON.stringify(answer)}'`,
    );
    return accessToken;
  }

  it('gives the token of a service principal', async () => {
    await signedIn({ roles: [readRole] });
    expect(await read({ azureCli: true })).toEqual([]);
  });

  it("gives a person's token that lacks the permission, and the error says why nobody can add it", async () => {
    const token = await signedIn({
      appid: endpoints.graph.azureCliApplication,
      scp: 'AuditLog.Read.All Directory.AccessAsUser.All User.ReadWrite.All',
    });
    const failure = await failureOf(read({ azureCli: true }));
    expect(failure).toMatchObject({ id: 'GraphForbiddenToAzureCli' });
    expect(String(failure)).toContain(readRole);
    expect((failure as { remedy?: string }).remedy).toContain('azure-cli/issues/20572');
    expect(everythingOf(failure)).not.toContain(token);
  });

  it('says that nobody is signed in there', async () => {
    await azureCli('echo "ERROR: Please run \'az login\' to setup account." >&2; exit 1');
    const failure = await failureOf(read({ azureCli: true }));
    expect(failure).toMatchObject({ id: 'AzureCliUnusable' });
    expect(String(failure)).toContain("run 'az login'");
  });

  it('says that it is not there', async () => {
    vi.stubEnv('PATH', '/nowhere');
    const failure = await failureOf(read({ azureCli: true }));
    expect(failure).toMatchObject({ id: 'AzureCliUnusable' });
    expect(String(failure)).toContain('could not be found');
  });
});

describe('neither of them', () => {
  it('can be combined with another sign-in', async () => {
    await expect(read({ azureCli: true, managedIdentity: true })).rejects.toMatchObject({
      id: 'UsageInvalid',
    });
  });
});
