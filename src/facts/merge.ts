import { shortName } from './of-connector.ts';
import type { Facts } from './facts.ts';
import type { ServerFacts } from './server-facts.ts';

/** The part of a document that servers are told of in. */
export type DocumentOfServers = Pick<Facts, 'collectedAt'> & { readonly servers: readonly ServerFacts[] };

/** What documents say of servers, one after the other: of each server what was collected last. */
export function newestServers(documents: readonly DocumentOfServers[]): ServerFacts[] {
  const newest = new Map<string, ServerFacts>();
  for (const { servers } of documents.toSorted((one, other) =>
    one.collectedAt.localeCompare(other.collectedAt),
  )) {
    for (const server of servers) {
      newest.set(shortName(server.computerName).toLowerCase(), server);
    }
  }
  return [...newest.values()];
}
