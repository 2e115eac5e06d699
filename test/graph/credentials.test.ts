import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listConnectors, type Connector } from '../../src/graph/connectors.ts';
import { openTenant, type TenantChoice, type TenantSurroundings } from '../../src/graph/tenant.ts';
import { startAuthority } from '../lab/authority.ts';
import { everythingOf, failureOf, readRole, startCloud, type Cloud } from './cloud.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());
beforeEach(() => cloud.reset());

/** Signs in and reads, with the right secret in the environment where nothing else is said. */
async function read(
  choice: Partial<TenantChoice> = {},
  about: { env?: TenantSurroundings['env']; stdin?: string; signal?: AbortSignal } = {},
): Promise<readonly Connector[]> {
  const client = await openTenant(
    { ...cloud.choice, ...choice },
    {
      env: about.env ?? { AZURE_CLIENT_SECRET: cloud.authority.clientSecret },
      readStdin: () => Promise.resolve(about.stdin ?? ''),
      signal: about.signal ?? new AbortController().signal,
    },
  );
  return await listConnectors(client);
}

describe('a client secret', () => {
  it('comes from the environment, with tenant and application', async () => {
    const { tenantId, clientId, clientSecret } = cloud.authority;
    const env = { AZURE_TENANT_ID: tenantId, AZURE_CLIENT_ID: clientId, AZURE_CLIENT_SECRET: clientSecret };
    expect(await read({ tenantId: undefined, clientId: undefined }, { env })).toEqual([]);
  });

  it('comes from a file, whatever byte order mark and line end it has', async () => {
    const file = join(cloud.folder, 'secret.txt');
    await writeFile(file, `\uFEFF${cloud.authority.clientSecret}\r\n`);
    expect(await read({ clientSecretFile: file }, { env: {} })).toEqual([]);
  });

  it('comes from stdin', async () => {
    const stdin = `${cloud.authority.clientSecret}\n`;
    expect(await read({ clientSecretFile: '-' }, { env: {}, stdin })).toEqual([]);
  });

  it('is asked for where there is none', async () => {
    await expect(read({}, { env: {} })).rejects.toMatchObject({ id: 'CredentialNotGiven' });
    await expect(read({ clientSecretFile: '-' }, { env: {}, stdin: '\n' })).rejects.toMatchObject({
      id: 'CredentialNotGiven',
    });
  });

  it('is looked for in no other place where its file is missing', async () => {
    await expect(read({ clientSecretFile: '/nowhere/secret' })).rejects.toMatchObject({
      id: 'FileUnreadable',
    });
  });

  it('is refused when it is wrong, and the error does not hold it', async () => {
    const failure = await failureOf(read({}, { env: { AZURE_CLIENT_SECRET: 'not~the~right~secret' } }));
    expect(failure).toMatchObject({
      id: 'ClientSecretRefused',
      message: expect.stringMatching(/AADSTS7000215: Invalid client secret provided\..*'\.$/) as string,
    });
    expect(everythingOf(failure)).not.toContain('not~the~right~secret');
  });
});

describe('a sign-in', () => {
  it('names the tenant that the host does not know', async () => {
    const tenantId = '00000000-0000-4000-8000-000000000000';
    await expect(read({ tenantId })).rejects.toMatchObject({
      id: 'TenantNotFound',
      message: expect.stringContaining(tenantId) as string,
    });
  });

  it('names the application that the tenant does not have', async () => {
    const clientId = '00000000-0000-4000-8000-000000000000';
    await expect(read({ clientId })).rejects.toMatchObject({
      id: 'ApplicationNotFound',
      message: expect.stringContaining(clientId) as string,
    });
  });

  it('says how to name the tenant and the application', async () => {
    await expect(read({ tenantId: undefined })).rejects.toMatchObject({
      id: 'TenantNotGiven',
      remedy: 'Give --tenant-id, or set AZURE_TENANT_ID.',
    });
    await expect(read({ clientId: ' ' })).rejects.toMatchObject({ id: 'TenantNotGiven' });
  });

  it.each(['http://localhost', 'localhost', 'https://localhost/tenant', 'https://user@localhost'])(
    'is not tried at %s',
    async (authorityHost) => {
      await expect(read({ authorityHost })).rejects.toMatchObject({ id: 'TenantHostInvalid' });
    },
  );

  it('says that nobody listens at the login host', async () => {
    const gone = await startAuthority({ folder: cloud.folder });
    await gone.stop();
    const failure = await failureOf(read({ authorityHost: gone.url }));
    expect(failure).toMatchObject({ id: 'TenantHostUnreachable' });
    expect(everythingOf(failure)).not.toContain(cloud.authority.clientSecret);
  });

  it("says that the login host's certificate is not trusted", async () => {
    const folder = await mkdtemp(join(tmpdir(), 'odj-stranger-'));
    const stranger = await startAuthority({ folder });
    await expect(read({ authorityHost: stranger.url })).rejects.toMatchObject({ id: 'TenantHostNotTrusted' });
    await stranger.stop();
    await rm(folder, { recursive: true });
  });

  it('ends when the person interrupts', async () => {
    await expect(read({}, { signal: AbortSignal.abort() })).rejects.toMatchObject({ id: 'GraphInterrupted' });
  });
});

describe('a token on stdin', () => {
  const choice = { tenantId: undefined, clientId: undefined, tokenStdin: true } as const;

  it('needs neither tenant nor application nor secret', async () => {
    const stdin = await cloud.authority.issueToken({ audience: cloud.graphUrl, roles: [readRole] });
    expect(await read(choice, { env: {}, stdin: `${stdin}\n` })).toEqual([]);
  });

  it('is refused before anything is sent when it has expired, and the error tells when but not what', async () => {
    const stdin = await cloud.authority.issueToken({ audience: cloud.graphUrl, lifetimeSeconds: -60 });
    const failure = await failureOf(read(choice, { stdin }));
    expect(failure).toMatchObject({ id: 'TokenExpired' });
    expect(String(failure)).toMatch(/expired at \d{4}-\d\d-\d\dT/);
    expect(everythingOf(failure)).not.toContain(stdin);
    expect(await cloud.requests()).toEqual([]);
  });

  it('is not used any more once it expires on the way', async () => {
    const stdin = await cloud.authority.issueToken({
      audience: cloud.graphUrl,
      roles: [readRole],
      lifetimeSeconds: 2,
    });
    await cloud.fault({ throttle: 1, retryAfter: '3' });
    await expect(read(choice, { stdin })).rejects.toMatchObject({ id: 'TokenExpired' });
    expect(await cloud.requests()).toHaveLength(1);
  });

  it.each([
    '',
    'secret',
    'a.b',
    'a.b.c.d',
    `a.${btoa('not json')}.c`,
    `a.${btoa('{"exp":"soon"}')}.c`,
    `a.${btoa('{}')}.c`,
  ])('is refused where it is no token: %j', async (stdin) => {
    const failure = await failureOf(read(choice, { stdin }));
    expect(failure).toMatchObject({ id: 'TokenUnreadable' });
    expect((failure as Error).cause).toBeUndefined();
  });

  it('is refused by Graph when its signature is not the authority’s', async () => {
    const token = await cloud.authority.issueToken({ audience: cloud.graphUrl, roles: [readRole] });
    const stdin = token.slice(0, token.lastIndexOf('.') + 1) + 'AAAA';
    const failure = await failureOf(read(choice, { stdin }));
    expect(failure).toMatchObject({ id: 'GraphUnauthorized' });
    expect(everythingOf(failure)).not.toContain(stdin);
  });

  it('excludes a secret from stdin', async () => {
    await expect(read({ ...choice, clientSecretFile: '-' })).rejects.toMatchObject({ id: 'UsageInvalid' });
  });
});
