import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import * as z from 'zod';
import endpoints from '../../manifests/endpoints.json' with { type: 'json' };
import { isOdjError, OdjError, reasonOf } from '../errors.ts';
import { transportFailure } from './failures.ts';
import { withoutTokens } from './replies.ts';
import type { SignIn } from './credentials.ts';

/** What happened on the wire while the library signed in. */
export interface SignInAttempt {
  thrown: unknown;
  refusal: Refusal | undefined;
}

interface Refusal {
  /** OAuth 2.0's own code: `invalid_client`, `authorization_declined` ... */
  readonly error: string;
  readonly description: string;
}

const refusalBody = z.object({ error: z.string(), error_description: z.string() });

/** Keeps what the login host said and why it could not be reached: the library loses both in its own texts. */
export function witnessPolicy(seen: SignInAttempt): PipelinePolicy {
  return {
    name: 'odjWitnessPolicy',
    async sendRequest(request, next) {
      try {
        const response = await next(request);
        if (response.status >= 400) {
          const description = `HTTP ${response.status}.`;
          seen.refusal = refusalIn(response.bodyAsText ?? '') ?? { error: '', description };
        }
        return response;
      } catch (thrown) {
        seen.thrown = thrown;
        throw thrown;
      }
    },
  };
}

function refusalIn(body: string): Refusal | undefined {
  try {
    const { error, error_description: description } = refusalBody.parse(JSON.parse(body));
    return { error, description: description.replace(/\s*Trace ID:.*$/s, '').replace(/\s+/g, ' ') };
  } catch {
    return undefined;
  }
}

/** Microsoft Learn, "Microsoft Entra authentication and authorization error codes". */
const refusals = {
  AADSTS7000215: 'ClientSecretRefused',
  AADSTS7000222: 'ClientSecretExpired',
  AADSTS7000218: 'PublicClientNotAllowed',
  AADSTS700027: 'ClientCertificateRefused',
  AADSTS700021: 'FederatedTokenRefused',
  AADSTS700211: 'FederatedTokenRefused',
  AADSTS700213: 'FederatedTokenRefused',
  AADSTS70021: 'FederatedTokenRefused',
  AADSTS700016: 'ApplicationNotFound',
  AADSTS65001: 'ConsentMissing',
  AADSTS90002: 'TenantNotFound',
  AADSTS900023: 'TenantNotFound',
} as const;

/** RFC 8628 3.5 and RFC 6749 4.1.2.1; a code that is still pending when nobody asks any more has expired as well. */
const endings = {
  authorization_declined: 'SignInDeclined',
  access_denied: 'SignInDeclined',
  expired_token: 'DeviceCodeExpired',
  authorization_pending: 'DeviceCodeExpired',
} as const;

/** The failure of a sign-in, with neither secret nor token in it. */
export function signInFailure(thrown: unknown, seen: SignInAttempt, options: SignIn): OdjError {
  if (isOdjError(thrown)) {
    return thrown;
  }
  if (options.signal.aborted) {
    const reason: unknown = options.signal.reason;
    const host = 'authorityHost' in options ? new URL(options.authorityHost).host : 'Azure';
    return isOdjError(reason) ? reason : new OdjError('GraphInterrupted', { host });
  }
  const said = seen.refusal?.description ?? reasonOf(thrown).replace(/\s+/g, ' ');
  if (options.kind === 'managedIdentity' || options.kind === 'azureCli') {
    const id = options.kind === 'azureCli' ? 'AzureCliUnusable' : 'ManagedIdentityUnusable';
    return new OdjError(id, { reason: withoutTokens(said) });
  }
  const { authorityHost, tenantId: tenant, clientId: client, requestTimeoutSeconds, signal } = options;
  if (seen.refusal === undefined && seen.thrown !== undefined) {
    return transportFailure(seen.thrown, { url: authorityHost, requestTimeoutSeconds, signal });
  }
  const { host } = new URL(authorityHost);
  const withoutSecret =
    options.kind === 'application' && options.proof.kind === 'clientSecret'
      ? said.replaceAll(options.proof.clientSecret, '(secret)')
      : said;
  const reason = withoutTokens(withoutSecret);
  const error = seen.refusal?.error ?? reason;
  const ending = Object.entries(endings).find(([code]) => error.startsWith(code));
  const code = Object.entries(refusals).find(([number]) => reason.startsWith(`${number}:`));
  return new OdjError(
    code?.[1] ?? ending?.[1] ?? 'SignInRefused',
    { tenant, client, host, reason, scope: endpoints.graph.readScope },
    { target: authorityHost },
  );
}
