/** The part of the make-believe login host that people see: device codes, and pages in a browser. */
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { MutableResponse } from 'oauth2-mock-server';
import * as z from 'zod';
import { refusal } from './authority-refusal.ts';
import { sendJson } from './https-server.ts';

export interface PersonBehaviour {
  readonly does:
    | 'signs in'
    | 'declines'
    | 'lets the code expire'
    | 'has nobody who consented'
    | 'meets an application for programs only';
  /** How often a device code is still pending when it is asked for. */
  readonly pendingAnswers: number;
  /** Delegated permissions that the token gets, space separated. */
  readonly scp: string;
}

interface Registration {
  readonly tenantId: string;
  readonly clientId: string;
  readonly issuer: () => string;
  readonly sign: (payload: object) => Promise<string>;
  readonly accessClaims: (audience: string) => object;
}

export interface People {
  readonly behave: (behaviour: Partial<PersonBehaviour>) => void;
  /** False where the request is none of a person's sign-in; it can then still be read. */
  readonly answers: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
}

/** Authorization code with PKCE (RFC 7636) by form_post, device code (RFC 8628), and refresh tokens of both. */
export function startPeople(registration: Registration): People {
  const { tenantId, clientId, issuer } = registration;
  const person: { -readonly [Name in keyof PersonBehaviour]: PersonBehaviour[Name] } = {
    does: 'signs in',
    pendingAnswers: 1,
    scp: 'DeviceManagementConfiguration.Read.All',
  };
  const codes = new Map<string, z.infer<typeof authorization>>();
  const devices = new Set<string>();
  const refreshTokens = new Set<string>();

  async function granted(scope: string): Promise<MutableResponse> {
    const audience = scope.split(' ').find((one) => one.startsWith('https://')) ?? '';
    const oid = '5a1b0c9e-0000-4000-8000-00000000000a';
    const refreshToken = `lab.refresh.${randomUUID()}`;
    refreshTokens.add(refreshToken);
    const access = { ...registration.accessClaims(audience.replace(/\/[^/]+$/, '')), oid, scp: person.scp };
    const identity = {
      aud: clientId,
      tid: tenantId,
      oid,
      sub: oid,
      preferred_username: 'admin@contoso.test',
    };
    const body = {
      token_type: 'Bearer',
      scope,
      expires_in: 3600,
      access_token: await registration.sign(access),
      refresh_token: refreshToken,
      id_token: await registration.sign({ ...identity, iss: `${issuer()}/${tenantId}/v2.0`, ver: '2.0' }),
      client_info: Buffer.from(JSON.stringify({ uid: oid, utid: tenantId })).toString('base64url'),
    };
    return { statusCode: 200, body };
  }

  async function deviceToken(request: z.infer<typeof tokenRequest>): Promise<MutableResponse> {
    if (!devices.has(request.device_code)) return refusal(400, 'invalid_grant', 70000, 'No such code.');
    if (person.pendingAnswers > 0) {
      person.pendingAnswers -= 1;
      const text = 'OAuth 2.0 device flow error. Authorization is pending. Continue polling.';
      return refusal(400, 'authorization_pending', 70016, text);
    }
    devices.delete(request.device_code);
    if (person.does === 'declines') {
      return refusal(400, 'authorization_declined', 70018, 'The end user denied the authorization request.');
    }
    if (person.does === 'lets the code expire') {
      const text =
        "The provided value for the input parameter 'device_code' is not valid. This device code has expired.";
      return refusal(400, 'expired_token', 70020, text);
    }
    if (person.does === 'has nobody who consented') {
      const text = `The user or administrator has not consented to use the application with ID '${clientId}' named 'OdjConnector'. Send an interactive authorization request for this user and resource.`;
      return refusal(400, 'invalid_grant', 65001, text);
    }
    if (person.does === 'meets an application for programs only') {
      const text =
        "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.";
      return refusal(401, 'invalid_client', 7000218, text);
    }
    return granted(request.scope);
  }

  async function codeToken(request: z.infer<typeof tokenRequest>): Promise<MutableResponse> {
    const asked = codes.get(request.code);
    codes.delete(request.code);
    if (asked?.redirect_uri !== request.redirect_uri) {
      return refusal(400, 'invalid_grant', 70000, 'The code or its redirect URI is not valid.');
    }
    if (createHash('sha256').update(request.code_verifier).digest('base64url') !== asked.code_challenge) {
      const text =
        'The Code_Verifier does not match the code_challenge supplied in the authorization request.';
      return refusal(400, 'invalid_grant', 501481, text);
    }
    return granted(request.scope);
  }

  function page(url: URL): string {
    const asked = authorization.parse(Object.fromEntries(url.searchParams));
    const code = randomUUID();
    codes.set(code, asked);
    const answer =
      person.does === 'signs in'
        ? { code, state: asked.state }
        : {
            error: 'access_denied',
            error_description: 'AADSTS65004: User declined to consent to access the app.',
            state: asked.state,
          };
    const fields = Object.entries(answer).map(
      ([name, value]) => `<input type="hidden" name="${name}" value="${value}">`,
    );
    return `<form method="post" action="${asked.redirect_uri}">${fields.join('')}</form>`;
  }

  async function tokenFor(request: z.infer<typeof tokenRequest>): Promise<MutableResponse | undefined> {
    switch (request.grant_type) {
      case 'urn:ietf:params:oauth:grant-type:device_code':
      case 'device_code':
        return deviceToken(request);
      case 'authorization_code':
        return codeToken(request);
      case 'refresh_token':
        return refreshTokens.has(request.refresh_token)
          ? granted(request.scope)
          : refusal(400, 'invalid_grant', 70000, 'The refresh token is not valid.');
      default:
        return undefined;
    }
  }

  function newDeviceCode(): object {
    const [deviceCode, userCode] = [randomUUID(), randomUUID().slice(0, 8).toUpperCase()];
    devices.add(deviceCode);
    return {
      user_code: userCode,
      device_code: deviceCode,
      verification_uri: `${issuer()}/device`,
      expires_in: 900,
      interval: 0.05,
      message: `To sign in, use a web browser to open the page ${issuer()}/device and enter the code ${userCode} to authenticate.`,
    };
  }

  return {
    behave: (behaviour) => void Object.assign(person, behaviour),
    answers: async (request, response) => {
      const url = new URL(request.url ?? '/', issuer());
      if (url.pathname === `/${tenantId}/oauth2/v2.0/authorize`) {
        response.writeHead(200, { 'Content-Type': 'text/html' }).end(page(url));
        return true;
      }
      if (url.pathname === `/${tenantId}/oauth2/v2.0/devicecode`) {
        sendJson(response, 200, newDeviceCode());
        return true;
      }
      if (url.pathname !== `/${tenantId}/oauth2/v2.0/token`) return false;
      const form = new URLSearchParams(await peekedBody(request));
      const parsed = tokenRequest.parse(Object.fromEntries(form));
      const reply = parsed.client_id === clientId ? await tokenFor(parsed) : undefined;
      if (reply !== undefined) sendJson(response, reply.statusCode, reply.body);
      return reply !== undefined;
    },
  };
}

const authorization = z.object({
  client_id: z.string(),
  redirect_uri: z.string().regex(/^http:\/\/localhost:\d+$/),
  response_type: z.literal('code'),
  response_mode: z.literal('form_post'),
  code_challenge: z.string(),
  code_challenge_method: z.literal('S256'),
  state: z.string(),
});

const tokenRequest = z.object({
  grant_type: z.string(),
  client_id: z.string().default(''),
  scope: z.string().default(''),
  device_code: z.string().default(''),
  code: z.string().default(''),
  code_verifier: z.string().default(''),
  redirect_uri: z.string().default(''),
  refresh_token: z.string().default(''),
});

/** The whole body, put back so that it can be read again. */
async function peekedBody(request: IncomingMessage): Promise<string> {
  const length = Number(request.headers['content-length'] ?? '0');
  const chunks: Buffer[] = [];
  while (chunks.reduce((sum, chunk) => sum + chunk.length, 0) < length) {
    const chunk: unknown = request.read();
    if (chunk instanceof Buffer) chunks.push(chunk);
    else await once(request, 'readable');
  }
  const body = Buffer.concat(chunks);
  if (body.length > 0) request.unshift(body);
  return body.toString('utf8');
}
