import type { DirectoryContext } from './context.ts';
import { changeDescriptors } from './descriptor-changes.ts';
import type { Decision } from './descriptor-write.ts';
import type { OuPermission, OuPermissionChange, PermissionRequest } from './directory.ts';
import { findTrustee } from './identity.ts';
import { inOrder } from './in-order.ts';
import { decideLegacy } from './legacy.ts';
import { nameKey } from './distinguished-name.ts';
import { about, describeFailure, handled, unitsOnlyRead } from './ou-results.ts';
import { TargetReader } from './permission-targets.ts';
import { createComputerAce } from './security-descriptor/create-computer-ace.ts';
import { addAce, hasAce, removeAce } from './security-descriptor/splice.ts';

/**
 * Reads the DACL of each OU and whether the account's entry is in it.
 *
 * @throws OdjError AccountNotFound, AccountAmbiguous, AccountNotManaged; what concerns one OU is in its result
 */
export async function readPermissions(
  context: DirectoryContext,
  organizationalUnits: readonly string[],
  account: string,
): Promise<readonly OuPermission[]> {
  const finding = handled(findTrustee(context, account, { mayBeGone: true }));
  const reader = new TargetReader(context);
  const work = async (organizationalUnit: string): Promise<OuPermission> => {
    const reading = handled(reader.read(organizationalUnit));
    const trustee = await finding;
    try {
      const target = await reading;
      return {
        ...about(context, organizationalUnit, target, trustee),
        granted: hasAce(target.securityDescriptor, createComputerAce(trustee.sid)),
        securityDescriptor: target.securityDescriptor.toString('base64'),
        error: null,
      };
    } catch (thrown) {
      const error = describeFailure(thrown);
      return {
        ...about(context, organizationalUnit, null, trustee),
        granted: false,
        securityDescriptor: null,
        error,
      };
    }
  };
  return inOrder(organizationalUnits, unitsOnlyRead, work, nameKey);
}

/**
 * Adds the account's one entry to the DACL of each OU, or takes it away; with `legacy` the delegation of a server that
 * runs the legacy connector.
 *
 * @throws OdjError AccountNotFound, AccountAmbiguous, AccountNotManaged, AccountNotComputer; what concerns one OU is in its result
 */
export async function changePermissions(
  context: DirectoryContext,
  request: PermissionRequest,
  change: 'grant' | 'revoke',
): Promise<readonly OuPermissionChange[]> {
  const { account, organizationalUnits, backupFile, whatIf } = request;
  const decision = handled(
    request.legacy === true ? decideLegacy(context, request, change) : decide(context, account, change),
  );
  const changes = organizationalUnits.map((organizationalUnit) => ({ organizationalUnit, decision }));
  return changeDescriptors(context, changes, { backupFile, whatIf });
}

async function decide(
  context: DirectoryContext,
  account: string,
  change: 'grant' | 'revoke',
): Promise<Decision> {
  const trustee = await findTrustee(context, account, { mayBeGone: change === 'revoke' });
  const ace = createComputerAce(trustee.sid);
  const splice = { grant: addAce, revoke: removeAce }[change];
  return { trustee, change, edit: (before) => splice(before, ace) };
}
