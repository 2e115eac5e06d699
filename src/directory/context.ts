import { OdjError } from '../errors.ts';
import type { DirectoryConnection } from './connection.ts';
import { isoTime, type Entry } from './entry.ts';

/** What one run knows about where it works. */
export interface DirectoryContext {
  readonly connection: DirectoryConnection;
  /** What the server says of itself (RootDSE). */
  readonly root: Entry;
  /** The DN of the domain that the server serves. */
  readonly domainName: string;
  /** The DN of the forest's configuration. */
  readonly configurationName: string;
  /** The domain's own object; read once. */
  readonly domain: () => Promise<Entry>;
  /** What time it is on the server: ISO 8601, UTC. */
  readonly time: () => Promise<string>;
  readonly bind: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly warn: (text: string) => void;
}

const rootAttributes = [
  'defaultNamingContext',
  'configurationNamingContext',
  'supportedCapabilities',
  'dsServiceName',
];

export async function openContext(
  connection: DirectoryConnection,
  about: Pick<DirectoryContext, 'bind' | 'env' | 'warn'>,
): Promise<DirectoryContext> {
  const root = await connection.read('', rootAttributes);
  if (root === null) {
    throw unexpected(connection.server, 'its root', 'it is missing');
  }
  const domainName = root.requiredText('defaultNamingContext');
  let domain: Promise<Entry> | undefined;
  return {
    ...about,
    connection,
    root,
    domainName,
    configurationName: root.requiredText('configurationNamingContext'),
    time: async () => {
      const now = await connection.read('', ['currentTime']);
      return isoTime(now?.requiredText('currentTime') ?? '');
    },
    domain: () => {
      domain ??= readDomain(connection, domainName);
      return domain;
    },
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

function unexpected(server: string, target: string, reason: string): OdjError {
  return new OdjError('DirectoryAnswerUnexpected', { target, reason, server }, { target });
}
