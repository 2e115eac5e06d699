import { setTimeout as sleep } from 'node:timers/promises';
import { OdjError } from '../errors.ts';
import type { GraphClient } from './client.ts';
import { findConnector, judgeConnector, listConnectors, type Connector, type Missing } from './connectors.ts';
import { isPassing } from './failures.ts';

export interface ConnectorWait {
  readonly client: GraphClient;
  /** Short or full name, any case. */
  readonly serverName: string;
  /** 0 looks once. */
  readonly timeoutSeconds: number;
  readonly intervalSeconds: number;
  /** Hears of each look that did not end the wait. */
  readonly onProgress?: (progress: WaitProgress) => void;
  readonly signal: AbortSignal;
}

export interface WaitProgress {
  readonly elapsedSeconds: number;
  readonly connector: Connector | null;
  readonly missing: readonly Missing[];
  /** Why this look brought no answer; what is above is then the one before it. */
  readonly problem: OdjError | null;
}

export interface ConnectorOutcome {
  readonly connector: Connector | null;
  /** Empty: active in an accepted version. */
  readonly missing: readonly Missing[];
}

/** A look gets at least this long, however little of the time is left. */
const leastLookSeconds = 30;

/**
 * Looks until the server's connector is active in an accepted version, or the time is up; a look that fails in passing
 * (network, throttling) does not end the wait.
 *
 * @throws OdjError what the last look raised where none brought an answer; at once what waiting cannot mend, and
 * GraphInterrupted
 */
export async function waitForConnector(wait: ConnectorWait): Promise<ConnectorOutcome> {
  const start = performance.now();
  const elapsedSeconds = (): number => (performance.now() - start) / 1000;
  let outcome: ConnectorOutcome | undefined;
  for (;;) {
    let problem: OdjError | null = null;
    try {
      outcome = await look(wait, Math.max(leastLookSeconds, wait.timeoutSeconds - elapsedSeconds()));
    } catch (thrown) {
      if (!isPassing(thrown)) {
        throw thrown;
      }
      problem = thrown;
    }
    const left = wait.timeoutSeconds - elapsedSeconds();
    if (problem !== null && outcome === undefined && left <= 0) {
      throw problem;
    }
    if (outcome !== undefined && (outcome.missing.length === 0 || left <= 0)) {
      return outcome;
    }
    wait.onProgress?.({
      elapsedSeconds: Math.round(elapsedSeconds()),
      connector: outcome?.connector ?? null,
      missing: outcome?.missing ?? [],
      problem,
    });
    await pause(wait, Math.min(wait.intervalSeconds, left));
  }
}

async function look(wait: ConnectorWait, seconds: number): Promise<ConnectorOutcome> {
  const { host } = new URL(wait.client.graphHost);
  const late = new OdjError('TenantHostTimedOut', { host, seconds: String(Math.round(seconds)) });
  const deadline = new AbortController();
  const timer = setTimeout(() => {
    deadline.abort(late);
  }, seconds * 1000);
  try {
    const signal = AbortSignal.any([wait.signal, deadline.signal]);
    const connectors = await listConnectors(wait.client, { signal });
    const connector = findConnector(connectors, wait.serverName);
    return { connector: connector ?? null, missing: judgeConnector(connector) };
  } finally {
    clearTimeout(timer);
  }
}

async function pause(wait: ConnectorWait, seconds: number): Promise<void> {
  try {
    await sleep(seconds * 1000, undefined, { signal: wait.signal });
  } catch (cause) {
    throw new OdjError('GraphInterrupted', { host: new URL(wait.client.graphHost).host }, { cause });
  }
}
