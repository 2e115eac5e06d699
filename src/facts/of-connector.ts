import { createHash } from 'node:crypto';
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { parseDistinguishedName } from '../directory/distinguished-name.ts';
import { hasOwnAccount, type Site, type SiteConnector } from '../site/site.ts';
import { wasRead, type AccountFacts, type Facts, type OrganizationalUnitFacts } from './facts.ts';
import type { ServerFacts } from './server-facts.ts';

/** What the facts say about one connector of the site; pure. */

/** The connector's account: by name where it is an own one, else by the server's link (the newest msaODJ*). */
export function accountOf(
  site: Site,
  connector: SiteConnector,
  accounts: readonly AccountFacts[],
): AccountFacts | undefined {
  const { named, linked } = indexOf(accounts);
  const wanted = connector.account ?? site.groupAccount;
  if (wanted !== undefined) {
    return named.get(plainName(wanted).toLowerCase());
  }
  const byLink = linked.get(shortName(connector.server).toLowerCase());
  if (byLink !== undefined || !hasOwnAccount(site, connector)) {
    return byLink;
  }
  return named.get(ownAccountName(site, connector).toLowerCase());
}

export function isGroupManaged(account: Pick<AccountFacts, 'kind'>): boolean {
  return account.kind === 'msDS-GroupManagedServiceAccount';
}

interface AccountIndex {
  /** By name, lower case. */
  readonly named: ReadonlyMap<string, AccountFacts>;
  /** By the short name of a linked computer, lower case: the newest msaODJ*. */
  readonly linked: ReadonlyMap<string, AccountFacts>;
}

const indexes = new WeakMap<readonly AccountFacts[], AccountIndex>();

function indexOf(accounts: readonly AccountFacts[]): AccountIndex {
  const known = indexes.get(accounts);
  if (known !== undefined) {
    return known;
  }
  const named = new Map<string, AccountFacts>();
  const linked = new Map<string, AccountFacts>();
  for (const account of accounts.toSorted((one, other) => one.created.localeCompare(other.created))) {
    named.set(account.name.toLowerCase(), account);
    for (const computer of isConnectorName(account.name) ? account.connectorComputers : []) {
      linked.set(computerNameIn(computer).toLowerCase(), account);
    }
  }
  const index = { named, linked };
  indexes.set(accounts, index);
  return index;
}

/**
 * The name of an own account that the site does not name: the connector's own scheme, `msaODJ` and five characters,
 * always the same for one server, so that an interrupted run finds what it made.
 */
export function ownAccountName(
  site: Pick<Site, 'domain' | 'groupAccount'>,
  connector: SiteConnector,
): string {
  const named = connector.account ?? site.groupAccount;
  if (named !== undefined) {
    return plainName(named);
  }
  const { namePrefix, randomCharacters } = permissions.account;
  const digest = createHash('sha256')
    .update(`${site.domain.toLowerCase()}\\${connector.server.toLowerCase()}`)
    .digest();
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  const suffix = [...digest.subarray(0, randomCharacters)].map(
    (byte) => letters[byte % letters.length] ?? '',
  );
  return namePrefix + suffix.join('');
}

export function isLinked(
  account: { readonly connectorComputers: readonly string[] },
  server: string,
): boolean {
  return account.connectorComputers.some((computer) => sameName(computerNameIn(computer), shortName(server)));
}

/** The name of a computer out of its DN. */
function computerNameIn(distinguishedName: string): string {
  const [first] = parseDistinguishedName(distinguishedName);
  const value = first?.[0]?.value;
  return typeof value === 'string' ? value : '';
}

/** Every DN where each connector's account must be allowed to create computers. */
export function wantedOrganizationalUnits(site: Site, computersContainer: string | null): readonly string[] {
  return [
    ...site.organizationalUnits,
    ...(site.computersContainer && computersContainer !== null ? [computersContainer] : []),
  ];
}

/** The same, with the container that the facts name. */
export function wantedOf(site: Site, { directory }: Pick<Facts, 'directory'>): readonly string[] {
  return wantedOrganizationalUnits(site, wasRead(directory) ? directory.domain.computersContainer : null);
}

/** Every account that was read. */
export function accountsIn({ directory }: Pick<Facts, 'directory'>): readonly AccountFacts[] {
  return wasRead(directory) ? directory.accounts : nobodyRead;
}

/** One list for all, so that it is looked through once. */
const nobodyRead: readonly AccountFacts[] = [];

/** Every OU that was asked for, and the default computers container where the site wants it. */
export function unitsIn(facts: Facts): readonly OrganizationalUnitFacts[] {
  return wasRead(facts.directory) ? facts.directory.organizationalUnits : [];
}

export function serverOf(
  connector: Pick<SiteConnector, 'server'>,
  { servers }: Pick<Facts, 'servers'>,
): ServerFacts | undefined {
  return servers.find(({ computerName }) => sameName(shortName(computerName), shortName(connector.server)));
}

export function shortName(computer: string): string {
  return plainName(computer.split('.', 1)[0] ?? computer);
}

/** Without the trailing $ and without DOMAIN\ or @domain. */
export function plainName(account: string): string {
  return account.replace(/^.*\\/, '').replace(/@.*$/, '').replace(/\$$/, '');
}

export function sameName(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

/** As connectors name the accounts that they make. */
export function isConnectorName(name: string): boolean {
  return name.toLowerCase().startsWith(permissions.account.namePrefix.toLowerCase());
}
