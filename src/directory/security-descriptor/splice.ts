import { OdjError } from '../../errors.ts';
import { aceFlag, headerLength, locateAcl, offsetField, type AclPlace, type Part } from './structure.ts';

/** AclSize has 16 bits, and Active Directory keeps no descriptor larger than that either. */
export const maximumDescriptorLength = 0xffff;

const revisionWithObjectEntries = 4;
const plainRevision = 2;

/**
 * Adds an explicit allow entry to the DACL of a self-relative security descriptor: directly before the first
 * inherited entry, else at the end. Only AclSize, AceCount, AclRevision and the offsets of what follows change;
 * every other byte stays. Null where an equal explicit entry is already there.
 *
 * @throws OdjError DaclMissing, SecurityDescriptorTooLarge, SecurityDescriptorInvalid
 */
export function addAce(descriptor: Uint8Array, ace: Uint8Array): Buffer | null {
  const bytes = Buffer.from(descriptor);
  const dacl = daclOf(bytes);
  if (equalEntries(bytes, dacl, ace).length > 0) {
    return null;
  }
  const place = dacl.entries.find(({ flags }) => (flags & aceFlag.inherited) !== 0)?.start ?? dacl.end;
  const size = bytes.length + ace.length;
  if (size > maximumDescriptorLength || dacl.size + ace.length > maximumDescriptorLength) {
    throw new OdjError('SecurityDescriptorTooLarge', {
      size: String(size),
      maximum: String(maximumDescriptorLength),
    });
  }
  const result = Buffer.concat([bytes.subarray(0, place), ace, bytes.subarray(place)]);
  adjust(result, dacl, { place, bytes: ace.length, entries: 1 });
  if (result[dacl.start] === plainRevision) {
    result[dacl.start] = revisionWithObjectEntries;
  }
  return result;
}

/**
 * Takes every explicit entry that equals this one, byte for byte, out of the DACL; every other byte stays. Null where
 * there is none.
 *
 * @throws OdjError DaclMissing, SecurityDescriptorInvalid
 */
export function removeAce(descriptor: Uint8Array, ace: Uint8Array): Buffer | null {
  let result = Buffer.from(descriptor);
  const found = equalEntries(result, daclOf(result), ace);
  for (const { start, size } of found.toReversed()) {
    const dacl = daclOf(result);
    result = Buffer.concat([result.subarray(0, start), result.subarray(start + size)]);
    adjust(result, dacl, { place: start, bytes: -size, entries: -1 });
  }
  return found.length === 0 ? null : result;
}

/**
 * Adds those of several entries that are not there yet, in their order; null where none is missing.
 *
 * @throws OdjError as addAce
 */
export function addAces(descriptor: Uint8Array, aces: readonly Uint8Array[]): Buffer | null {
  return spliceEach(descriptor, aces, addAce);
}

/**
 * Takes several entries out, each as removeAce does; null where there is none of them.
 *
 * @throws OdjError as removeAce
 */
export function removeAces(descriptor: Uint8Array, aces: readonly Uint8Array[]): Buffer | null {
  return spliceEach(descriptor, aces, removeAce);
}

function spliceEach(
  descriptor: Uint8Array,
  aces: readonly Uint8Array[],
  splice: typeof addAce,
): Buffer | null {
  return aces.reduce<Buffer | null>((changed, ace) => splice(changed ?? descriptor, ace) ?? changed, null);
}

/**
 * Whether the DACL holds this explicit entry, byte for byte.
 *
 * @throws OdjError DaclMissing, SecurityDescriptorInvalid
 */
export function hasAce(descriptor: Uint8Array, ace: Uint8Array): boolean {
  const bytes = Buffer.from(descriptor);
  return equalEntries(bytes, daclOf(bytes), ace).length > 0;
}

function equalEntries(bytes: Buffer, dacl: AclPlace, ace: Uint8Array): AclPlace['entries'] {
  return dacl.entries.filter(({ start, size }) => bytes.subarray(start, start + size).equals(ace));
}

function daclOf(bytes: Buffer): AclPlace {
  const dacl = locateAcl(bytes, 'dacl');
  if (dacl === null) {
    throw new OdjError('DaclMissing', {});
  }
  return dacl;
}

/** Puts the sizes and offsets right after bytes were put in (or, if negative, taken out) at a place in the DACL. */
function adjust(
  bytes: Buffer,
  dacl: AclPlace,
  change: { readonly place: number; readonly bytes: number; readonly entries: number },
): void {
  bytes.writeUInt16LE(dacl.size + change.bytes, dacl.start + 2);
  bytes.writeUInt16LE(dacl.entries.length + change.entries, dacl.start + 4);
  const parts: readonly Part[] = ['owner', 'group', 'sacl'];
  for (const part of parts) {
    const offset = bytes.readUInt32LE(offsetField[part]);
    if (offset >= headerLength && offset >= change.place) {
      bytes.writeUInt32LE(offset + change.bytes, offsetField[part]);
    }
  }
}
