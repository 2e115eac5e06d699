/** The make-believe login host. By itself: node test/lab/authority.ts --folder FOLDER [--port PORT] */
import { constants, randomBytes, randomUUID, verify, type KeyObject } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  Events,
  OAuth2Issuer,
  OAuth2Service,
  type MutableResponse,
  type MutableToken,
  type TokenRequestIncomingMessage,
} from 'oauth2-mock-server';
import * as z from 'zod';
import { startPeople, type PersonBehaviour } from './authority-people.ts';
import { refusal } from './authority-refusal.ts';
import { cloudCertificates, jsonIn, sendJson, serveHttps } from './https-server.ts';

const authoritySchema = z.object({
  url: z.string(),
  tenantId: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
  certificateAuthorityFile: z.string(),
});
export type AuthorityAddress = z.infer<typeof authoritySchema>;

export interface Authority extends AuthorityAddress {
  /** A signed token as the application gets it, for whatever audience, roles and lifetime a test needs. */
  readonly issueToken: (wish: TokenWish) => Promise<string>;
  /** What the application may do from now on; as an administrator's consent would. */
  readonly consent: (roles: readonly string[]) => void;
  /** Lets the application show who it is by assertions that this key's owner signs (RFC 7523), in place of its secret. */
  readonly trust: (key: KeyObject) => void;
  /** What the person does who is asked to sign in, from now on; by default signs in with the scope that Graph asks for. */
  readonly person: (behaviour: Partial<PersonBehaviour>) => void;
  readonly stop: () => Promise<void>;
}

const tokenWish = z.object({
  audience: z.string(),
  roles: z.array(z.string()).optional(),
  /** Delegated permissions, space separated, in place of roles. */
  scp: z.string().optional(),
  /** Another application's ID, such as Azure CLI's. */
  appid: z.string().optional(),
  lifetimeSeconds: z.number().default(3600),
});
export type TokenWish = z.input<typeof tokenWish>;

const readRole = 'DeviceManagementConfiguration.Read.All';

/**
 * Starts a login host with one tenant and one application, which has a client secret and the role that Graph asks for.
 * Tokens are real: signed with RS256, with aud, roles and exp. `POST /_lab/tokens` and `POST /_lab/consent` do the
 * same as `issueToken` and `consent`.
 */
