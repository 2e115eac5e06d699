import { isOdjError } from '../errors.ts';
import { BackupWriter } from './backup.ts';
import type { DirectoryContext } from './context.ts';
import type { OuError, OuPermission, OuPermissionChange, PermissionRequest } from './directory.ts';
import { comparisonKey } from './distinguished-name.ts';
import { findTrustee, type Trustee } from './identity.ts';
import { inOrder } from './in-order.ts';
import { requireWritable, TargetReader, writeDacl, type PermissionTarget } from './permission-targets.ts';
import { isCanonical } from './security-descriptor/canonical.ts';
import { createComputerAce } from './security-descriptor/create-computer-ace.ts';
import { addAce, hasAce, removeAce } from './security-descriptor/splice.ts';

/**
 * Read together in one request, then written one after the other. More would be faster, but each would wait longer
 * between its read and its write, and what somebody else writes in that time is lost.
 */
const unitsUnderWay = 16;

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
  return forEach(organizationalUnits, async (organizationalUnit) => {
    const reading = handled(reader.read(organizationalUnit));
    const trustee = await finding;
    try {
      const target = await reading;
      const granted = hasAce(target.securityDescriptor, createComputerAce(trustee.sid));
      const securityDescriptor = target.securityDescriptor.toString('base64');
      return {
        ...about(context, organizationalUnit, target, trustee),
        granted,
        securityDescriptor,
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
  });
}

/**
 * Adds the account's one entry to the DACL of each OU, or takes it away: read, decide, back up, write, read back.
 *
 * @throws OdjError AccountNotFound, AccountAmbiguous, AccountNotManaged; what concerns one OU is in its result
 */
export async function changePermissions(
  context: DirectoryContext,
  request: PermissionRequest,
  change: 'grant' | 'revoke',
): Promise<readonly OuPermissionChange[]> {
  const finding = handled(findTrustee(context, request.account, { mayBeGone: change === 'revoke' }));
  const backup = openBackup(context, request.backupFile);
  const reader = new TargetReader(context);
  const whatIf = request.whatIf === true;
  try {
    return await forEach(request.organizationalUnits, async (organizationalUnit) => {
      const reading = handled(reader.read(organizationalUnit));
      const trustee = await finding;
      return changeOne({ context, backup, reader, trustee, change, whatIf }, organizationalUnit, reading);
    });
  } finally {
    await backup.close();
  }
}

/** The backup of a run; nothing is made before its first write. */
export function openBackup(context: DirectoryContext, file?: string): BackupWriter {
  return new BackupWriter({ file, env: context.env, who: context.bind, server: context.connection.server });
}

interface Change {
  readonly context: DirectoryContext;
  readonly backup: BackupWriter;
  readonly reader: TargetReader;
  readonly trustee: Trustee;
  readonly change: 'grant' | 'revoke';
  readonly whatIf: boolean;
}

const actions = {
  grant: { splice: addAce, would: 'WouldGrant', done: 'Granted' },
  revoke: { splice: removeAce, would: 'WouldRevoke', done: 'Revoked' },
} as const;

async function changeOne(
  { context, backup, reader, trustee, change, whatIf }: Change,
  organizationalUnit: string,
  reading: Promise<PermissionTarget>,
): Promise<OuPermissionChange> {
  let target: PermissionTarget | null = null;
  let backupFile: string | null = null;
  const result = (
    action: OuPermissionChange['action'],
    error: OuError | null = null,
  ): OuPermissionChange => ({
    ...about(context, organizationalUnit, target, trustee),
    action,
    backupFile,
    error,
  });
  const { splice, would, done } = actions[change];
  try {
    target = await reading;
    const { distinguishedName, objectGuid, securityDescriptor: before } = target;
    const after = splice(before, createComputerAce(trustee.sid));
    if (after === null) {
      return result('Unchanged');
    }
    if (change === 'grant' && !isCanonical(before)) {
      context.warn(orderWarning(distinguishedName));
    }
    await requireWritable(context, target);
    if (whatIf) {
      return result(would);
    }
    const { samAccountName: account, sid: accountSid } = trustee;
    backupFile = await backup.write({
      distinguishedName,
      objectGuid,
      account,
      accountSid,
      change,
      before,
      after,
    });
    await writeDacl(context, reader, target, after);
    return result(done);
  } catch (thrown) {
    return result('Failed', describeFailure(thrown));
  }
}

/** The order is not ours to put right: it may be what somebody's access depends on. */
function orderWarning(distinguishedName: string): string {
  return `The permissions of "${distinguishedName}" are not in canonical order (explicit denies, explicit allows, inherited), so a deny there may have no effect. Only our entry is added; everything else stays in its order.`;
}

/** What every result says about its OU. */
export function about(
  context: DirectoryContext,
  organizationalUnit: string,
  target: PermissionTarget | null,
  trustee: Trustee,
): Pick<OuPermission, 'organizationalUnit' | 'objectGuid' | 'account' | 'accountSid' | 'server'> {
  return {
    organizationalUnit: target?.distinguishedName ?? organizationalUnit,
    objectGuid: target?.objectGuid ?? null,
    account: trustee.samAccountName,
    accountSid: trustee.sid,
    server: context.connection.server,
  };
}

/** The error of one OU's result; what is no error of ours ends the run. */
export function describeFailure(thrown: unknown): OuError {
  if (!isOdjError(thrown)) {
    throw thrown;
  }
  return { id: thrown.id, message: thrown.message, remedy: thrown.remedy };
}

function forEach<Result>(
  organizationalUnits: readonly string[],
  work: (organizationalUnit: string) => Promise<Result>,
): Promise<readonly Result[]> {
  return inOrder(organizationalUnits, unitsUnderWay, work, keyOf);
}

/** One OU named twice must not be read before its first change is written. */
function keyOf(organizationalUnit: string): string {
  try {
    return comparisonKey(organizationalUnit);
  } catch {
    return organizationalUnit;
  }
}

/** Started early and awaited later: until then its failure is nobody's. */
function handled<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}
