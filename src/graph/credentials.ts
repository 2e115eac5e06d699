import type { AccessToken, GetTokenOptions, TokenCredential } from '@azure/core-auth';
import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import type * as identityLibrary from '@azure/identity';
import * as z from 'zod';
import { OdjError, reasonOf } from '../errors.ts';
import { attemptPolicy } from './attempt.ts';
import { transportFailure } from './failures.ts';
import { withoutTokens } from './replies.ts';

/** By what an application of the tenant shows that it is the one. */
export type Proof =
  | { readonly kind: 'clientSecret'; readonly clientSecret: string }
  /** PEM: the certificate and its private key. */
  | { readonly kind: 'certificate'; readonly file: string; readonly pem: string }
  /** A token of another identity provider that the application trusts; read anew for each sign-in. */
  | { readonly kind: 'workloadIdentity'; readonly tokenFile: string };

/** An application of the tenant that signs in as itself. */
export interface ApplicationSignIn {
  readonly kind: 'application';
  readonly tenantId: string;
  readonly clientId: string;
  readonly proof: Proof;
  /** https origin of the login host. */
  readonly authorityHost: string;
  /** The host is none of Microsoft's, so Microsoft cannot vouch for it: instance discovery is left out. */
  readonly privateAuthority: boolean;
  readonly requestTimeoutSeconds: number;
  readonly signal: AbortSignal;
}

/** An access token that somebody else got. */
export interface GivenToken {
  readonly kind: 'token';
  readonly token: string;
}

export type CredentialOptions = ApplicationSignIn | GivenToken;

/**
 * A credential whose failures are `OdjError`s and hold neither secret nor token.
 *
 * @throws OdjError TokenUnreadable, TokenExpired; from `getToken` also ClientSecretRefused, ClientSecretExpired,
 * ClientCertificateRefused, ApplicationNotFound, TenantNotFound, SignInRefused and the TenantHost errors
 */
export async function createCredential(options: CredentialOptions): Promise<TokenCredential> {
  return options.kind === 'token' ? givenToken(options.token) : await application(options);
}

/** RFC 7519: three parts, the second the claims. Only the time of expiry is read; Graph judges the rest. */
function givenToken(text: string): TokenCredential {
  const token = text.trim();
  const expiresOnTimestamp = expiryOf(token);
  const accessToken = (): AccessToken => {
    if (expiresOnTimestamp <= Date.now()) {
      throw new OdjError('TokenExpired', { expired: new Date(expiresOnTimestamp).toISOString() });
    }
    return { token, expiresOnTimestamp };
  };
  accessToken();
  return { getToken: () => Promise.resolve().then(accessToken) };
}

const claims = z.object({ exp: z.number() });

function expiryOf(token: string): number {
  if (token === '') {
    throw new OdjError('TokenUnreadable', { reason: 'stdin is empty' });
  }
  const [, payload, signature, ...more] = token.split('.');
  if (payload === undefined || signature === undefined || more.length > 0) {
    throw new OdjError('TokenUnreadable', { reason: 'it is not a JWT in three parts' });
  }
  try {
    return claims.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))).exp * 1000;
  } catch {
    // What the parser says quotes the token.
    throw new OdjError('TokenUnreadable', { reason: 'its claims do not tell when it expires' });
  }
}

async function application(options: ApplicationSignIn): Promise<TokenCredential> {
  const identity = await import('@azure/identity');
  const { authorityHost, requestTimeoutSeconds, signal } = options;
  const seen: SignInAttempt = { thrown: undefined, refusal: undefined };
  const attempt = async (scopes: string | string[], about?: GetTokenOptions): Promise<AccessToken> => {
    seen.thrown = undefined;
    seen.refusal = undefined;
    try {
      const credential = credentialOf(identity, options, {
        authorityHost,
        disableInstanceDiscovery: options.privateAuthority,
        retryOptions: { maxRetries: 2, retryDelayInMs: 500, maxRetryDelayInMs: 2000 },
        additionalPolicies: [
          { policy: witnessPolicy(seen), position: 'perRetry' },
          { policy: attemptPolicy(requestTimeoutSeconds, signal), position: 'perRetry' },
        ],
      });
      return await credential.getToken(scopes, about);
    } catch (thrown) {
      throw signInFailure(thrown, seen, options);
    }
  };
  return { getToken: attempt };
}

