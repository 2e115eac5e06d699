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
  /** A person signs in: with the browser of this computer, or with a code and any other one. */
  readonly browser?: boolean | undefined;
  readonly deviceCode?: boolean | undefined;
  /** The machine's own identity in Azure; a client ID names a user-assigned one. */
  readonly managedIdentity?: boolean | undefined;
  /** Who is signed in to Azure CLI. */
  readonly azureCli?: boolean | undefined;
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
  /** Tells a person what to do to sign in. */
  readonly err?: (text: string) => void;
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
  { env, readStdin, signal, err }: TenantSurroundings,
  cloudAuthority: string,
): Promise<CredentialOptions> {
  refuseTwo(choice);
  const limits = { requestTimeoutSeconds, signal };
  if (choice.tokenStdin === true) {
    return { kind: 'token', token: await readStdin() };
  }
  if (choice.managedIdentity === true) {
    return { kind: 'managedIdentity', clientId: given(choice.clientId, env, 'client'), ...limits };
  }
  if (choice.azureCli === true) {
    return { kind: 'azureCli', tenantId: given(choice.tenantId, env, 'tenant'), ...limits };
  }
  const at = {
    tenantId: required(choice.tenantId, env, 'tenant'),
    clientId: required(choice.clientId, env, 'client'),
    authorityHost: originOf(choice.authorityHost ?? cloudAuthority, '--authority-host'),
    privateAuthority: choice.authorityHost !== undefined,
    ...limits,
  };
  if (choice.browser === true || choice.deviceCode === true) {
    const how = choice.browser === true ? 'browser' : 'deviceCode';
    return { kind: 'person', how, tell: err ?? (() => undefined), ...at };
  }
  return { kind: 'application', proof: await proofOf(choice, env, readStdin), ...at };
}

function refuseTwo(choice: TenantChoice): void {
  const asked = [
    choice.tokenStdin === true ? '--token-stdin' : undefined,
    choice.clientSecretFile === undefined ? undefined : '--client-secret-file',
    choice.clientCertificateFile === undefined ? undefined : '--client-certificate-file',
    choice.workloadIdentity === true ? '--workload-identity' : undefined,
    choice.browser === true ? '--browser' : undefined,
    choice.deviceCode === true ? '--device-code' : undefined,
    choice.managedIdentity === true ? '--managed-identity' : undefined,
    choice.azureCli === true ? '--azure-cli' : undefined,
  ].filter((option) => option !== undefined);
  if (asked.length > 1) {
    throw new OdjError('UsageInvalid', { reason: `${asked.join(' and ')} exclude each other.` });
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

function given(
  option: string | undefined,
  env: TenantSurroundings['env'],
  what: keyof typeof sources,
): string | undefined {
  const value = (option ?? env[sources[what].variable] ?? '').trim();
  return value === '' ? undefined : value;
}

function required(
  option: string | undefined,
  env: TenantSurroundings['env'],
  what: keyof typeof sources,
): string {
  const value = given(option, env, what);
  if (value === undefined) {
    throw new OdjError('TenantNotGiven', sources[what]);
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
