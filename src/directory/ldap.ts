import { readAccount } from './account-reading.ts';
import { findAccounts, removeAccount, unlinkAccount } from './accounts.ts';
import { DirectoryConnection, type ConnectionOptions } from './connection.ts';
import { openContext, type DirectoryContext } from './context.ts';
import { readComputerOwners } from './computer-owners.ts';
import { describeDomain } from './domain.ts';
import type { Directory, MsaChange, NewAccount } from './directory.ts';
import { groupSidsOf } from './group-sids.ts';
import { newAccount } from './new-account.ts';
import { changePermissions, readPermissions } from './permissions.ts';
import { Replicas } from './replication.ts';
import { restorePermissions } from './restore.ts';
import { readDescriptors, scanOrganizationalUnits } from './scan.ts';
import { resolveSids } from './sid-owners.ts';
import { requireWritableServer } from './writable.ts';

export interface LdapDirectoryOptions extends ConnectionOptions {
  /** Where backups go is decided by it: see stateDirectory. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Told what is worth knowing but no failure. */
  readonly warn?: (text: string) => void;
}

/**
 * The directory over LDAP, one connection to one domain controller.
 *
 * @throws OdjError what DirectoryConnection.open throws
 */
export async function openLdapDirectory(options: LdapDirectoryOptions): Promise<Directory> {
  const { bind, env, warn = () => undefined } = options;
  const connection = await DirectoryConnection.open(options);
  const context = await openContext(connection, { bind, env, warn }).catch(async (error: unknown) => {
    await connection.close();
    throw error;
  });
  const writing = async <Result>(write: () => Promise<Result>): Promise<Result> => {
    // Whoever writes reads the domain too: together they take no longer.
    await Promise.all([requireWritableServer(context), context.domain()]);
    return write();
  };
  return {
    through: 'ldap',
    server: connection.server,
    domain: () => describeDomain(context),
    accounts: (query = {}) => findAccounts(context, query),
    readAccount: (question) => readAccount(context, question),
    newAccount: (request) => writing(() => newAccountEverywhere(context, options, request)),
    removeAccount: (distinguishedName) => writing(() => removeAccount(context, distinguishedName)),
    unlinkAccount: (distinguishedName, computer) =>
      writing(() => unlinkAccount(context, distinguishedName, computer)),
    permissions: (organizationalUnits, account) => readPermissions(context, organizationalUnits, account),
    scan: (query = {}) => scanOrganizationalUnits(context, query),
    descriptors: (distinguishedNames) => readDescriptors(context, distinguishedNames),
    groupSids: (account) => groupSidsOf(context, account),
    computerOwners: (query = {}) => readComputerOwners(context, query),
    resolveSids: (sids) => resolveSids(context, sids),
    grant: (request) => writing(() => changePermissions(context, request, 'grant')),
    revoke: (request) => writing(() => changePermissions(context, request, 'revoke')),
    restore: (backupFile, run) => writing(() => restorePermissions(context, backupFile, run)),
    close: () => connection.close(),
  };
}

/** Other domain controllers are signed in to before the account is made: a wrong name is found while nothing is done. */
async function newAccountEverywhere(
  context: DirectoryContext,
  options: ConnectionOptions,
  request: NewAccount,
): Promise<MsaChange> {
  const { waitReplication, whatIf = false } = request;
  if (waitReplication === undefined || waitReplication.servers.length === 0 || whatIf) {
    return newAccount(context, request);
  }
  const replicas = await Replicas.open(context, options, waitReplication);
  try {
    const account = await newAccount(context, request);
    await replicas.waitFor(account);
    return account;
  } finally {
    await replicas.close();
  }
}
