import { OdjError } from '../errors.ts';
import { readBackup, type BackupEntry } from './backup.ts';
import type { DirectoryContext } from './context.ts';
import { changeDescriptors, type DescriptorChange } from './descriptor-changes.ts';
import type { OuPermissionChange } from './directory.ts';
import { sameExplicitDacl } from './security-descriptor/compare.ts';
import { createComputerAce } from './security-descriptor/create-computer-ace.ts';
import { threeWayDifference, type DaclDifference } from './security-descriptor/difference.ts';
import { legacyAces, legacyGrant } from './security-descriptor/legacy-entries.ts';
import { addAces, removeAces } from './security-descriptor/splice.ts';

/**
 * Puts back the DACLs that a backup holds, the latest change first, where they are still the ones that were written.
 *
 * @returns in the order of the backup
 * @throws OdjError FileUnreadable, BackupInvalid; what concerns one OU is in its result
 */
export async function restorePermissions(
  context: DirectoryContext,
  backupFile: string,
  { whatIf }: { readonly whatIf?: boolean } = {},
): Promise<readonly OuPermissionChange[]> {
  const { entries } = await readBackup(backupFile);
  const differences = new Map<BackupEntry, DaclDifference>();
  const changes = entries.map((entry) =>
    restoration(entry, (difference) => differences.set(entry, difference)),
  );
  const results = await changeDescriptors(context, changes.toReversed(), { whatIf });
  return results.toReversed().map((result, index) => {
    const entry = entries[index];
    const difference = entry === undefined ? undefined : differences.get(entry);
    return difference === undefined ? result : { ...result, difference };
  });
}

/** By its GUID: it may have been renamed or moved since. */
function restoration(
  entry: BackupEntry,
  tellDifference: (difference: DaclDifference) => void,
): DescriptorChange {
  const { distinguishedName: organizationalUnit, objectGuid, account: samAccountName, accountSid } = entry;
  const about = { target: organizationalUnit };
  const before = Buffer.from(entry.before.base64, 'base64');
  const after = Buffer.from(entry.after.base64, 'base64');
  const edit = (current: Buffer): Buffer | null => {
    if (!differByOurEntries(before, after, accountSid)) {
      throw new OdjError('BackupForeign', { organizationalUnit }, about);
    }
    if (sameExplicitDacl(current, before)) {
      return null;
    }
    if (!sameExplicitDacl(current, after)) {
      const difference = threeWayDifference(before, after, current);
      tellDifference(difference);
      const change = signed(difference.weAdded, difference.weRemoved);
      const since = signed(difference.othersAdded, difference.othersRemoved);
      throw new OdjError('RestoreConflict', { organizationalUnit, change, since }, about);
    }
    return before;
  };
  const decision = { trustee: { samAccountName, sid: accountSid }, change: 'restore', edit } as const;
  return { organizationalUnit, objectGuid, decision };
}

function signed(added: readonly string[], removed: readonly string[]): string {
  const entries = [...added.map((entry) => `+${entry}`), ...removed.map((entry) => `-${entry}`)];
  return entries.length === 0 ? 'another order or protection' : entries.join(' ');
}

/**
 * A backup that somebody edited must not become a way to have an administrator write another DACL: only the one entry
 * was added or taken away, or the legacy connector's delegation was, all of it.
 */
function differByOurEntries(before: Buffer, after: Buffer, accountSid: string): boolean {
  const own = [createComputerAce(accountSid)];
  const changes = [
    (from: Buffer) => addAces(from, own),
    (from: Buffer) => removeAces(from, own),
    (from: Buffer) => addAces(from, legacyGrant(accountSid)),
    (from: Buffer) => removeAces(from, legacyAces(accountSid)),
  ];
  const leadsTo = (from: Buffer, to: Buffer): boolean =>
    changes.some((change) => change(from)?.equals(to) === true);
  return leadsTo(before, after) || leadsTo(after, before);
}
