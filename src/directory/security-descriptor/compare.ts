import { aceFlag, control, locateAcl } from './structure.ts';

/**
 * Whether two descriptors say the same where it is theirs to say: the same explicit entries in the same order, and
 * the same protection from inheritance. What is inherited is the parent's, and servers work it out anew.
 *
 * @throws OdjError SecurityDescriptorInvalid
 */
export function sameExplicitDacl(left: Buffer, right: Buffer): boolean {
  return isProtected(left) === isProtected(right) && explicitEntries(left).equals(explicitEntries(right));
}

function isProtected(descriptor: Buffer): boolean {
  return (descriptor.readUInt16LE(2) & control.daclProtected) !== 0;
}

function explicitEntries(descriptor: Buffer): Buffer {
  const entries = locateAcl(descriptor, 'dacl')?.entries ?? [];
  return Buffer.concat(
    entries
      .filter(({ flags }) => (flags & aceFlag.inherited) === 0)
      .map(({ start, size }) => descriptor.subarray(start, start + size)),
  );
}
