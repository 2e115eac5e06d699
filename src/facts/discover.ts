import { parseDistinguishedName, comparisonKey } from '../directory/distinguished-name.ts';
import type { Directory, Msa } from '../directory/directory.ts';
import type { TenantSource } from './collect.ts';
import type { TenantFacts } from './facts.ts';
import { isConnectorName, sameName, shortName } from './of-connector.ts';
import { isGranted } from './organizational-units.ts';

/** What a first site file can be made of. */
export interface Discovery {
  /** DNS name. */
  readonly domain: string;
  readonly connectors: readonly DiscoveredConnector[];
  /** DNs: where the profiles of the tenant send devices, and where an account of a connector may create computers. */
  readonly organizationalUnits: readonly string[];
  /** A profile names no OU, or an account may create computers in the default container. */
  readonly computersContainer: boolean;
  /** The only group managed service account named as connectors name theirs; null where there is none, or several. */
  readonly groupAccount: string | null;
}

export interface DiscoveredConnector {
  readonly server: string;
  /** The own account that is linked to it; null where that is one that a sign-in made, or none. */
  readonly account: string | null;
}

type Tenant = Pick<TenantFacts, 'connectors' | 'profiles'>;

/**
 * Looks in the directory, and in the tenant where there is one, for what is set up already; changes nothing.
 *
 * @throws OdjError what the directory and the tenant raise
 */
export async function discover(
  directory: Pick<Directory, 'domain' | 'accounts' | 'scan'>,
  tenant: TenantSource | undefined,
): Promise<Discovery> {
  const domain = await directory.domain();
  const [named, linked, known] = await Promise.all([
    directory.accounts(),
    directory.accounts({ linked: true }),
    tenant?.read(),
  ]);
  const accounts = [...new Map([...linked, ...named].map((account) => [account.sid, account])).values()];
  const container = domain.computersContainer === null ? null : comparisonKey(domain.computersContainer);
  const units = new Map<string, string>();
  let computersContainer = false;
  const add = (distinguishedName: string): void => {
    const key = comparisonKey(distinguishedName);
    if (key === container) {
      computersContainer = true;
    } else if (!units.has(key)) {
      units.set(key, distinguishedName);
    }
  };
  for (const { organizationalUnit } of profilesOf(domain.name, known)) {
    if (organizationalUnit === null) {
      computersContainer = true;
    } else {
      add(organizationalUnit);
    }
  }
  for await (const unit of directory.scan()) {
    if (accounts.some(({ sid }) => isGranted(unit, sid))) {
      add(unit.organizationalUnit);
    }
  }
  const groups = named.filter(({ kind }) => kind === 'msDS-GroupManagedServiceAccount');
  const [group] = groups;
  return {
    domain: domain.name,
    connectors: connectorsOf(accounts, known),
    organizationalUnits: [...units.values()],
    computersContainer,
    groupAccount: groups.length === 1 && group !== undefined ? group.name : null,
  };
}

/** One whose OU is no DN below the domain would make a site file that is not valid; verify tells of it. */
function profilesOf(domain: string, tenant: Tenant | undefined): Tenant['profiles'] {
  return (tenant?.profiles ?? []).filter(
    (profile) =>
      (profile.domain === null || sameName(profile.domain, domain)) &&
      (profile.organizationalUnit === null || isBelow(profile.organizationalUnit, domain)),
  );
}

function isBelow(distinguishedName: string, domain: string): boolean {
  try {
    const parts = parseDistinguishedName(distinguishedName).slice(-domain.split('.').length);
    const labels = parts.map(([part]) => (part?.type.toLowerCase() === 'dc' ? part.value : ''));
    return sameName(labels.join('.'), domain);
  } catch {
    return false;
  }
}

function connectorsOf(accounts: readonly Msa[], tenant: Tenant | undefined): readonly DiscoveredConnector[] {
  const connectors = new Map<string, DiscoveredConnector>();
  for (const { name, connectorComputers } of accounts) {
    for (const computer of connectorComputers) {
      const server = commonName(computer);
      const key = server.toLowerCase();
      const account = connectors.get(key)?.account ?? (isConnectorName(name) ? null : name);
      connectors.set(key, { server, account });
    }
  }
  for (const { name, state } of tenant?.connectors ?? []) {
    const server = shortName(name);
    // An inactive record stays listed for a while after its server is gone.
    if (state.toLowerCase() !== 'inactive' && !connectors.has(server.toLowerCase())) {
      connectors.set(server.toLowerCase(), { server, account: null });
    }
  }
  return [...connectors.values()].toSorted((one, other) => one.server.localeCompare(other.server));
}

function commonName(distinguishedName: string): string {
  const value = parseDistinguishedName(distinguishedName)[0]?.[0]?.value;
  return typeof value === 'string' ? value : distinguishedName;
}
