import { mkdtemp, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { inspect } from 'node:util';
import * as z from 'zod';
import type { GraphClient } from '../../src/graph/client.ts';
import { openTenant, type TenantChoice } from '../../src/graph/tenant.ts';
import type { Terminal } from '../../src/cli/define.ts';
import { startAuthority, type Authority } from '../lab/authority.ts';
import { startGraph, type LabConnector, type LabFaults, type LabProfile } from '../lab/graph.ts';

/** A login host and a Graph of one test file's own, trusted by this process. */
export interface Cloud {
  readonly authority: Authority;
  readonly folder: string;
  readonly graphUrl: string;
  /** The application with its client secret. */
  readonly choice: TenantChoice;
  readonly client: (signal?: AbortSignal) => Promise<GraphClient>;
  readonly add: (connector: LabConnector | readonly LabConnector[]) => Promise<void>;
  readonly addProfile: (profile: LabProfile) => Promise<void>;
  readonly fault: (faults: LabFaults) => Promise<void>;
  readonly requests: () => Promise<
    readonly { readonly time: number; readonly path: string; readonly status: number }[]
  >;
  /** No connector, no profile, no fault, no request remembered; the application may read again. */
  readonly reset: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export const readRole = 'DeviceManagementConfiguration.Read.All';

export async function startCloud(): Promise<Cloud> {
  const folder = await mkdtemp(join(tmpdir(), 'odj-cloud-'));
  const authority = await startAuthority({ folder });
  const graph = await startGraph({ authority, folder });
  const certificateAuthority = readFileSync(authority.certificateAuthorityFile, 'utf8');
  setDefaultCACertificates([...getCACertificates('default'), certificateAuthority]);
  const control = (method: string, what: string, body?: unknown) =>
    send(method, `${graph.url}/_lab/${what}`, body);
  const choice = {
    tenantId: authority.tenantId,
    clientId: authority.clientId,
    authorityHost: authority.url,
    graphHost: graph.url,
  };
  return {
    authority,
    folder,
    graphUrl: graph.url,
    choice,
    client: async (signal = new AbortController().signal) =>
      await openTenant(choice, {
        env: { AZURE_CLIENT_SECRET: authority.clientSecret },
        readStdin: () => Promise.resolve(''),
        signal,
      }),
    add: async (connector) => {
      await control('POST', 'connectors', connector);
    },
    addProfile: async (profile) => {
      await control('POST', 'profiles', profile);
    },
    fault: async (faults) => {
      await control('POST', 'faults', faults);
    },
    requests: async () => requestsSchema.parse(await control('GET', 'requests')),
    reset: async () => {
      authority.consent([readRole]);
      for (const what of ['connectors', 'profiles', 'faults', 'requests']) await control('DELETE', what);
    },
    stop: async () => {
      await Promise.all([authority.stop(), graph.stop()]);
      await rm(folder, { recursive: true });
    },
  };
}

const requestsSchema = z.array(z.object({ time: z.number(), path: z.string(), status: z.number() }));

function send(method: string, url: string, body?: unknown): Promise<unknown> {
  const text = body === undefined ? '' : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method, agent: false, headers: { 'Content-Length': Buffer.byteLength(text) } },
      (response) => {
        if (response.statusCode === 200) resolve(json(response));
        else reject(new Error(`${method} ${url}: HTTP ${response.statusCode ?? 0}`));
      },
    );
    sent.once('error', reject).end(text);
  });
}

/** A terminal that remembers what was written to it. */
export function recordingTerminal(
  about: Partial<Pick<Terminal, 'env' | 'signal'>> & { stdin?: string } = {},
): {
  readonly terminal: Terminal;
  readonly written: { out: string; err: string };
} {
  const written = { out: '', err: '' };
  const terminal: Terminal = {
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    readStdin: () => Promise.resolve(about.stdin ?? ''),
    ask: undefined,
    env: about.env ?? {},
    signal: about.signal ?? new AbortController().signal,
  };
  return { terminal, written };
}

/** What an error rejects with; fails where nothing is thrown. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (thrown) {
    return thrown;
  }
  throw new Error('It was expected to fail.');
}

/** Everything that could be printed of an error, hidden and nested properties too. */
export function everythingOf(thrown: unknown): string {
  return inspect(thrown, { depth: Infinity, showHidden: true, getters: true });
}
