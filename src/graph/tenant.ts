import { readFile } from 'node:fs/promises';
import endpoints from '../../manifests/endpoints.json' with { type: 'json' };
import { OdjError, reasonOf } from '../errors.ts';
import { createGraphClient, type GraphClient } from './client.ts';
import { createCredential, type CredentialOptions } from './credentials.ts';
import type { Wait } from './retries.ts';

export type Cloud = keyof typeof endpoints.clouds;

/** Which tenant, and who signs in; what is not given is taken from the environment. */
export interface TenantChoice {
  readonly tenantId?: string | undefined;
  readonly clientId?: string | undefined;
  /** `-` reads stdin. */
  readonly clientSecretFile?: string | undefined;
  /** An access token comes on stdin; neither tenant nor client is then asked for. */
  readonly tokenStdin?: boolean | undefined;
  /** Default: global. */
  readonly cloud?: Cloud | undefined;
  /** https origins of a private cloud, or of the lab. */
  readonly authorityHost?: string | undefined;
  readonly graphHost?: string | undefined;
}

/** The world as signing in needs it; the terminal of a command is one. */
export interface TenantSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly readStdin: () => Promise<string>;
  readonly signal: AbortSignal;
  /** Hears of each wait that Graph asks for. */
  readonly onWait?: (wait: Wait) => void;
}

const requestTimeoutSeconds = 30;

/**
 * A client for the tenant. Nothing is sent yet: signing in happens with the first read.
 *
 * @throws OdjError UsageInvalid, TenantNotGiven, CredentialNotGiven, TenantHostInvalid, FileUnreadable,
 * TokenUnreadable, TokenExpired
 */
export async function openTenant(
  choice: TenantChoice,
  surroundings: TenantSurroundings,
): Promise<GraphClient> {
  const cloud = endpoints.clouds[choice.cloud ?? 'global'];
  const graphHost = originOf(choice.graphHost ?? cloud.graphHost, '--graph-host');
  const { signal, onWait } = surroundings;
  return createGraphClient({
    credential: await createCredential(await credentialFor(choice, surroundings, cloud.authorityHost)),
    graphHost,
    signal,
    requestTimeoutSeconds,
    ...(onWait === undefined ? {} : { onWait }),
  });
}

async function credentialFor(
  choice: TenantChoice,
  { env, readStdin, signal }: TenantSurroundings,
  cloudAuthority: string,
): Promise<CredentialOptions> {
  if (choice.tokenStdin === true) {
    if (choice.clientSecretFile !== undefined) {
      throw new OdjError('UsageInvalid', {
        reason: '--token-stdin and --client-secret-file exclude each other.',
      });
    }
    return { kind: 'token', token: await readStdin() };
  }
  return {
    kind: 'clientSecret',
    tenantId: required(choice.tenantId, env, 'tenant'),
    clientId: required(choice.clientId, env, 'client'),
    clientSecret: await clientSecretOf(choice, env, readStdin),
    authorityHost: originOf(choice.authorityHost ?? cloudAuthority, '--authority-host'),
    privateAuthority: choice.authorityHost !== undefined,
    requestTimeoutSeconds,
    signal,
  };
}

const sources = {
  tenant: { missing: "the tenant's ID", option: '--tenant-id', variable: 'AZURE_TENANT_ID' },
  client: { missing: "the application's (client) ID", option: '--client-id', variable: 'AZURE_CLIENT_ID' },
} as const;

function required(
  given: string | undefined,
  env: TenantSurroundings['env'],
  what: keyof typeof sources,
): string {
  const source = sources[what];
  const value = (given ?? env[source.variable] ?? '').trim();
  if (value === '') {
    throw new OdjError('TenantNotGiven', source);
  }
  return value;
}

async function clientSecretOf(
  { clientSecretFile: file }: TenantChoice,
  env: TenantSurroundings['env'],
  readStdin: () => Promise<string>,
): Promise<string> {
  const secret = file === undefined ? env['AZURE_CLIENT_SECRET'] : await secretIn(file, readStdin);
  if (secret === undefined || secret.trim() === '') {
    throw new OdjError('CredentialNotGiven', {}, file === undefined ? {} : { target: file });
  }
  return secret.trim();
}

async function secretIn(file: string, readStdin: () => Promise<string>): Promise<string> {
  if (file === '-') {
    return await readStdin();
  }
  try {
    // Windows PowerShell's Set-Content -Encoding UTF8 begins a file with a byte order mark; trim() takes it away.
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new OdjError('FileUnreadable', { file, reason: reasonOf(cause) }, { target: file, cause });
  }
}

function originOf(host: string, option: string): string {
  const url = URL.parse(host);
  if (url?.protocol !== 'https:' || url.pathname !== '/' || url.search !== '' || url.username !== '') {
    throw new OdjError('TenantHostInvalid', { host, option }, { target: host });
  }
  return url.origin;
}
