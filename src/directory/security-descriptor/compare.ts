import { aceFlag, control, locateAcl } from './structure.ts';

/**
 * Whether two descriptors say the same where it is theirs to say: the same explicit entries in the same order, and
 * the same protection from inheritance. What is inherited is the parent's, and servers work it out anew.
 *
 * @throws OdjError SecurityDescriptorInvalid
 */
export function sameExplicitDacl(left: Buffer, right: Buffer): boolean {
  return (
    isProtected(left) === isProtected(right) &&
    Buffer.concat(explicitEntries(left)).equals(Buffer.concat(explicitEntries(right)))
  );
}

/** Whether the DACL keeps out what is inherited. */
export function isProtected(descriptor: Buffer): boolean {
  return (descriptor.readUInt16LE(2) & control.daclProtected) !== 0;
}

/**
 * The bytes of each entry that is not inherited.
 *
 * @throws OdjError SecurityDescriptorInvalid
 */
export function explicitEntries(descriptor: Buffer): readonly Buffer[] {
  const entries = locateAcl(descriptor, 'dacl')?.entries ?? [];
  return entries
    .filter(({ flags }) => (flags & aceFlag.inherited) === 0)
    .map(({ start, size }) => descriptor.subarray(start, start + size));
}
