import * as z from 'zod';
import endpoints from '../../manifests/endpoints.json' with { type: 'json' };
import requirements from '../../manifests/requirements.json' with { type: 'json' };
import { isBuildAtLeast } from '../build-number.ts';
import type { GraphClient, ReadOptions } from './client.ts';

/** A connector as Intune sees it (domainJoinConnector, Graph beta). */
export interface Connector {
  readonly id: string;
  /** The server's name, short or full. */
  readonly name: string;
  /** As Graph gives it: active, error, inactive, or what it may say one day; `unknown` where it says nothing. */
  readonly state: string;
  /** Four numbers; null where Graph gives none. */
  readonly version: string | null;
  /** Last heartbeat, ISO 8601; null before the first. */
  readonly lastConnection: string | null;
}

const connectorReply = z
  .object({
    id: z.string(),
    displayName: z.string().nullish(),
    state: z.string().nullish(),
    version: z.string().nullish(),
    lastConnectionDateTime: z.string().nullish(),
  })
  .transform((reply): Connector => ({
    id: reply.id,
    name: reply.displayName ?? '',
    state: reply.state ?? 'unknown',
    version: emptyIsNull(reply.version),
    lastConnection: heartbeat(reply.lastConnectionDateTime),
  }));

/** Microsoft's sample of a single GET wraps the object in `value`; the service has been seen to do without. */
const singleReply = z.union([
  z.object({ value: connectorReply }).transform(({ value }) => value),
  connectorReply,
]);

/** Every connector of the tenant, in Graph's order. */
export async function listConnectors(
  client: GraphClient,
  options?: ReadOptions,
): Promise<readonly Connector[]> {
  const connectors: Connector[] = [];
  for await (const connector of client.list(endpoints.graph.connectors, connectorReply, options)) {
    connectors.push(connector);
  }
  return connectors;
}

/** One connector by its ID. */
export async function getConnector(
  client: GraphClient,
  id: string,
  options?: ReadOptions,
): Promise<Connector> {
  return await client.get(`${endpoints.graph.connectors}/${encodeURIComponent(id)}`, singleReply, options);
}

/**
 * The records of a server, the newest heartbeat first: names match in any case, short against full. A server that was
 * enrolled again leaves its old record behind for 30 days, so of several the first counts.
 */
export function recordsOf(connectors: readonly Connector[], serverName: string): readonly Connector[] {
  return connectors
    .filter(({ name }) => isSameComputer(name, serverName))
    .sort((left, right) => heartbeatOf(right) - heartbeatOf(left));
}

/** The one record of a server that counts. */
export function findConnector(connectors: readonly Connector[], serverName: string): Connector | undefined {
  return recordsOf(connectors, serverName)[0];
}

/** What a connector still lacks before devices can be joined through it. */
export type Missing = 'registered' | 'active' | 'accepted version';

/** Empty when all is well; an unregistered connector lacks only that, as nothing else is known of it. */
export function judgeConnector(connector: Connector | undefined): readonly Missing[] {
  if (connector === undefined) {
    return ['registered'];
  }
  return [
    ...(connector.state.toLowerCase() === endpoints.graph.activeState ? [] : (['active'] as const)),
    ...(acceptedVersion(connector.version) ? [] : (['accepted version'] as const)),
  ];
}

/** Whether Intune still serves this build, compared as four numbers; what is no version is not accepted. */
export function acceptedVersion(version: string | null): boolean {
  return isBuildAtLeast(version, requirements.connector.minimumBuild);
}

function isSameComputer(left: string, right: string): boolean {
  const [one, other] = [left.trim().toLowerCase(), right.trim().toLowerCase()];
  const bothFull = one.includes('.') && other.includes('.');
  return bothFull ? one === other : one.split('.', 1)[0] === other.split('.', 1)[0];
}

function heartbeatOf(connector: Connector): number {
  return connector.lastConnection === null ? 0 : Date.parse(connector.lastConnection);
}

/** .NET's smallest date stands for "never". */
function heartbeat(time: string | null | undefined): string | null {
  return time === null || time === undefined || Number.isNaN(Date.parse(time)) || time.startsWith('0001-')
    ? null
    : time;
}

function emptyIsNull(text: string | null | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
