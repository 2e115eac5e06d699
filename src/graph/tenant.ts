import { readFile } from 'node:fs/promises';
import endpoints from '../../manifests/endpoints.json' with { type: 'json' };
import { OdjError, reasonOf } from '../errors.ts';
import { createGraphClient, type GraphClient } from './client.ts';
import { readClientCertificate } from './client-certificate.ts';
import { createCredential, type CredentialOptions, type Proof } from './credentials.ts';
import type { Wait } from './retries.ts';

export type Cloud = keyof typeof endpoints.clouds;

/** Which tenant, and who signs in; what is not given is taken from the environment. */
export interface TenantChoice {
  readonly tenantId?: string | undefined;
  readonly clientId?: string | undefined;
  /** `-` reads stdin. */
  readonly clientSecretFile?: string | undefined;
  /** PEM file with the application's certificate and its private key. */
  readonly clientCertificateFile?: string | undefined;
  /** The application trusts the token in AZURE_FEDERATED_TOKEN_FILE (Kubernetes, GitHub Actions ...). */
  readonly workloadIdentity?: boolean | undefined;
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
 * @throws OdjError UsageInvalid, TenantNotGiven, CredentialNotGiven, ClientCertificateUnusable, TenantHostInvalid,
 * FileUnreadable,
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
  refuseTwo(choice);
  if (choice.tokenStdin === true) {
    return { kind: 'token', token: await readStdin() };
  }
  return {
    kind: 'application',
    tenantId: required(choice.tenantId, env, 'tenant'),
    clientId: required(choice.clientId, env, 'client'),
    proof: await proofOf(choice, env, readStdin),
    authorityHost: originOf(choice.authorityHost ?? cloudAuthority, '--authority-host'),
    privateAuthority: choice.authorityHost !== undefined,
    requestTimeoutSeconds,
    signal,
  };
}

function refuseTwo(choice: TenantChoice): void {
  const given = [
    choice.tokenStdin === true ? '--token-stdin' : undefined,
    choice.clientSecretFile === undefined ? undefined : '--client-secret-file',
    choice.clientCertificateFile === undefined ? undefined : '--client-certificate-file',
    choice.workloadIdentity === true ? '--workload-identity' : undefined,
  ].filter((option) => option !== undefined);
  if (given.length > 1) {
    throw new OdjError('UsageInvalid', { reason: `${given.join(' and ')} exclude each other.` });
  }
}

/** What an option names; else the secret of the environment, then its certificate. */
async function proofOf(
  choice: TenantChoice,
  env: TenantSurroundings['env'],
  readStdin: () => Promise<string>,
): Promise<Proof> {
  if (choice.workloadIdentity === true) {
    const tokenFile = env['AZURE_FEDERATED_TOKEN_FILE'] ?? '';
    if (tokenFile === '') {
      throw new OdjError('TenantNotGiven', {
        missing: "the file with the identity provider's token",
        option: '--workload-identity where there is one',
        variable: 'AZURE_FEDERATED_TOKEN_FILE',
      });
    }
    // The library's own words for a missing file tell less.
    await secretIn(tokenFile, readStdin);
    return { kind: 'workloadIdentity', tokenFile };
  }
  const inEnvironment =
    choice.clientSecretFile === undefined && env['AZURE_CLIENT_SECRET'] === undefined
      ? env['AZURE_CLIENT_CERTIFICATE_PATH']
      : undefined;
  const file = choice.clientCertificateFile ?? inEnvironment;
  if (file !== undefined) {
    const pem = readClientCertificate(file, await secretIn(file, readStdin), new Date());
    return { kind: 'certificate', file, pem };
  }
  return { kind: 'clientSecret', clientSecret: await clientSecretOf(choice, env, readStdin) };
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
