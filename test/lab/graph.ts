/** The make-believe Microsoft Graph. By itself, after the authority: node test/lab/graph.ts --folder FOLDER [--port PORT] */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { readAuthority, type AuthorityAddress } from './authority.ts';
import { tokenJudge } from './graph-token.ts';
import { jsonIn, sendJson, serveHttps, type HttpsServer } from './https-server.ts';

const connector = z.object({
  displayName: z.string(),
  state: z.string().nullable().default('active'),
  version: z.string().nullable().default('6.2604.2000.3'),
  lastConnectionDateTime: z
    .string()
    .nullable()
    .default(() => new Date().toISOString()),
});
export type LabConnector = z.input<typeof connector>;
const connectors = z.union([z.array(connector), connector.transform((one) => [one])]);

const profile = z.object({
  displayName: z.string(),
  activeDirectoryDomainName: z.string(),
  organizationalUnit: z.string().nullable().default(null),
  computerNameStaticPrefix: z.string().nullable().default(null),
  computerNameSuffixRandomCharCount: z.number().default(5),
  /** To a group, to none, or only with a group left out. */
  assigned: z.union([z.boolean(), z.literal('excluded')]).default(true),
});
export type LabProfile = z.input<typeof profile>;

/** What goes wrong from now on; numbers are how many requests it befalls. */
const faults = z.object({
  throttle: z.number().default(0),
  status: z.union([z.literal(429), z.literal(503), z.literal(504)]).default(429),
  /** The Retry-After header as it is sent: seconds or an HTTP date; absent: none. */
  retryAfter: z.string().optional(),
  /** The reply ends half way, with the connection. */
  truncate: z.number().default(0),
  /** The reply stops half way, and the connection stays. */
  stall: z.number().default(0),
  /** A page of HTML, as a proxy sends. */
  notJson: z.number().default(0),
  /** A failure of the service. */
  fail: z.number().default(0),
  /** The token is refused as one that was revoked, after so many requests that are answered. */
  unauthorized: z.number().default(0),
  unauthorizedAfter: z.number().default(0),
  pageSize: z.number().default(100),
  /** A single GET answers with the object in `value`, as in Microsoft's sample. */
  wrapSingle: z.boolean().default(false),
  /** Every page names this one as the next. */
  nextLink: z.string().optional(),
});
export type LabFaults = z.input<typeof faults>;

export interface LabRequest {
  readonly time: number;
  readonly path: string;
  readonly status: number;
}

const accepting = ['DeviceManagementConfiguration.Read.All', 'DeviceManagementConfiguration.ReadWrite.All'];
const beta = '/beta/deviceManagement';
const join = '#microsoft.graph.windowsDomainJoinConfiguration';

/**
 * Starts a Graph that answers `domainJoinConnectors`, `deviceConfigurations` and their assignments to tokens of the
 * authority for exactly this host. What it holds is set through `/_lab`: `POST connectors` and `profiles` (add or
 * replace by displayName), `POST faults`, `GET requests`; `DELETE` of each empties it.
 */
