import { OdjError } from '../errors.ts';
import { readBackup, type BackupEntry, type BackupWriter } from './backup.ts';
import type { DirectoryContext } from './context.ts';
import type { OuError, OuPermissionChange } from './directory.ts';
import { requireWritable, TargetReader, writeDacl, type PermissionTarget } from './permission-targets.ts';
import { about, describeFailure, openBackup } from './permissions.ts';
import { sameExplicitDacl } from './security-descriptor/compare.ts';
import { createComputerAce } from './security-descriptor/create-computer-ace.ts';
import { addAce, removeAce } from './security-descriptor/splice.ts';

/**
 * Puts back the DACLs that a backup holds, the latest change first, where they are still the ones that were written.
 *
 * @returns in the order of the backup
 * @throws OdjError FileUnreadable, BackupInvalid; what concerns one OU is in its result
 */
export async function restorePermissions(
  context: DirectoryContext,
  backupFile: string,
): Promise<readonly OuPermissionChange[]> {
  const { entries } = await readBackup(backupFile);
  const backup = openBackup(context);
  try {
    const results: OuPermissionChange[] = [];
    for (const entry of entries.toReversed()) {
      results.push(await restoreOne(context, backup, entry));
    }
    return results.reverse();
  } finally {
    await backup.close();
  }
}

async function restoreOne(
  context: DirectoryContext,
  backup: BackupWriter,
  entry: BackupEntry,
): Promise<OuPermissionChange> {
  const { distinguishedName: organizationalUnit, account, accountSid } = entry;
  const reader = new TargetReader(context);
  let target: PermissionTarget | null = null;
  let backupFile: string | null = null;
  const result = (
    action: OuPermissionChange['action'],
    error: OuError | null = null,
  ): OuPermissionChange => ({
    ...about(context, organizationalUnit, target, { samAccountName: account, sid: accountSid }),
    action,
    backupFile,
    error,
  });
  try {
    const before = Buffer.from(entry.before.base64, 'base64');
    const after = Buffer.from(entry.after.base64, 'base64');
    if (!differByOurEntry(before, after, accountSid)) {
      throw new OdjError('BackupForeign', { organizationalUnit }, { target: organizationalUnit });
    }
    target = await reader.readByGuid(entry.objectGuid, organizationalUnit);
    const { distinguishedName, objectGuid, securityDescriptor: current } = target;
    if (sameExplicitDacl(current, before)) {
      return result('Unchanged');
    }
    if (!sameExplicitDacl(current, after)) {
      throw new OdjError(
        'RestoreConflict',
        { organizationalUnit: distinguishedName },
        { target: distinguishedName },
      );
    }
    await requireWritable(context, target);
    const change = { distinguishedName, objectGuid, account, accountSid, change: 'restore' as const };
    backupFile = await backup.write({ ...change, before: current, after: before });
    await writeDacl(context, reader, target, before);
    return result('Restored');
  } catch (thrown) {
    return result('Failed', describeFailure(thrown));
  }
}

/** A backup that somebody edited must not become a way to have an administrator write another DACL. */
function differByOurEntry(before: Buffer, after: Buffer, accountSid: string): boolean {
  const ace = createComputerAce(accountSid);
  const leadsTo = (from: Buffer, to: Buffer): boolean =>
    [addAce(from, ace), removeAce(from, ace)].some((changed) => changed?.equals(to) === true);
  return leadsTo(before, after) || leadsTo(after, before);
}
