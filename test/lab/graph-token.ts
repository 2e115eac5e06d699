import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { get } from 'node:https';
import { json } from 'node:stream/consumers';
import * as z from 'zod';
import type { AuthorityAddress } from './authority.ts';

/** What Graph makes of a request's Authorization header. */
export type Verdict =
  | { readonly kind: 'accepted'; readonly permissions: readonly string[] }
  | { readonly kind: 'refused'; readonly message: string };

const header = z.object({ alg: z.literal('RS256'), kid: z.string() });
const claims = z.object({
  aud: z.string(),
  tid: z.string(),
  exp: z.number(),
  nbf: z.number(),
  roles: z.array(z.string()).default([]),
  scp: z.string().default(''),
});
const keySet = z.object({
  keys: z.array(z.object({ kid: z.string(), kty: z.string(), n: z.string(), e: z.string() })),
});

/** Verifies bearer tokens against the authority's published keys (RFC 7515, RFC 7519). */
export function tokenJudge(
  authority: Pick<AuthorityAddress, 'url' | 'tenantId' | 'certificateAuthorityFile'>,
  audience: () => string,
): (authorization: string | undefined) => Promise<Verdict> {
  let keys: Promise<ReadonlyMap<string, KeyObject>> | undefined;
  return async (authorization) => {
    const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) return refused('Access token is empty.');
    const parts = token.split('.');
    const [head = '', payload = '', signature = ''] = parts;
    const parsed = { head: header.safeParse(decoded(head)), claims: claims.safeParse(decoded(payload)) };
    if (parts.length !== 3 || !parsed.head.success || !parsed.claims.success) {
      return refused('CompactToken parsing failed with error code: 80049217');
    }
    keys ??= publishedKeys(authority);
    const key = (await keys).get(parsed.head.data.kid);
    const signed = Buffer.from(`${head}.${payload}`);
    if (key === undefined || !verify('RSA-SHA256', signed, key, Buffer.from(signature, 'base64url'))) {
      return refused('Access token validation failure. Invalid signature.');
    }
    const { aud, tid, exp, nbf, roles, scp } = parsed.claims.data;
    const now = Date.now() / 1000;
    if (exp <= now || nbf > now) return refused('Lifetime validation failed, the token is expired.');
    if (aud !== audience()) return refused('Access token validation failure. Invalid audience.');
    if (tid !== authority.tenantId) return refused('Access token validation failure. Invalid tenant.');
    return { kind: 'accepted', permissions: [...roles, ...scp.split(' ').filter(Boolean)] };
  };
}

function refused(message: string): Verdict {
  return { kind: 'refused', message };
}

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

async function publishedKeys(
  authority: Pick<AuthorityAddress, 'url' | 'tenantId' | 'certificateAuthorityFile'>,
): Promise<ReadonlyMap<string, KeyObject>> {
  const ca = await readFile(authority.certificateAuthorityFile);
  const url = `${authority.url}/${authority.tenantId}/discovery/v2.0/keys`;
  const body = await new Promise((resolve, reject) => {
    get(url, { ca, agent: false }, (response) => {
      resolve(json(response));
    }).on('error', reject);
  });
  return new Map(
    keySet
      .parse(body)
      .keys.map(({ kid, ...key }): [string, KeyObject] => [kid, createPublicKey({ key, format: 'jwk' })]),
  );
}
