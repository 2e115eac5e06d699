import type { AccessToken, TokenCredential } from '@azure/core-auth';
import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import { OdjError } from '../errors.ts';

/** A token this close to its end is replaced before it is sent. */
const marginMilliseconds = 120_000;

/**
 * Sends a token of the credential with each request, asked for once however many requests want it. Where Graph refuses
 * it (revoked, or expired on the way), one new token is asked for and the request sent again with it; a second refusal
 * is the answer. The library's own policy does this only where the refusal names claims.
 */
export function bearerPolicy(credential: TokenCredential, scope: string): PipelinePolicy {
  let current: Promise<AccessToken> | undefined;

  function renewed(instead: Promise<AccessToken> | undefined, claims?: string): Promise<AccessToken> {
    if (current !== undefined && current !== instead) {
      return current;
    }
    const asked = tokenOf(credential, scope, claims);
    current = asked;
    asked.catch(() => {
      if (current === asked) {
        current = undefined;
      }
    });
    return asked;
  }

  async function held(): Promise<{ readonly token: string; readonly from: Promise<AccessToken> }> {
    const first = current ?? renewed(undefined);
    const { token, expiresOnTimestamp } = await first;
    if (expiresOnTimestamp - Date.now() > marginMilliseconds) {
      return { token, from: first };
    }
    const from = renewed(first);
    return { token: (await from).token, from };
  }

  return {
    name: 'odjBearerPolicy',
    async sendRequest(request, next) {
      const { token, from } = await held();
      request.headers.set('Authorization', `Bearer ${token}`);
      const response = await next(request);
      if (response.status !== 401) {
        return response;
      }
      const another = await renewed(from, claimsIn(response.headers.get('WWW-Authenticate')));
      if (another.token === token) {
        return response;
      }
      request.headers.set('Authorization', `Bearer ${another.token}`);
      return await next(request);
    },
  };
}

async function tokenOf(credential: TokenCredential, scope: string, claims?: string): Promise<AccessToken> {
  const token = await credential.getToken(scope, claims === undefined ? {} : { claims });
  if (token === null) {
    throw new OdjError('TokenUnreadable', { reason: 'there is none' });
  }
  return token;
}

/** Microsoft Learn, "Claims challenges, claims requests and client capabilities". */
function claimsIn(challenge: string | undefined): string | undefined {
  const encoded = /\bclaims="([^"]+)"/.exec(challenge ?? '')?.[1];
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString('utf8');
}
