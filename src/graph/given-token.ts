import type { AccessToken, TokenCredential } from '@azure/core-auth';
import * as z from 'zod';
import { OdjError } from '../errors.ts';

/**
 * RFC 7519: three parts, the second the claims. Only the time of expiry is read; Graph judges the rest.
 *
 * @throws OdjError TokenUnreadable, TokenExpired
 */
export function givenToken(text: string): TokenCredential {
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
