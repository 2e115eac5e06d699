import type { AccountReading, Directory, Msa } from '../directory/directory.ts';
import { legacyEntries } from '../directory/security-descriptor/legacy-entries.ts';
import { isOdjError, OdjError } from '../errors.ts';
import { hasOwnAccount, type Site } from '../site/site.ts';
import { readServer } from './config-file-facts.ts';
import type { Unread } from './fact.ts';
import type { DirectoryFacts, Facts, TenantFacts } from './facts.ts';
import { accountOf, ownAccountName, serverOf, wantedOrganizationalUnits } from './of-connector.ts';
import { descriptorOf } from './organizational-units.ts';
import type { ServerFacts } from './server-facts.ts';

/** The well-known SID of no security principal, MS-DTYP 2.4.2.4: the OUs are read, whoever may do what on them. */
const nobody = 'S-1-0-0';

/** Who is asked. A part that is absent is not looked up, and the facts say so. */
export interface Sources {
  readonly directory: Directory;
  /** Connectors and join profiles of the tenant. */
  readonly tenant?: TenantSource;
  /** What servers said of themselves. */
  readonly servers?: () => Promise<readonly ServerFacts[]>;
  readonly collectedBy: string;
}

export interface TenantSource {
  /** What documents name as their source. */
  readonly name: string;
  readonly read: () => Promise<Omit<TenantFacts, 'source' | 'collected'>>;
}

/** Asks directory, servers and tenant for everything that the site needs; a part that fails says why. */
export async function collectFacts(site: Site, sources: Sources): Promise<Facts> {
  const [directory, tenant, servers] = await Promise.all([
    readDirectory(site, sources.directory),
    sources.tenant === undefined ? null : readTenant(sources.tenant),
    readServers(site, sources),
  ]);
  return {
    format: 2,
    collectedAt: now(),
    collectedBy: sources.collectedBy,
    directory,
    tenant,
    servers,
  };
}

/** The tenant's part of a document. */
export function readTenant({ name, read }: TenantSource): Promise<TenantFacts | Unread> {
  return readable(name, read);
}

async function readServers(site: Site, sources: Sources): Promise<ServerFacts[]> {
  const told = (await sources.servers?.()) ?? [];
  return Promise.all(
    site.connectors.map((connector) => readServer(connector, serverOf(connector, { servers: [...told] }))),
  );
}

/** What `read` gives, with where it comes from and when it was read, or why it could not be read. */
async function readable<Part extends object>(
  source: string,
  read: () => Promise<Part>,
): Promise<(Part & { source: string; collected: string }) | Unread> {
  const collected = now();
  try {
    return { source, collected, ...(await read()) };
  } catch (thrown) {
    if (isOdjError(thrown)) {
      return { source, collected, reason: `${thrown.message} ${thrown.remedy}` };
    }
    throw thrown;
  }
}

function readDirectory(site: Site, directory: Directory): Promise<DirectoryFacts | Unread> {
  const ways = { ldap: 'LDAP', powershell: 'PowerShell' };
  return readable(`${ways[directory.through]}: ${directory.server}`, async () => {
    const domain = await directory.domain();
    if (domain.name.toLowerCase() !== site.domain.toLowerCase()) {
      const { server } = directory;
      throw new OdjError('DomainDiffers', { server, found: domain.name, wanted: site.domain });
    }
    const wanted = wantedOrganizationalUnits(site, domain.computersContainer);
    const [{ accounts, problems }, permissions] = await Promise.all([
      readAccounts(site, directory),
      directory.permissions(wanted, nobody),
    ]);
    const organizationalUnits = permissions.map(
      ({ organizationalUnit, objectGuid, securityDescriptor, error }) => ({
        organizationalUnit,
        objectGuid,
        securityDescriptor,
        error,
      }),
    );
    const trustees = await readTrustees(directory, organizationalUnits);
    const read = { server: directory.server, domain, accounts, organizationalUnits, trustees, problems };
    return { ...read, readings: await readOwnAccounts(site, directory, read) };
  });
}

async function readAccounts(
  site: Site,
  directory: Directory,
): Promise<Pick<DirectoryFacts, 'accounts' | 'problems'>> {
  const problems: DirectoryFacts['problems'] = [];
  const accounts = new Map<string, Msa>();
  const lookUps = site.connectors.flatMap((connector) => [
    { target: connector.server, query: { connectorComputer: connector.server } },
    ...(hasOwnAccount(site, connector)
      ? [{ target: ownAccountName(site, connector), query: { identity: ownAccountName(site, connector) } }]
      : []),
  ]);
  for (const { target, query } of lookUps) {
    try {
      for (const account of await directory.accounts(query)) {
        accounts.set(account.sid, account);
      }
    } catch (thrown) {
      if (!isOdjError(thrown)) {
        throw thrown;
      }
      problems.push({ id: thrown.id, message: thrown.message, remedy: thrown.remedy, target });
    }
  }
  const found = await Promise.all(
    [...accounts.values()].map(async (account) => ({
      ...account,
      connectorComputers: [...account.connectorComputers],
      groupSids: await groupSidsOf(directory, account.sid),
    })),
  );
  return { accounts: found, problems };
}

/** Whose entries like those of connectors stand there; null where that cannot be found out. */
async function readTrustees(
  directory: Directory,
  units: DirectoryFacts['organizationalUnits'],
): Promise<DirectoryFacts['trustees']> {
  const entries = units.flatMap((unit) => {
    const descriptor = descriptorOf(unit);
    return descriptor === null ? [] : legacyEntries(descriptor);
  });
  const sids = [...new Set(entries.map(({ sid }) => sid))];
  if (sids.length === 0) {
    return [];
  }
  try {
    const owners = await directory.resolveSids(sids);
    return [...owners].map(([sid, owner]) => ({
      sid,
      samAccountName: owner?.samAccountName ?? null,
      objectClass: owner?.objectClass ?? null,
    }));
  } catch (thrown) {
    if (isOdjError(thrown)) {
      return null;
    }
    throw thrown;
  }
}

/** null where they cannot be read: rights through groups are then not seen. */
async function groupSidsOf(directory: Directory, sid: string): Promise<string[] | null> {
  try {
    return [...(await directory.groupSids(sid))];
  } catch (thrown) {
    if (isOdjError(thrown)) {
      return null;
    }
    throw thrown;
  }
}

/** The own accounts that are there; a server that is not is among the problems already. */
async function readOwnAccounts(
  site: Site,
  directory: Directory,
  facts: Pick<DirectoryFacts, 'accounts' | 'problems'>,
): Promise<DirectoryFacts['readings']> {
  const readings: AccountReading[] = [];
  const missing = new Set(facts.problems.map(({ target }) => target));
  for (const connector of site.connectors) {
    const account = hasOwnAccount(site, connector) ? accountOf(site, connector, facts.accounts) : undefined;
    if (account !== undefined && !missing.has(connector.server)) {
      const { sid: identity } = account;
      readings.push(await directory.readAccount({ identity, connectorComputer: connector.server }));
    }
  }
  return readings;
}

function now(): string {
  return new Date().toISOString();
}
