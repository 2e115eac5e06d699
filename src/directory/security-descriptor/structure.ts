import { OdjError } from '../../errors.ts';

/** Bits of the Control field, MS-DTYP 2.4.6. */
export const control = {
  daclPresent: 0x0004,
  saclPresent: 0x0010,
  daclAutoInheritRequired: 0x0100,
  saclAutoInheritRequired: 0x0200,
  daclAutoInherited: 0x0400,
  saclAutoInherited: 0x0800,
  daclProtected: 0x1000,
  saclProtected: 0x2000,
  selfRelative: 0x8000,
} as const;

/** Bits of an entry's AceFlags, MS-DTYP 2.4.4.1. */
export const aceFlag = {
  objectInherit: 0x01,
  containerInherit: 0x02,
  noPropagate: 0x04,
  inheritOnly: 0x08,
  inherited: 0x10,
  successfulAccess: 0x40,
  failedAccess: 0x80,
} as const;

export const headerLength = 20;
export const aclHeaderLength = 8;

/** The four offsets of a self-relative security descriptor's header: where they stand in it. */
export const offsetField = { owner: 4, group: 8, sacl: 12, dacl: 16 } as const;
export type Part = keyof typeof offsetField;

/** Where an access control list stands within a security descriptor. */
export interface AclPlace {
  readonly start: number;
  /** AclSize: header, entries and whatever follows the entries. */
  readonly size: number;
  readonly entries: readonly AcePlace[];
  /** Just after the last entry. */
  readonly end: number;
}
export interface AcePlace {
  readonly start: number;
  readonly size: number;
  readonly flags: number;
}

/**
 * Checks the header of a self-relative security descriptor, MS-DTYP 2.4.6.
 *
 * @throws OdjError SecurityDescriptorInvalid
 */
export function checkHeader(descriptor: Buffer): void {
  if (descriptor.length < headerLength || descriptor[0] !== 1) {
    throw invalid('it has no header of revision 1');
  }
  if ((descriptor.readUInt16LE(2) & control.selfRelative) === 0) {
    throw invalid('it is not self-relative');
  }
}

/**
 * Finds an access control list and its entries without looking into them; null where the list is not present or a
 * NULL list.
 *
 * @throws OdjError SecurityDescriptorInvalid where sizes do not fit together
 */
export function locateAcl(descriptor: Buffer, part: 'dacl' | 'sacl'): AclPlace | null {
  checkHeader(descriptor);
  const present = part === 'dacl' ? control.daclPresent : control.saclPresent;
  const start = descriptor.readUInt32LE(offsetField[part]);
  if ((descriptor.readUInt16LE(2) & present) === 0 || start === 0) {
    return null;
  }
  if (start < headerLength || start + aclHeaderLength > descriptor.length) {
    throw invalid(`the ${part} starts outside of it`);
  }
  const size = descriptor.readUInt16LE(start + 2);
  const count = descriptor.readUInt16LE(start + 4);
  if (size < aclHeaderLength || start + size > descriptor.length) {
    throw invalid(`the ${part} is longer than the descriptor`);
  }
  const entries: AcePlace[] = [];
  let position = start + aclHeaderLength;
  for (let index = 0; index < count; index++) {
    const entry = locateAce(descriptor, position, start + size);
    if (entry === undefined) {
      throw invalid(`entry ${index + 1} of the ${part} is cut off`);
    }
    entries.push(entry);
    position += entry.size;
  }
  return { start, size, entries, end: position };
}

function locateAce(descriptor: Buffer, start: number, limit: number): AcePlace | undefined {
  if (start + 4 > limit) {
    return undefined;
  }
  const size = descriptor.readUInt16LE(start + 2);
  return size < 4 || start + size > limit
    ? undefined
    : { start, size, flags: descriptor.readUInt8(start + 1) };
}

export function invalid(reason: string): OdjError<'SecurityDescriptorInvalid'> {
  return new OdjError('SecurityDescriptorInvalid', { reason });
}