export async function startAuthority(about: {
  readonly folder: string;
  readonly port?: number;
}): Promise<Authority> {
  const application = { tenantId: randomUUID(), clientId: randomUUID(), clientSecret: newSecret() };
  const { tenantId } = application;
  let roles: readonly string[] = [readRole];
  const trusted: KeyObject[] = [];
  const issuer = new OAuth2Issuer();
  await issuer.keys.generate('RS256');
  const service = new OAuth2Service(issuer, endpointsOf(tenantId));

  const claims = (audience: string) => ({
    iss: `${issuer.url ?? ''}/${tenantId}/v2.0`,
    aud: audience,
    tid: tenantId,
    appid: application.clientId,
    uti: randomUUID(),
    ver: '1.0',
  });
  const issueToken = async (wish: TokenWish) => {
    const { audience, lifetimeSeconds, ...permissions } = tokenWish.parse(wish);
    return await issuer.buildToken({
      expiresIn: lifetimeSeconds,
      scopesOrTransform: (_header, payload) => {
        Object.assign(payload, claims(audience), permissions);
      },
    });
  };
  const consent = (to: readonly string[]) => {
    roles = to;
  };

  service.on(Events.BeforeTokenSigning, ({ payload }: MutableToken, request: TokenRequestIncomingMessage) => {
    const audience = (request.body.scope ?? '').replace(/\/\.default$/, '');
    Object.assign(payload, claims(audience), { scope: undefined, roles });
  });
  service.on(Events.BeforeResponse, (reply: MutableResponse, { body }: TokenRequestIncomingMessage) => {
    const refusal = refusalOf(body, { ...application, trusted });
    if (refusal !== undefined) Object.assign(reply, refusal);
  });
  service.on(Events.BeforeWellKnownOpenIdConfiguration, ({ body }: MutableResponse) => {
    Object.assign(body, {
      issuer: `${issuer.url ?? ''}/${tenantId}/v2.0`,
      device_authorization_endpoint: `${issuer.url ?? ''}/${tenantId}/oauth2/v2.0/devicecode`,
      token_endpoint_auth_methods_supported: ['client_secret_post'],
    });
  });

  const people = startPeople({
    ...application,
    issuer: () => issuer.url ?? '',
    sign: (payload) =>
      issuer.buildToken({
        expiresIn: 3600,
        scopesOrTransform: (_, claimed) => void Object.assign(claimed, payload),
      }),
    accessClaims: claims,
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '/';
    if (path === '/_lab/tokens') {
      sendJson(response, 200, { token: await issueToken(tokenWish.parse(await jsonIn(request))) });
    } else if (path === '/_lab/consent') {
      consent(z.object({ roles: z.array(z.string()) }).parse(await jsonIn(request)).roles);
      sendJson(response, 200, { roles });
    } else if (await people.answers(request, response)) {
      return;
    } else if (path.startsWith(`/${tenantId}/`)) {
      service.requestHandler(request, response);
    } else {
      const { statusCode, body } = unknownTenant(path.split('/')[1] ?? '');
      sendJson(response, statusCode, body);
    }
  };
  const server = await serveHttps({ folder: about.folder, port: about.port ?? 0, answer });
  issuer.url = server.url;
  const { authority: certificateAuthorityFile } = await cloudCertificates(about.folder);
  return {
    ...server,
    ...application,
    certificateAuthorityFile,
    issueToken,
    consent,
    trust: (key) => void trusted.push(key),
    person: people.behave,
  };
}

/** Where an authority that runs by itself says how to reach it. */
export async function readAuthority(folder: string): Promise<AuthorityAddress> {
  return authoritySchema.parse(JSON.parse(await readFile(join(folder, 'authority.json'), 'utf8')));
}

function endpointsOf(tenantId: string) {
  return {
    wellKnownDocument: `/${tenantId}/v2.0/.well-known/openid-configuration`,
    token: `/${tenantId}/oauth2/v2.0/token`,
    authorize: `/${tenantId}/oauth2/v2.0/authorize`,
    jwks: `/${tenantId}/discovery/v2.0/keys`,
  };
}

const tokenRequest = z.object({
  grant_type: z.string(),
  client_id: z.string().default(''),
  client_secret: z.string().default(''),
  client_assertion: z.string().optional(),
  scope: z.string().default(''),
});

/** What Entra answers where it gives no token (Microsoft Learn, Entra error codes). */
function refusalOf(
  body: unknown,
  application: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly tenantId: string;
    readonly trusted: readonly KeyObject[];
  },
): MutableResponse | undefined {
  const request = tokenRequest.parse(body);
  if (request.client_id !== application.clientId) {
    return refusal(
      400,
      'unauthorized_client',
      700016,
      `Application with identifier '${request.client_id}' was not found in the directory '${application.tenantId}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
    );
  }
  const { client_assertion: assertion } = request;
  if (assertion !== undefined && !application.trusted.some((key) => isSignedBy(assertion, key))) {
    // A certificate's owner writes its own name as the issuer (Microsoft Learn, certificate credentials).
    const issuer = claimsOf(assertion).iss;
    return issuer === application.clientId
      ? refusal(
          401,
          'invalid_client',
          700027,
          `The certificate with identifier used to sign the client assertion is not registered on application. [Reason - The key was not found., Assertion: ${assertion}]`,
        )
      : refusal(
          401,
          'invalid_client',
          700211,
          `No matching federated identity record found for presented assertion issuer '${issuer}'. Assertion: ${assertion}`,
        );
  }
  if (assertion === undefined && request.client_secret !== application.clientSecret) {
    return refusal(
      401,
      'invalid_client',
      7000215,
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${request.client_id}'.`,
    );
  }
  if (request.grant_type === 'client_credentials' && !request.scope.endsWith('/.default')) {
    return refusal(
      400,
      'invalid_scope',
      1002012,
      `The provided value for scope ${request.scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    );
  }
  return undefined;
}

function claimsOf(assertion: string): { readonly iss: string } {
  const payload = assertion.split('.')[1] ?? '';
  return z.object({ iss: z.string() }).parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
}

/** RFC 7518 3.3 and 3.5: as MSAL signs with a certificate, and as identity providers do. */
function isSignedBy(assertion: string, key: KeyObject): boolean {
  const [header = '', payload = '', signature = ''] = assertion.split('.');
  const { alg } = z
    .object({ alg: z.string() })
    .parse(JSON.parse(Buffer.from(header, 'base64url').toString()));
  const padding = alg === 'PS256' ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING;
  const signed = Buffer.from(`${header}.${payload}`);
  return verify('sha256', signed, { key, padding }, Buffer.from(signature, 'base64url'));
}

function unknownTenant(tenant: string): MutableResponse {
  return refusal(
    400,
    'invalid_tenant',
    90002,
    `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
  );
}

/** Of the shape of Entra's, and as hard to guess. */
function newSecret(): string {
  return `lab8Q~${randomBytes(25).toString('base64url')}`;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { folder: { type: 'string' }, port: { type: 'string' } } });
  if (values.folder === undefined) throw new Error('usage: node authority.ts --folder FOLDER [--port PORT]');
  const started = await startAuthority({ folder: values.folder, port: Number(values.port ?? 0) });
  const address = authoritySchema.parse(started);
  const file = join(values.folder, 'authority.json');
  await writeFile(`${file}.new`, JSON.stringify(address, null, 2), { mode: 0o600 });
  await rename(`${file}.new`, file);
  process.stdout.write(`${JSON.stringify(address)}\n`);
}
