import { AndFilter } from 'ldapts';
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { OdjError } from '../errors.ts';
import type { DirectoryContext } from './context.ts';
import { comparisonKey, parentOf } from './distinguished-name.ts';
import { equals } from './identity.ts';

/** Enough to choose from, and still one line. */
const mostNamed = 3;

/**
 * Before anything is written: a read-only domain controller answers every write with a referral.
 *
 * @throws OdjError DirectoryReadOnly, naming domain controllers that take it
 */
export async function requireWritableServer(context: DirectoryContext): Promise<void> {
  if (!(await isReadOnly(context))) {
    return;
  }
  const { server } = context.connection;
  const writable = await writableServers(context).catch(() => []);
  const named = writable.length === 0 ? '' : `, such as ${writable.slice(0, mostNamed).join(' or ')}`;
  throw new OdjError('DirectoryReadOnly', { server, named }, { target: server });
}

/**
 * By what the server says it can do (MS-ADTS 3.1.1.3.4.3, LDAP_CAP_ACTIVE_DIRECTORY_PARTIAL_SECRETS_OID), else by its
 * own settings object: Samba's does not say the first.
 */
async function isReadOnly({ connection, root }: DirectoryContext): Promise<boolean> {
  if (root.holds('supportedCapabilities', permissions.partialSecretsCapability)) {
    return true;
  }
  const settings = root.text('dsServiceName');
  const entry = settings === undefined ? null : await connection.read(settings, ['msDS-isRODC']);
  return entry?.text('msDS-isRODC') === 'TRUE';
}

/** Host names of the domain controllers that hold a writable copy of this domain. */
async function writableServers({
  connection,
  root,
  domainName,
}: DirectoryContext): Promise<readonly string[]> {
  const sites = `CN=Sites,${root.requiredText('configurationNamingContext')}`;
  const holdsDomain = new AndFilter({
    filters: [equals('objectClass', 'nTDSDSA'), equals('msDS-hasMasterNCs', domainName)],
  });
  const [settings, servers] = await Promise.all([
    connection.search(sites, holdsDomain, ['objectClass']),
    connection.search(sites, equals('objectClass', 'server'), ['dNSHostName']),
  ]);
  const holders = new Set(
    settings.map(({ distinguishedName }) => comparisonKey(parentOf(distinguishedName) ?? '')),
  );
  return servers
    .filter(({ distinguishedName }) => holders.has(comparisonKey(distinguishedName)))
    .flatMap((entry) => entry.text('dNSHostName')?.toLowerCase() ?? [])
    .sort();
}
