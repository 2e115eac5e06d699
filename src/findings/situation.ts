import { settingsOf } from '../facts/config-files.ts';
import {
  wasRead,
  type AccountFacts,
  type DirectoryFacts,
  type Facts,
  type TenantFacts,
} from '../facts/facts.ts';
import { accountOf, accountsIn, sameName, shortName, wantedOf } from '../facts/of-connector.ts';
import type { ServerFacts } from '../facts/server-facts.ts';
import { recordsOf, type Connector } from '../graph/connectors.ts';
import type { Site, SiteConnector } from '../site/site.ts';

/** Site and facts brought together once, so that each rule finds what belongs together. */
export interface Situation {
  readonly site: Site;
  readonly facts: Facts;
  /** null where it was not read; `facts.directory` says why. */
  readonly directory: DirectoryFacts | null;
  readonly tenant: TenantFacts | null;
  readonly connectors: readonly ConnectorSituation[];
  /** Each account once, though a group managed one may serve several servers. */
  readonly accounts: readonly AccountFacts[];
  /** The join profiles for the site's domain. */
  readonly profiles: readonly TenantFacts['profiles'][number][];
  /** Every DN where each account must be allowed to create computers. */
  readonly wanted: readonly string[];
  /** The domain controller that was asked, for commands. */
  readonly domainController: string;
}

export interface ConnectorSituation {
  /** The server as the site names it. */
  readonly name: string;
  readonly connector: SiteConnector;
  readonly server: ServerFacts | undefined;
  readonly settings: ReturnType<typeof settingsOf>;
  readonly account: AccountFacts | undefined;
  /** Of this server in Intune, the newest heartbeat first. */
  readonly records: readonly Connector[];
}

export function situationOf(site: Site, facts: Facts): Situation {
  const directory = wasRead(facts.directory) ? facts.directory : null;
  const tenant = wasRead(facts.tenant) ? facts.tenant : null;
  const servers = Map.groupBy(facts.servers, ({ computerName }) => key(computerName));
  const records = Map.groupBy(tenant?.connectors ?? [], ({ name }) => key(name.trim()));
  const connectors = site.connectors.map((connector): ConnectorSituation => {
    const server = servers.get(key(connector.server))?.[0];
    return {
      name: connector.server,
      connector,
      server,
      settings: settingsOf(server),
      account: accountOf(site, connector, accountsIn(facts)),
      records: recordsOf(records.get(key(connector.server)) ?? [], connector.server),
    };
  });
  return {
    site,
    facts,
    directory,
    tenant,
    connectors,
    accounts: [...new Set(connectors.flatMap(({ account }) => account ?? []))],
    profiles: (tenant?.profiles ?? []).filter(
      ({ domain }) => domain !== null && sameName(domain, site.domain),
    ),
    wanted: wantedOf(site, facts),
    domainController: directory?.server ?? '',
  };
}

function key(computer: string): string {
  return shortName(computer).toLowerCase();
}
