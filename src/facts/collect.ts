import { readFile } from 'node:fs/promises';
import { readConnectorConfig } from '../config/merge.ts';
import type { AccountReading, Directory, Msa } from '../directory/directory.ts';
import { isOdjError, OdjError, reasonOf } from '../errors.ts';
import { hasOwnAccount, type Site, type SiteConnector } from '../site/site.ts';
import connectorConfig from '../../manifests/connector-config.json' with { type: 'json' };
import type { ConfigFileFacts, DirectoryFacts, Facts, ServerFacts, TenantFacts, Unread } from './facts.ts';
import { accountOf, ownAccountName, wantedOrganizationalUnits } from './of-connector.ts';

/** The well-known SID of no security principal, MS-DTYP 2.4.2.4. */
const nobody = 'S-1-0-0';
const { defaultInstallFolder, wizard } = connectorConfig;
const defaultPath = `${defaultInstallFolder}${wizard.folder}\\${wizard.fileName}`;

/** Who is asked. A part that is absent is not looked up, and the facts say so. */
export interface Sources {
  readonly directory: Directory;
  /** Connectors and join profiles of the tenant. */
  readonly tenant?: () => Promise<TenantFacts>;
  readonly collectedBy: string;
}

/** Asks directory, servers and tenant for everything that the site needs; a part that fails says why. */
export async function collectFacts(site: Site, sources: Sources): Promise<Facts> {
  const [directory, tenant, servers] = await Promise.all([
    readable(() => collectDirectory(site, sources)),
    sources.tenant === undefined ? null : readable(sources.tenant),
    Promise.all(site.connectors.map(collectServer)),
  ]);
  return {
    format: 1,
    collectedAt: new Date().toISOString(),
    collectedBy: sources.collectedBy,
    directory,
    tenant,
    servers,
  };
}

/** What `read` gives, or why it could not be read. */
export async function readable<Part>(read: () => Promise<Part>): Promise<Part | Unread> {
  try {
    return await read();
  } catch (thrown) {
    if (isOdjError(thrown)) {
      return { reason: `${thrown.message} ${thrown.remedy}` };
    }
    throw thrown;
  }
}

async function collectDirectory(site: Site, { directory }: Sources): Promise<DirectoryFacts> {
  const domain = await directory.domain();
  if (domain.name.toLowerCase() !== site.domain.toLowerCase()) {
    throw new OdjError('DomainDiffers', {
      server: directory.server,
      found: domain.name,
      wanted: site.domain,
    });
  }
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
  const facts: DirectoryFacts = {
    server: directory.server,
    domain,
    accounts: [...accounts.values()].map((account) => ({
      ...account,
      connectorComputers: [...account.connectorComputers],
    })),
    readings: [],
    permissions: [],
    problems,
  };
  return {
    ...facts,
    readings: await collectReadings(site, directory, facts),
    permissions: await collectPermissions(site, directory, facts),
  };
}

/** The own accounts that are there; a server that is not is among the problems already. */
async function collectReadings(
  site: Site,
  directory: Directory,
  facts: DirectoryFacts,
): Promise<DirectoryFacts['readings']> {
  const readings: AccountReading[] = [];
  const missing = new Set(facts.problems.map(({ target }) => target));
  for (const connector of site.connectors) {
    const account = hasOwnAccount(site, connector) ? accountOf(site, connector, soFar(facts)) : undefined;
    if (account !== undefined && !missing.has(connector.server)) {
      const { sid: identity } = account;
      readings.push(await directory.readAccount({ identity, connectorComputer: connector.server }));
    }
  }
  return readings;
}

/** What was read up to now, for those who ask of a whole document. */
function soFar(directory: DirectoryFacts): Facts {
  return { format: 1, collectedAt: '', collectedBy: '', directory, tenant: null, servers: [] };
}

async function collectPermissions(
  site: Site,
  directory: Directory,
  facts: DirectoryFacts,
): Promise<DirectoryFacts['permissions']> {
  const known = soFar(facts);
  const wanted = wantedOrganizationalUnits(site, known);
  const accounts = site.connectors.flatMap((connector) => accountOf(site, connector, known)?.sid ?? []);
  // Nobody's account yet: the OUs are read all the same, so that a wrong DN is found before anything is written.
  const trustees = accounts.length === 0 ? [nobody] : new Set(accounts);
  const read = await Promise.all([...trustees].map((sid) => directory.permissions(wanted, sid)));
  return read.flat();
}

async function collectServer(connector: SiteConnector): Promise<ServerFacts> {
  const read = await readConfigFile(connector);
  return {
    computerName: connector.server,
    operatingSystem: null,
    dotNetFrameworkRelease: null,
    internetExplorerEnhancedSecurity: { administrators: null, users: null },
    connector: null,
    configFile: 'reason' in read ? null : read,
    webView2Version: null,
    unread: 'reason' in read ? [{ what: 'configFile', reason: read.reason }] : [],
  };
}

async function readConfigFile(connector: SiteConnector): Promise<ConfigFileFacts | Unread> {
  const path = connector.configFile ?? `\\\\${connector.server}\\${defaultPath.replace(':', '$')}`;
  let content: Buffer;
  try {
    content = await readFile(path);
  } catch (thrown) {
    return { reason: `${path}: ${reasonOf(thrown)}` };
  }
  try {
    const config = readConnectorConfig(content);
    return {
      path,
      organizationalUnits: [...config.organizationalUnits],
      managedServiceAccount: config.managedServiceAccount,
      disableOUUpdates: config.disableOUUpdates,
      skipByoMsaPrivilegeCheck: config.skipByoMsaPrivilegeCheck,
      content: content.toString('base64'),
    };
  } catch (thrown) {
    return { reason: `${path}: ${reasonOf(thrown)}` };
  }
}
