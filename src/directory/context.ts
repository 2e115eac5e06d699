import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { OdjError } from '../errors.ts';
import type { DirectoryConnection } from './connection.ts';
import { readContainer } from './containers.ts';
import type { Domain } from './directory.ts';
import { parseDistinguishedName } from './distinguished-name.ts';
import type { Entry } from './entry.ts';
import { formatSid } from './security-descriptor/sid.ts';

/** What one run knows about where it works. */
export interface DirectoryContext {
  readonly connection: DirectoryConnection;
  /** The DN of the domain that the server serves. */
  readonly domainName: string;
  /** The domain's own object; read once. */
  readonly domain: () => Promise<Entry>;
  readonly bind: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly warn: (text: string) => void;
}

export async function openContext(
  connection: DirectoryConnection,
  about: Pick<DirectoryContext, 'bind' | 'env' | 'warn'>,
): Promise<DirectoryContext> {
  const root = await connection.read('', ['defaultNamingContext']);
  if (root === null) {
    throw unexpected(connection.server, 'its root', 'it is missing');
  }
  const domainName = root.requiredText('defaultNamingContext');
  let domain: Promise<Entry> | undefined;
  return {
    ...about,
    connection,
    domainName,
    domain: () => {
      domain ??= readDomain(connection, domainName);
      return domain;
    },
  };
}

/** The domain as the rest of the product sees it. */
export async function describeDomain(context: DirectoryContext): Promise<Domain> {
  const entry = await context.domain();
  const { managedServiceAccounts, computers } = permissions.wellKnownObjects;
  const [accountsContainer, computersContainer] = await Promise.all(
    [managedServiceAccounts, computers].map((guid) => readContainer(context, guid, [])),
  );
  return {
    name: dnsName(context.domainName),
    distinguishedName: entry.distinguishedName,
    sid: formatSid(entry.requiredBytes('objectSid')),
    managedServiceAccountsContainer: accountsContainer?.distinguishedName ?? null,
    computersContainer: computersContainer?.distinguishedName ?? null,
    machineAccountQuota: entry.integer('ms-DS-MachineAccountQuota') ?? null,
  };
}

async function readDomain(connection: DirectoryConnection, domainName: string): Promise<Entry> {
  const attributes = ['objectSid', 'wellKnownObjects', 'otherWellKnownObjects', 'ms-DS-MachineAccountQuota'];
  const entry = await connection.read(domainName, attributes);
  if (entry === null) {
    throw unexpected(connection.server, domainName, 'it is missing');
  }
  return entry;
}

/** DC=contoso,DC=test is contoso.test. */
export function dnsName(domainName: string): string {
  return parseDistinguishedName(domainName)
    .flatMap((parts) => parts.map(({ value }) => String(value)))
    .join('.')
    .toLowerCase();
}

function unexpected(server: string, target: string, reason: string): OdjError {
  return new OdjError('DirectoryAnswerUnexpected', { target, reason, server }, { target });
}
