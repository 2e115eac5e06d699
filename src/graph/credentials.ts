import type { AccessToken, TokenCredential } from '@azure/core-auth';
import type * as identityLibrary from '@azure/identity';
import { attemptPolicy } from './attempt.ts';
import { givenToken } from './given-token.ts';
import { signInFailure, witnessPolicy, type SignInAttempt } from './sign-in-failures.ts';

/** By what an application of the tenant shows that it is the one. */
export type Proof =
  | { readonly kind: 'clientSecret'; readonly clientSecret: string }
  /** PEM: the certificate and its private key. */
  | { readonly kind: 'certificate'; readonly file: string; readonly pem: string }
  /** A token of another identity provider that the application trusts; read anew for each sign-in. */
  | { readonly kind: 'workloadIdentity'; readonly tokenFile: string };

interface Limits {
  readonly requestTimeoutSeconds: number;
  readonly signal: AbortSignal;
}

interface AtLoginHost extends Limits {
  readonly tenantId: string;
  readonly clientId: string;
  /** https origin of the login host. */
  readonly authorityHost: string;
  /** The host is none of Microsoft's, so Microsoft cannot vouch for it: instance discovery is left out. */
  readonly privateAuthority: boolean;
}

/** An application of the tenant that signs in as itself. */
export interface ApplicationSignIn extends AtLoginHost {
  readonly kind: 'application';
  readonly proof: Proof;
}

/** A person who signs in to an application of the tenant. */
export interface PersonSignIn extends AtLoginHost {
  readonly kind: 'person';
  readonly how: 'browser' | 'deviceCode';
  /** Tells the person what to do. */
  readonly tell: (text: string) => void;
}

/** The identity that Azure gives the machine which this runs on. */
export interface ManagedIdentitySignIn extends Limits {
  readonly kind: 'managedIdentity';
  /** Of a user-assigned identity. */
  readonly clientId: string | undefined;
}

/** Who is signed in to Azure CLI. */
export interface AzureCliSignIn extends Limits {
  readonly kind: 'azureCli';
  readonly tenantId: string | undefined;
}

export type SignIn = ApplicationSignIn | PersonSignIn | ManagedIdentitySignIn | AzureCliSignIn;

/** An access token that somebody else got. */
export interface GivenToken {
  readonly kind: 'token';
  readonly token: string;
}

export type CredentialOptions = SignIn | GivenToken;

/**
 * A credential whose failures are `OdjError`s and hold neither secret nor token. Asked again, it gets a
 * new token, never one that the library has kept (but Azure CLI and Azure keep theirs until shortly before the end).
 *
 * @throws OdjError TokenUnreadable, TokenExpired; from `getToken` also ClientSecretRefused, ClientSecretExpired,
 * ClientCertificateRefused, FederatedTokenRefused, ApplicationNotFound, TenantNotFound, PublicClientNotAllowed,
 * ConsentMissing, SignInDeclined, DeviceCodeExpired, ManagedIdentityUnusable, AzureCliUnusable, SignInRefused and the
 * TenantHost errors
 */
export async function createCredential(options: CredentialOptions): Promise<TokenCredential> {
  return options.kind === 'token' ? givenToken(options.token) : await signingIn(options);
}

async function signingIn(options: SignIn): Promise<TokenCredential> {
  const identity = await import('@azure/identity');
  const seen: SignInAttempt = { thrown: undefined, refusal: undefined };
  const make = () => credentialOf(identity, options, seen);
  // What a person did is not asked for twice: the library keeps the refresh token.
  const kept = options.kind === 'person' ? make() : undefined;
  let issued = false;
  return {
    getToken: async (scopes, about) => {
      seen.thrown = undefined;
      seen.refusal = undefined;
      const claims = about?.claims ?? (issued && options.kind === 'person' ? newerThanNow() : undefined);
      try {
        const asked = (kept ?? make()).getToken(scopes, {
          ...about,
          ...(claims === undefined ? {} : { claims }),
        });
        const token = await orInterrupted(asked, options.signal);
        issued = true;
        return token;
      } catch (thrown) {
        throw signInFailure(thrown, seen, options);
      }
    },
  };
}

type LibraryCredential = {
  getToken(scopes: string | string[], about?: identityLibrary.GetTokenOptions): Promise<AccessToken>;
};

function credentialOf(
  identity: typeof identityLibrary,
  options: SignIn,
  seen: SignInAttempt,
): LibraryCredential {
  const { requestTimeoutSeconds, signal } = options;
  const wire = {
    retryOptions: { maxRetries: 2, retryDelayInMs: 500, maxRetryDelayInMs: 2000 },
    additionalPolicies: [
      { policy: witnessPolicy(seen), position: 'perRetry' as const },
      { policy: attemptPolicy(requestTimeoutSeconds, signal), position: 'perRetry' as const },
    ],
  };
  switch (options.kind) {
    case 'application':
      return ofApplication(identity, options, { ...wire, ...loginHostOf(options) });
    case 'person':
      return ofPerson(identity, options, { ...wire, ...loginHostOf(options) });
    case 'managedIdentity':
      return options.clientId === undefined
        ? new identity.ManagedIdentityCredential(wire)
        : new identity.ManagedIdentityCredential({ ...wire, clientId: options.clientId });
    case 'azureCli':
      return new identity.AzureCliCredential({
        processTimeoutInMs: requestTimeoutSeconds * 1000,
        ...(options.tenantId === undefined ? {} : { tenantId: options.tenantId }),
      });
  }
}

function loginHostOf({ authorityHost, privateAuthority }: AtLoginHost) {
  return { authorityHost, disableInstanceDiscovery: privateAuthority };
}

function ofApplication(
  { ClientSecretCredential, ClientCertificateCredential, WorkloadIdentityCredential }: typeof identityLibrary,
  { tenantId, clientId, proof }: ApplicationSignIn,
  how: identityLibrary.ClientSecretCredentialOptions,
): LibraryCredential {
  switch (proof.kind) {
    case 'clientSecret':
      return new ClientSecretCredential(tenantId, clientId, proof.clientSecret, how);
    case 'certificate':
      return new ClientCertificateCredential(tenantId, clientId, { certificate: proof.pem }, how);
    case 'workloadIdentity':
      return new WorkloadIdentityCredential({ ...how, tenantId, clientId, tokenFilePath: proof.tokenFile });
  }
}

function ofPerson(
  { DeviceCodeCredential, InteractiveBrowserCredential }: typeof identityLibrary,
  { how, tenantId, clientId, tell }: PersonSignIn,
  about: identityLibrary.DeviceCodeCredentialOptions,
): LibraryCredential {
  if (how === 'deviceCode') {
    const userPromptCallback = ({ message }: identityLibrary.DeviceCodeInfo): void => {
      tell(`${message}\n`);
    };
    return new DeviceCodeCredential({ ...about, tenantId, clientId, userPromptCallback });
  }
  tell('Sign in with the browser that opens now (--device-code where none can).\n');
  return new InteractiveBrowserCredential({ ...about, tenantId, clientId });
}

/** As Graph itself asks for a token that is issued from now on (OpenID Connect 5.5; continuous access evaluation). */
function newerThanNow(): string {
  const value = String(Math.floor(Date.now() / 1000));
  return JSON.stringify({ access_token: { nbf: { essential: true, value } } });
}

/** A person who does not sign in is waited for by the library without end. */
async function orInterrupted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const { promise, reject } = Promise.withResolvers<never>();
  const interrupt = (): void => {
    reject(new Error('interrupted', { cause: signal.reason }));
  };
  signal.addEventListener('abort', interrupt, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', interrupt);
  }
}
