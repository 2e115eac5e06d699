import { isOdjError } from '../errors.ts';
import { BackupWriter } from './backup.ts';
import type { DirectoryContext } from './context.ts';
import type { OuError, OuPermission, OuPermissionChange } from './directory.ts';
import { comparisonKey } from './distinguished-name.ts';
import type { Trustee } from './identity.ts';
import { inOrder } from './in-order.ts';
import { requireWritable, TargetReader, writeDacl, type PermissionTarget } from './permission-targets.ts';
import { isCanonical } from './security-descriptor/canonical.ts';

/** The one way in which a DACL is changed: read, decide, back up, write, read back. */

/** What is to become of one DACL. */
export interface DescriptorChange {
  /** DN, as it was given. */
  readonly organizationalUnit: string;
  /** Finds the object by this instead, under whatever name it has by now. */
  readonly objectGuid?: string;
  /** May come after the reading began; where it fails, the whole run does. */
  readonly decision: Decision | Promise<Decision>;
}

export interface Decision {
  /** Whose entries are added or taken away. */
  readonly trustee: Trustee;
  readonly change: 'grant' | 'revoke' | 'restore';
  /**
   * The self-relative descriptor (DACL only) as it should be; null where it already is so.
   *
   * @throws OdjError where it must not be changed; the OU's result says so
   */
  readonly edit: (before: Buffer) => Buffer | null;
}

export interface DescriptorRun {
  /** Where the backup is appended; a new file in the state directory when absent. */
  readonly backupFile?: string | undefined;
  /** Tell what would be done, change nothing. */
  readonly whatIf?: boolean | undefined;
}

/**
 * Changes the DACL of each OU. One OU that is named twice is changed twice, one after the other.
 *
 * @returns in the order of the changes; what concerns one OU is in its result
 * @throws OdjError where a decision does
 */
export async function changeDescriptors(
  context: DirectoryContext,
  changes: readonly DescriptorChange[],
  { backupFile, whatIf = false }: DescriptorRun = {},
): Promise<readonly OuPermissionChange[]> {
  const { bind: who, env, connection } = context;
  // Nothing is made before the first write.
  const backup = new BackupWriter({ file: backupFile, env, who, server: connection.server });
  const reader = new TargetReader(context);
  try {
    return await inOrder(
      changes,
      unitsUnderWay,
      (change) => changeOne({ context, backup, reader, whatIf }, change),
      ({ organizationalUnit, objectGuid }) => objectGuid ?? keyOf(organizationalUnit),
    );
  } finally {
    await backup.close();
  }
}

interface Run {
  readonly context: DirectoryContext;
  readonly backup: BackupWriter;
  readonly reader: TargetReader;
  readonly whatIf: boolean;
}

const actions = {
  grant: { would: 'WouldGrant', done: 'Granted' },
  revoke: { would: 'WouldRevoke', done: 'Revoked' },
  restore: { would: 'WouldRestore', done: 'Restored' },
} as const;

async function changeOne(
  { context, backup, reader, whatIf }: Run,
  { organizationalUnit, objectGuid: wanted, decision }: DescriptorChange,
): Promise<OuPermissionChange> {
  const reading = handled(
    wanted === undefined ? reader.read(organizationalUnit) : reader.readByGuid(wanted, organizationalUnit),
  );
  const { trustee, change, edit } = await decision;
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
  try {
    target = await reading;
    const { distinguishedName, objectGuid, securityDescriptor: before } = target;
    const after = edit(before);
    if (after === null) {
      return result('Unchanged');
    }
    if (change === 'grant' && !isCanonical(before)) {
      context.warn(orderWarning(distinguishedName));
    }
    await requireWritable(context, target);
    if (whatIf) {
      return result(actions[change].would);
    }
    const { samAccountName: account, sid: accountSid } = trustee;
    const written = { distinguishedName, objectGuid, account, accountSid, change, before, after };
    backupFile = await backup.write(written);
    await writeDacl(context, reader, target, after);
    return result(actions[change].done);
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

/**
 * Read together in one request, then written one after the other. More would be faster, but each would wait longer
 * between its read and its write, and what somebody else writes in that time is lost.
 */
export const unitsUnderWay = 16;

/** One OU named twice must not be read before its first change is written. */
export function keyOf(organizationalUnit: string): string {
  try {
    return comparisonKey(organizationalUnit);
  } catch {
    return organizationalUnit;
  }
}

/** Started early and awaited later: until then its failure is nobody's. */
export function handled<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}
