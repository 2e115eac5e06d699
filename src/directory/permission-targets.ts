import { OdjError } from '../errors.ts';
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import type { DirectoryContext } from './context.ts';
import { formatDistinguishedName, parseDistinguishedName } from './distinguished-name.ts';
import { holdersOf, right } from './holders.ts';
import { classOf } from './identity.ts';
import { sameExplicitDacl } from './security-descriptor/compare.ts';
import { formatGuid } from './security-descriptor/guid.ts';

/** An OU or container whose DACL was read. */
export interface PermissionTarget {
  /** As the directory spells it. */
  readonly distinguishedName: string;
  readonly objectGuid: string;
  /** Self-relative, DACL only. */
  readonly securityDescriptor: Buffer;
  /** Whether the caller may write the DACL. */
  readonly mayWrite: boolean;
}

const supportedClasses = ['organizationalUnit', 'container'];

/**
 * Reads the DACL of an OU, or of a container that new computers go to.
 *
 * @throws OdjError DistinguishedNameInvalid, OuNotFound, DirectoryAnswerUnexpected (its class may not be read),
 *   OuClassUnsupported, OuDescriptorUnreadable
 */
export async function readTarget(
  context: DirectoryContext,
  organizationalUnit: string,
): Promise<PermissionTarget> {
  return read(
    context,
    formatDistinguishedName(parseDistinguishedName(organizationalUnit)),
    organizationalUnit,
  );
}

/** The same by objectGUID, so that one that was renamed or moved is still found. */
export function readTargetByGuid(
  context: DirectoryContext,
  objectGuid: string,
  organizationalUnit: string,
): Promise<PermissionTarget> {
  return read(context, `<GUID=${objectGuid}>`, organizationalUnit);
}

async function read(
  context: DirectoryContext,
  distinguishedName: string,
  organizationalUnit: string,
): Promise<PermissionTarget> {
  const attributes = ['nTSecurityDescriptor', 'objectGUID', 'objectClass', 'sDRightsEffective'];
  const entry = await context.connection.read(distinguishedName, attributes, { dacl: true });
  const about = { target: organizationalUnit };
  if (entry === null) {
    const { server } = context.connection;
    throw new OdjError('OuNotFound', { organizationalUnit, server }, about);
  }
  entry.requiredText('objectClass');
  if (!supportedClasses.some((name) => entry.holds('objectClass', name))) {
    throw new OdjError('OuClassUnsupported', { organizationalUnit, objectClass: classOf(entry) }, about);
  }
  const securityDescriptor = entry.bytes('nTSecurityDescriptor');
  if (securityDescriptor === undefined) {
    throw new OdjError('OuDescriptorUnreadable', { organizationalUnit }, about);
  }
  const writable = entry.integer('sDRightsEffective') ?? 0;
  return {
    distinguishedName: entry.distinguishedName,
    objectGuid: formatGuid(entry.requiredBytes('objectGUID')),
    securityDescriptor,
    mayWrite: (writable & permissions.daclSecurityInformation) !== 0,
  };
}

/** @throws OdjError OuWriteDenied, naming who could do it */
export async function requireWritable(context: DirectoryContext, target: PermissionTarget): Promise<void> {
  if (!target.mayWrite) {
    const { distinguishedName } = target;
    const who = await holdersOf(context, distinguishedName, right.writeDacl);
    throw new OdjError(
      'OuWriteDenied',
      { organizationalUnit: distinguishedName, who },
      { target: distinguishedName },
    );
  }
}

/**
 * Writes the DACL and reads it back.
 *
 * @throws OdjError OuWriteNotKept where its explicit entries are not the ones that were written
 */
export async function writeDacl(
  context: DirectoryContext,
  target: PermissionTarget,
  dacl: Buffer,
): Promise<void> {
  const { distinguishedName } = target;
  await context.connection.modify(distinguishedName, [
    { operation: 'replace', type: 'nTSecurityDescriptor', value: dacl },
  ]);
  const { securityDescriptor } = await readTarget(context, distinguishedName);
  if (!sameExplicitDacl(securityDescriptor, dacl)) {
    throw new OdjError(
      'OuWriteNotKept',
      { organizationalUnit: distinguishedName },
      { target: distinguishedName },
    );
  }
  if (!securityDescriptor.equals(dacl)) {
    context.warn(
      `The domain controller worked out the inherited permissions of "${distinguishedName}" anew.`,
    );
  }
}
