import type { Directory } from '../directory/directory.ts';
import type { TenantSource } from '../facts/collect.ts';
import type { Facts } from '../facts/facts.ts';
import type { ServerFacts } from '../facts/server-facts.ts';
import type { GraphClient } from '../graph/client.ts';
import type { Site } from '../site/site.ts';
import { openCaller, type Caller } from './caller.ts';
import type { OptionSpecs, OptionValues, Terminal } from './define.ts';
import { directoryOptions, openDirectory } from './directory-options.ts';
import { tenantOptions } from './tenant-options.ts';

/** What plan, apply, verify and undo share: a site file, and the ways to the directory and the tenant. */
export const siteOptions = {
  site: { type: 'text', default: 'odj.site.yaml', describe: 'The site file: what is wanted' },
  ...directoryOptions,
  ...tenantOptions,
} as const satisfies OptionSpecs;

/** Not for apply: a path in what a server says is one on that server. */
export const serverFactsOption = {
  'server-facts': {
    type: 'list',
    describe: 'A document that Get-OdjFact wrote on a connector server; may be given several times',
  },
} as const satisfies OptionSpecs;

export type SiteOptionValues = OptionValues<typeof siteOptions>;

export interface OpenSite {
  readonly site: Site;
  readonly directory: Directory;
  /** With what connector servers say of themselves in the documents of --server-facts. */
  readonly collect: () => Promise<Facts>;
  /** The PowerShell that started this, with --caller. */
  readonly caller: Caller | undefined;
  /** user@computer that this process runs as. */
  readonly who: string;
  /** undefined where the site names no tenant. */
  readonly tenant: (() => Promise<GraphClient>) | undefined;
}

/** Opens what the site needs, lends it to `work`, and closes it whatever happens. */
export async function withSite<Result>(
  options: SiteOptionValues & { readonly serverFacts?: readonly string[]; readonly caller?: boolean },
  terminal: Terminal,
  work: (open: OpenSite) => Promise<Result>,
): Promise<Result> {
  const { hostname, userInfo } = await import('node:os');
  const { loadSite } = await import('../site/load.ts');
  const { collectFacts } = await import('../facts/collect.ts');
  const site = await loadSite(options.site);
  const caller = options.caller === true ? await openCaller(terminal) : undefined;
  const told = [
    ...(await serverFacts(options.serverFacts ?? [], terminal, site)),
    ...((await caller?.servers(site.connectors.map(({ server }) => server))) ?? []),
  ];
  const tenant = tenantOf(site, options, terminal);
  const server = options.server ?? site.directory?.server;
  const directory = await (caller?.directory(server) ?? openDirectory({ ...options, server }, terminal));
  const who = `${userInfo().username}@${hostname()}`;
  const sources = {
    directory,
    collectedBy: who,
    servers: () => Promise.resolve(told),
    ...(tenant === undefined ? {} : { tenant: tenantSource(tenant) }),
  };
  try {
    return await work({
      site,
      directory,
      tenant,
      caller,
      who,
      collect: () => collectFacts(site, sources),
    });
  } finally {
    await directory.close();
  }
}

/**
 * What the documents of --server-facts say of servers, of each the newest; one of a server that the site does not name
 * is told of.
 *
 * @throws OdjError FileUnreadable, FactsInvalid
 */
export async function serverFacts(
  files: readonly string[],
  terminal: Terminal,
  site: Pick<Site, 'connectors'>,
): Promise<readonly ServerFacts[]> {
  if (files.length === 0) {
    return [];
  }
  const { loadFacts } = await import('../facts/load.ts');
  const { newestServers } = await import('../facts/merge.ts');
  const { serverOf } = await import('../facts/of-connector.ts');
  const servers = newestServers(await Promise.all(files.map((file) => loadFacts(file, terminal.readStdin))));
  const wanted = site.connectors.map((connector) => serverOf(connector, { servers }));
  for (const server of servers) {
    if (!wanted.includes(server)) {
      terminal.err(`${server.computerName} is no connector of the site: its facts are left out.\n`);
    }
  }
  return servers;
}

function tenantOf(
  site: Pick<Site, 'tenant'>,
  options: OptionValues<typeof tenantOptions>,
  terminal: Terminal,
): (() => Promise<GraphClient>) | undefined {
  if (
    site.tenant === undefined &&
    (options.tenantId ?? options.clientId) === undefined &&
    !(options.tokenStdin || options.managedIdentity || options.azureCli)
  ) {
    return undefined;
  }
  const choice = {
    ...options,
    tenantId: options.tenantId ?? site.tenant?.tenantId,
    clientId: options.clientId ?? site.tenant?.clientId,
    cloud: options.cloud === 'global' ? (site.tenant?.cloud ?? 'global') : options.cloud,
  };
  let client: Promise<GraphClient> | undefined;
  return () => {
    client ??= import('../graph/tenant.ts').then(({ openTenant }) => openTenant(choice, terminal));
    return client;
  };
}

/** Reads connectors and profiles; undefined where nobody names a tenant. */
export function tenantReader(
  site: Pick<Site, 'tenant'>,
  options: OptionValues<typeof tenantOptions>,
  terminal: Terminal,
): TenantSource | undefined {
  const tenant = tenantOf(site, options, terminal);
  return tenant && tenantSource(tenant);
}

function tenantSource(open: () => Promise<GraphClient>): TenantSource {
  return {
    name: 'Microsoft Graph (beta)',
    read: async () => {
      const { listConnectors } = await import('../graph/connectors.ts');
      const { listJoinProfiles } = await import('../graph/profiles.ts');
      const client = await open();
      const [connectors, profiles] = await Promise.all([listConnectors(client), listJoinProfiles(client)]);
      return { connectors: [...connectors], profiles: [...profiles] };
    },
  };
}
