import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { OdjError } from '../errors.ts';
import { accountAttributes, describeAccount } from './accounts.ts';
import type { DirectoryContext } from './context.ts';
import type { Decision } from './descriptor-write.ts';
import type { Msa, PermissionRequest } from './directory.ts';
import { sameDistinguishedName } from './distinguished-name.ts';
import { all, any, equals, findComputer, findTrustee, managedAccount, type Trustee } from './identity.ts';
import type { PermissionTarget } from './permission-targets.ts';
import { createComputerTrustees } from './security-descriptor/create-computer-ace.ts';
import { legacyAces, legacyGrant } from './security-descriptor/legacy-entries.ts';
import { sidBytes } from './security-descriptor/sid.ts';
import { addAces, removeAces } from './security-descriptor/splice.ts';

/**
 * What becomes of a DACL when the legacy connector's delegation of a server is given or taken away.
 *
 * @throws OdjError AccountNotFound, AccountAmbiguous, AccountNotComputer
 */
export async function decideLegacy(
  context: DirectoryContext,
  { account, force = false }: PermissionRequest,
  change: 'grant' | 'revoke',
): Promise<Decision> {
  const trustee = await findTrustee(context, account, { mayBeGone: change === 'revoke', isServer: true });
  if (change === 'grant') {
    context.warn(
      `Microsoft cut the legacy connector off at the end of ${permissions.legacy.cutOff}: ${trustee.samAccountName} gets full control of computers for a connector that Intune refuses. Install the updated one.`,
    );
    return { trustee, change, edit: (before) => addAces(before, legacyGrant(trustee.sid)) };
  }
  const edit = (before: Buffer): Buffer | null => removeAces(before, legacyAces(trustee.sid));
  // Nobody joins computers as an account that is gone.
  return trustee.samAccountName === trustee.sid
    ? { trustee, change, edit }
    : { trustee, change, edit, check: successorCheck(context, trustee, force) };
}

/** Joins must go on: says where the server's own updated connector does not take over, and refuses where none does. */
function successorCheck(
  context: DirectoryContext,
  trustee: Trustee,
  force: boolean,
): (target: PermissionTarget) => Promise<void> {
  const { samAccountName: account } = trustee;
  let server: ReturnType<typeof findComputer> | undefined;
  return async ({ distinguishedName, securityDescriptor }) => {
    const successors = await successorsIn(context, securityDescriptor);
    if (successors.length === 0) {
      if (!force) {
        throw new OdjError(
          'LegacyStillNeeded',
          { account, organizationalUnit: distinguishedName },
          { target: distinguishedName },
        );
      }
      context.warn(
        `No account of an updated connector may create computers in "${distinguishedName}": joins there stop.`,
      );
      return;
    }
    server ??= findComputer(context, trustee.sid);
    const { distinguishedName: computer } = await server;
    const isTakenOver = successors.some(({ connectorComputers }) =>
      connectorComputers.some((linked) => sameDistinguishedName(linked, computer)),
    );
    if (!isTakenOver) {
      const names = successors.map(({ samAccountName }) => samAccountName).join(', ');
      context.warn(
        `${account} has no account of an updated connector that may create computers in "${distinguishedName}", only others have (${names}). If that server still runs the legacy connector, its joins stop.`,
      );
    }
  };
}

/** The accounts of updated connectors that have exactly the one entry. */
async function successorsIn(context: DirectoryContext, securityDescriptor: Buffer): Promise<readonly Msa[]> {
  const sids = createComputerTrustees(securityDescriptor);
  if (sids.length === 0) {
    return [];
  }
  const areThese = any(...sids.map((sid) => equals('objectSid', Buffer.from(sidBytes(sid)))));
  const found = await context.connection.search(
    context.domainName,
    all(managedAccount, areThese),
    accountAttributes,
  );
  return found
    .map((entry) => describeAccount(entry, context.connection.server))
    .filter(({ enabled, kind, connectorComputers }) => {
      const isInUse = connectorComputers.length > 0 || kind === 'msDS-GroupManagedServiceAccount';
      return enabled && isInUse;
    });
}
