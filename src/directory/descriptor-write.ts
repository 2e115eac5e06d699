import { isOdjError, OdjError } from '../errors.ts';
import { changesBetween, type AttributeStamp } from './attribute-stamp.ts';
import type { BackupWriter } from './backup.ts';
import type { DirectoryContext } from './context.ts';
import type { Conflict } from './directory.ts';
import { codeOf, resultCode } from './failures.ts';
import { holdersOf, right } from './holders.ts';
import type { Trustee } from './identity.ts';
import { notFound, type PermissionTarget, type TargetReader } from './permission-targets.ts';
import { sameExplicitDacl } from './security-descriptor/compare.ts';

/** What a run works with. */
export interface Hands {
  readonly context: DirectoryContext;
  readonly backup: BackupWriter;
  readonly reader: TargetReader;
}

/** What is to become of a DACL, and for whom. */
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
  /**
   * Looks, before anything is written, at what else must hold.
   *
   * @throws OdjError where it does not; the OU's result says so
   */
  readonly check?: (target: PermissionTarget) => Promise<void>;
}

/** @throws OdjError OuWriteDenied, naming who could do it */
export async function requireWritable(context: DirectoryContext, target: PermissionTarget): Promise<void> {
  if (!target.mayWrite) {
    const { distinguishedName: organizationalUnit } = target;
    const who = await holdersOf(context, organizationalUnit, right.writeDacl);
    throw new OdjError('OuWriteDenied', { organizationalUnit, who }, { target: organizationalUnit });
  }
}

/** Both descriptors are on the disk when it returns the file. */
export function backUp(
  { backup }: Hands,
  { distinguishedName, objectGuid, securityDescriptor: before }: PermissionTarget,
  { trustee, change }: Decision,
  after: Buffer,
): Promise<string> {
  const { samAccountName: account, sid: accountSid } = trustee;
  return backup.write({ distinguishedName, objectGuid, account, accountSid, change, before, after });
}

/** What a write left behind. */
export interface Written {
  readonly conflict: Conflict;
  /** Of our own change; null where that is not known, or what stands there is no longer what was written. */
  readonly stamp: AttributeStamp | null;
}

/**
 * Writes the DACL and reads it back. Whoever else changed it since it was read is noticed by the version, which must
 * have grown by our one change only.
 *
 * @param backupFile holds both descriptors
 * @throws OdjError OuNotFound (deleted since it was read), OuWriteNotKept (its explicit entries are not the ones that
 *   were written, and nobody else changed them)
 */
export async function writeDacl(
  { context, reader }: Hands,
  target: PermissionTarget,
  { dacl, backupFile }: { readonly dacl: Buffer; readonly backupFile: string },
): Promise<Written> {
  const { distinguishedName: organizationalUnit, stamp: before } = target;
  await replaceDacl(context, target, dacl);
  const { securityDescriptor: now, stamp } = await reader.readAgain(target);
  const conflict = conflictOf(before, stamp);
  if (conflict === 'Detected') {
    const versions = `version ${String(before?.version)} became ${String(stamp?.version)}`;
    context.warn(
      `Somebody else changed the permissions of "${organizationalUnit}" at the same time (${versions}): what they wrote may be lost. The file ${backupFile} has the descriptors as they were read and as they were written.`,
    );
  }
  const isKept = sameExplicitDacl(now, dacl);
  if (!isKept && conflict !== 'Detected') {
    throw new OdjError('OuWriteNotKept', { organizationalUnit }, { target: organizationalUnit });
  }
  if (isKept && !now.equals(dacl)) {
    context.warn(
      `The domain controller worked out the inherited permissions of "${organizationalUnit}" anew.`,
    );
  }
  return { conflict, stamp: isKept ? stamp : null };
}

/** Under whatever name it has by now: another object may have come to be called as this one was. */
async function replaceDacl(
  context: DirectoryContext,
  { objectGuid, distinguishedName }: PermissionTarget,
  dacl: Buffer,
): Promise<void> {
  const change = { operation: 'replace', type: 'nTSecurityDescriptor', value: dacl } as const;
  try {
    await context.connection.modify(`<GUID=${objectGuid}>`, [change], distinguishedName);
  } catch (error) {
    throw isOdjError(error) && codeOf(error.cause) === resultCode.noSuchObject
      ? notFound(context, distinguishedName)
      : error;
  }
}

function conflictOf(before: AttributeStamp | null, after: AttributeStamp | null): Conflict {
  if (before === null || after === null) {
    return 'Unknown';
  }
  return changesBetween(before, after) === 1 ? 'None' : 'Detected';
}
