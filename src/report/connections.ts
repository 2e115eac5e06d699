import { nameKey } from '../directory/distinguished-name.ts';
import { wasRead, type Facts } from '../facts/facts.ts';
import { accountOf, accountsIn, isLinked, unitsIn, wantedOf } from '../facts/of-connector.ts';
import { isGranted } from '../facts/organizational-units.ts';
import { recordsOf } from '../graph/connectors.ts';
import type { Site, SiteConnector } from '../site/site.ts';

/** What must be connected for a device to join: server, account, OU and profile; and which of the links are there. */
export interface Connections {
  readonly connectors: readonly ConnectorLinks[];
  readonly profiles: readonly ProfileLink[];
}

/** `unknown` never counts as there. */
export type LinkState = 'there' | 'missing' | 'unknown';

export interface ConnectorLinks {
  readonly domain: string;
  readonly server: string;
  /** sAMAccountName; null where none was found. */
  readonly account: string | null;
  /** From the server to its account. */
  readonly link: LinkState;
  /** Its record in Intune is active. */
  readonly tenant: LinkState;
  /** From the account to each OU. */
  readonly organizationalUnits: readonly { readonly name: string; readonly right: LinkState }[];
}

export interface ProfileLink {
  readonly name: string;
  readonly domain: string | null;
  /** Null: the default container for computers. */
  readonly organizationalUnit: string | null;
  readonly assigned: boolean;
}

/** The links of one site. Pure. */
export function connectionsOf(site: Site, facts: Facts): Connections {
  return {
    connectors: site.connectors.map((connector) => linksOf(site, connector, facts)),
    profiles: wasRead(facts.tenant)
      ? facts.tenant.profiles.map(({ name, domain, organizationalUnit, assigned }) => ({
          name,
          domain,
          organizationalUnit,
          assigned,
        }))
      : [],
  };
}

function linksOf(site: Site, connector: SiteConnector, facts: Facts): ConnectorLinks {
  const { server } = connector;
  const account = accountOf(site, connector, accountsIn(facts));
  const asked = wasRead(facts.directory) ? 'missing' : 'unknown';
  const isGroup = account?.kind === 'msDS-GroupManagedServiceAccount';
  const rights = new Map<string, LinkState>(
    unitsIn(facts).map((unit) => [
      nameKey(unit.organizationalUnit),
      unit.error !== null
        ? 'unknown'
        : account !== undefined && isGranted(unit, account.sid)
          ? 'there'
          : 'missing',
    ]),
  );
  return {
    domain: site.domain,
    server,
    account: account?.samAccountName ?? null,
    link: account !== undefined && (isGroup || isLinked(account, server)) ? 'there' : asked,
    tenant: tenantStateOf(server, facts),
    organizationalUnits: wantedOf(site, facts).map((name) => ({
      name,
      right: rights.get(nameKey(name)) ?? asked,
    })),
  };
}

function tenantStateOf(server: string, { tenant }: Facts): LinkState {
  if (!wasRead(tenant)) {
    return 'unknown';
  }
  return recordsOf(tenant.connectors, server)[0]?.state === 'active' ? 'there' : 'missing';
}