function credentialOf(
  { ClientSecretCredential, ClientCertificateCredential, WorkloadIdentityCredential }: typeof identityLibrary,
  { tenantId, clientId, proof }: ApplicationSignIn,
  how: identityLibrary.ClientSecretCredentialOptions,
): { getToken(scopes: string | string[], about?: GetTokenOptions): Promise<AccessToken> } {
  switch (proof.kind) {
    case 'clientSecret':
      return new ClientSecretCredential(tenantId, clientId, proof.clientSecret, how);
    case 'certificate':
      return new ClientCertificateCredential(tenantId, clientId, { certificate: proof.pem }, how);
    case 'workloadIdentity':
      return new WorkloadIdentityCredential({ ...how, tenantId, clientId, tokenFilePath: proof.tokenFile });
  }
}

interface SignInAttempt {
  thrown: unknown;
  refusal: string | undefined;
}

const refusalBody = z.object({ error_description: z.string() });

/** Keeps what the login host said and why it could not be reached: the library loses both in its own texts. */
function witnessPolicy(seen: SignInAttempt): PipelinePolicy {
  return {
    name: 'odjWitnessPolicy',
    async sendRequest(request, next) {
      try {
        const response = await next(request);
        if (response.status >= 400) {
          seen.refusal = refusalIn(response.bodyAsText ?? '') ?? `HTTP ${response.status}.`;
        }
        return response;
      } catch (thrown) {
        seen.thrown = thrown;
        throw thrown;
      }
    },
  };
}

function refusalIn(body: string): string | undefined {
  try {
    const { error_description: description } = refusalBody.parse(JSON.parse(body));
    return description.replace(/\s*Trace ID:.*$/s, '').replace(/\s+/g, ' ');
  } catch {
    return undefined;
  }
}

/** Microsoft Learn, "Microsoft Entra authentication and authorization error codes". */
const refusals = {
  AADSTS7000215: 'ClientSecretRefused',
  AADSTS7000222: 'ClientSecretExpired',
  AADSTS700027: 'ClientCertificateRefused',
  AADSTS700021: 'FederatedTokenRefused',
  AADSTS700211: 'FederatedTokenRefused',
  AADSTS700213: 'FederatedTokenRefused',
  AADSTS70021: 'FederatedTokenRefused',
  AADSTS700016: 'ApplicationNotFound',
  AADSTS90002: 'TenantNotFound',
  AADSTS900023: 'TenantNotFound',
} as const;

function signInFailure(thrown: unknown, seen: SignInAttempt, options: ApplicationSignIn): OdjError {
  const { authorityHost, tenantId: tenant, clientId: client, requestTimeoutSeconds, signal } = options;
  if (seen.refusal === undefined && seen.thrown !== undefined) {
    return transportFailure(seen.thrown, { url: authorityHost, requestTimeoutSeconds, signal });
  }
  const { host } = new URL(authorityHost);
  const said = seen.refusal ?? reasonOf(thrown).replace(/\s+/g, ' ');
  const { proof } = options;
  const withoutSecret =
    proof.kind === 'clientSecret' ? said.replaceAll(proof.clientSecret, '(secret)') : said;
  const reason = withoutTokens(withoutSecret);
  const code = Object.entries(refusals).find(([number]) => reason.startsWith(`${number}:`));
  return new OdjError(
    code?.[1] ?? 'SignInRefused',
    { tenant, client, host, reason },
    { target: authorityHost },
  );
}