export async function startGraph(about: {
  readonly authority: Pick<AuthorityAddress, 'url' | 'tenantId' | 'certificateAuthorityFile'>;
  readonly folder: string;
  readonly port?: number;
}): Promise<HttpsServer> {
  const state = {
    connectors: new Map<string, z.output<typeof connector> & { readonly id: string }>(),
    profiles: new Map<string, z.output<typeof profile> & { readonly id: string }>(),
    faults: faults.parse({}),
    requests: new Array<LabRequest>(),
  };
  let url = '';
  const judge = tokenJudge(about.authority, () => url);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    const control = /^\/_lab\/(\w+)$/.exec(pathname)?.[1];
    if (control !== undefined) {
      await change(control, request, response);
      return;
    }
    response.once('close', () => {
      state.requests.push({ time: Date.now(), path: request.url ?? '', status: response.statusCode });
    });
    if (refuse(response) || (await unauthorized(request, response))) return;
    const collection = collectionAt(pathname);
    const single = collection === undefined ? singleAt(pathname) : undefined;
    if (collection !== undefined) {
      deliver(response, page(pathname, collection, Number(searchParams.get('$skiptoken') ?? 0)));
    } else if (single !== undefined) {
      deliver(response, state.faults.wrapSingle ? { value: single } : single);
    } else {
      sendError(response, 404, 'ResourceNotFound', intune('The specified resource was not found.'));
    }
  }

  async function change(what: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const wish = request.method === 'POST' ? await jsonIn(request) : undefined;
    const empty = request.method === 'DELETE';
    switch (what) {
      case 'connectors':
        if (empty) put(state.connectors, undefined);
        else for (const one of connectors.parse(wish)) put(state.connectors, one);
        break;
      case 'profiles':
        put(state.profiles, empty ? undefined : profile.parse(wish));
        break;
      case 'faults':
        state.faults = faults.parse(wish ?? {});
        break;
      case 'requests':
        if (empty) state.requests.length = 0;
        sendJson(response, 200, state.requests);
        return;
      default:
        sendJson(response, 404, { error: { code: 'labError', message: `There is no /_lab/${what}.` } });
        return;
    }
    sendJson(response, 200, {});
  }

  /** Faults that befall a request before it is looked at. */
  function refuse(response: ServerResponse): boolean {
    const { throttle, status, retryAfter, fail, notJson } = state.faults;
    if (throttle > 0) {
      state.faults.throttle -= 1;
      const headers = retryAfter === undefined ? undefined : { 'Retry-After': retryAfter };
      sendError(
        response,
        status,
        status === 429 ? 'TooManyRequests' : 'serviceNotAvailable',
        'Busy.',
        headers,
      );
      return true;
    }
    if (fail > 0) {
      state.faults.fail -= 1;
      sendError(response, 500, 'InternalServerError', intune('An internal server error has occurred'));
      return true;
    }
    if (notJson > 0) {
      state.faults.notJson -= 1;
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>Sign in to the proxy</html>');
      return true;
    }
    return false;
  }

  async function unauthorized(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { unauthorized: revoked, unauthorizedAfter } = state.faults;
    if (revoked > 0 && unauthorizedAfter === 0) {
      state.faults.unauthorized -= 1;
      sendError(
        response,
        401,
        'InvalidAuthenticationToken',
        'Lifetime validation failed, the token is expired.',
      );
      return true;
    }
    if (revoked > 0) state.faults.unauthorizedAfter -= 1;
    const verdict = await judge(request.headers.authorization);
    if (verdict.kind === 'refused') {
      sendError(response, 401, 'InvalidAuthenticationToken', verdict.message);
      return true;
    }
    if (!verdict.permissions.some((permission) => accepting.includes(permission))) {
      const text = `Application is not authorized to perform this operation. Application must have one of the following scopes: ${accepting.join(', ')}`;
      sendError(response, 403, 'Forbidden', intune(text));
      return true;
    }
    return false;
  }

  function collectionAt(path: string): readonly unknown[] | undefined {
    if (path === `${beta}/domainJoinConnectors`) return [...state.connectors.values()];
    if (path === `${beta}/deviceConfigurations`) return [...otherConfigurations, ...joinConfigurations()];
    const id = new RegExp(`^${beta}/deviceConfigurations/([^/]+)/assignments$`).exec(path)?.[1];
    const of = [...state.profiles.values()].find((candidate) => candidate.id === id);
    return of === undefined ? undefined : assignmentsOf(of);
  }

  function singleAt(path: string): unknown {
    const id = new RegExp(`^${beta}/domainJoinConnectors/([^/]+)$`).exec(path)?.[1];
    return [...state.connectors.values()].find((candidate) => candidate.id === id);
  }

  function joinConfigurations(): readonly unknown[] {
    return [...state.profiles.values()].map((held) => {
      const fields = Object.entries(held).filter(([name]) => name !== 'assigned');
      return { '@odata.type': join, ...Object.fromEntries(fields) };
    });
  }

  function page(path: string, entries: readonly unknown[], from: number): unknown {
    const { pageSize, nextLink } = state.faults;
    const next = from + pageSize;
    const link = nextLink ?? (next < entries.length ? `${url}${path}?$skiptoken=${next}` : undefined);
    return {
      '@odata.context': `${url}/beta/$metadata#${path.slice('/beta/'.length)}`,
      ...(link === undefined ? {} : { '@odata.nextLink': link }),
      value: entries.slice(from, next),
    };
  }

  function deliver(response: ServerResponse, body: unknown): void {
    const { truncate, stall } = state.faults;
    if (truncate === 0 && stall === 0) {
      sendJson(response, 200, body);
      return;
    }
    const text = Buffer.from(JSON.stringify(body));
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': text.length });
    response.write(text.subarray(0, text.length / 2), () => {
      if (truncate > 0) response.destroy();
    });
    state.faults[truncate > 0 ? 'truncate' : 'stall'] -= 1;
  }

  const server = await serveHttps({ folder: about.folder, port: about.port ?? 0, answer });
  ({ url } = server);
  return server;
}

function put<Entry extends { readonly displayName: string }>(
  into: Map<string, Entry & { readonly id: string }>,
  entry: Entry | undefined,
): void {
  if (entry === undefined) {
    into.clear();
    return;
  }
  const name = entry.displayName.toLowerCase();
  into.set(name, { id: into.get(name)?.id ?? randomUUID(), ...entry });
}

const otherConfigurations = [
  {
    '@odata.type': '#microsoft.graph.windows10GeneralConfiguration',
    id: '7b3c1f0e-0000-4000-8000-000000000001',
    displayName: 'Kiosk restrictions',
    version: 3,
  },
  {
    '@odata.type': '#microsoft.graph.windowsWifiConfiguration',
    id: '7b3c1f0e-0000-4000-8000-000000000002',
    displayName: 'Contoso Wi-Fi',
  },
];

function assignmentsOf({ id, assigned }: { readonly id: string; readonly assigned: boolean | 'excluded' }) {
  if (assigned === false) return [];
  const type = assigned === 'excluded' ? 'exclusionGroupAssignmentTarget' : 'groupAssignmentTarget';
  const groupId = '0c6a7b1d-0000-4000-8000-000000000003';
  return [{ id: `${id}_${groupId}`, target: { '@odata.type': `#microsoft.graph.${type}`, groupId } }];
}

/** Intune's own error document, which Graph hands on inside its message. */
function intune(text: string): string {
  const ids = `Operation ID (for customer support): ${randomUUID()} - Activity ID: ${randomUUID()}`;
  return JSON.stringify(
    { _version: 3, Message: `${text} - ${ids}`, CustomApiErrorPhrase: '', RetryAfter: null },
    null,
    2,
  );
}

function sendError(
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
  headers?: Readonly<Record<string, string>>,
): void {
  const id = randomUUID();
  const innerError = {
    date: new Date().toISOString().slice(0, 19),
    'request-id': id,
    'client-request-id': id,
  };
  sendJson(response, status, { error: { code, message, innerError } }, headers);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { folder: { type: 'string' }, port: { type: 'string' } } });
  if (values.folder === undefined) throw new Error('usage: node graph.ts --folder FOLDER [--port PORT]');
  const authority = await readAuthority(values.folder);
  const { url } = await startGraph({ authority, folder: values.folder, port: Number(values.port ?? 0) });
  process.stdout.write(`${JSON.stringify({ url })}\n`);
}
