import { createHash } from 'node:crypto';
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { parseDistinguishedName } from '../directory/distinguished-name.ts';
import { hasOwnAccount, type Site, type SiteConnector } from '../site/site.ts';
import { wasRead, type AccountFacts, type Facts, type PermissionFacts, type ServerFacts } from './facts.ts';

/** What the facts say about one connector of the site; pure. */

/** The connector's account: by name where it is an own one, else by the server's link (the newest msaODJ*). */
export function accountOf(site: Site, connector: SiteConnector, facts: Facts): AccountFacts | undefined {
  if (!wasRead(facts.directory)) {
    return undefined;
  }
  const { accounts } = facts.directory;
  const named = connector.account ?? site.groupAccount;
  if (named !== undefined) {
    return accounts.find((account) => sameName(account.name, plainName(named)));
  }
  const linked = accounts
    .filter((account) => isLinked(account, connector.server) && isConnectorName(account.name))
    .sort((left, right) => right.created.localeCompare(left.created));
  if (linked[0] !== undefined || !hasOwnAccount(site, connector)) {
    return linked[0];
  }
  const made = ownAccountName(site, connector);
  return accounts.find((account) => sameName(account.name, made));
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
  return account.connectorComputers.some((computer) => {
    const [first] = parseDistinguishedName(computer);
    return (
      first?.some(({ value }) => typeof value === 'string' && sameName(value, shortName(server))) === true
    );
  });
}

/** Every DN where each connector's account must be allowed to create computers. */
export function wantedOrganizationalUnits(site: Site, facts: Facts): readonly string[] {
  const container = wasRead(facts.directory) ? facts.directory.domain.computersContainer : null;
  return [...site.organizationalUnits, ...(site.computersContainer && container !== null ? [container] : [])];
}

export function permissionsOf(account: AccountFacts, facts: Facts): readonly PermissionFacts[] {
  return wasRead(facts.directory)
    ? facts.directory.permissions.filter(({ accountSid }) => accountSid === account.sid)
    : [];
}

export function serverOf(connector: Pick<SiteConnector, 'server'>, facts: Facts): ServerFacts | undefined {
  return facts.servers.find(({ computerName }) =>
    sameName(shortName(computerName), shortName(connector.server)),
  );
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

function isConnectorName(name: string): boolean {
  return name.toLowerCase().startsWith(permissions.account.namePrefix.toLowerCase());
}
