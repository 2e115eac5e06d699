import permissions from '../../manifests/permissions.json' with { type: 'json' };

/** What a domain controller remembers of the latest change of one attribute: AttributeStamp, MS-DRSR 5.11. */
export interface AttributeStamp {
  /** 32 bits, one more with every change that somebody made; what is inherited is worked out without counting. */
  readonly version: number;
  /** The whole stamp, with who changed it last and when, to tell two apart. */
  readonly bytes: Buffer;
}

const format = 1;
const headerLength = 16;
const stampLength = 48;

/**
 * The stamp of nTSecurityDescriptor in the value of replPropertyMetaData: 32-bit format and 32-bit number of stamps,
 * each followed by 32 bits of padding; then for each attribute its 32-bit id (ATTRTYP, MS-DRSR 5.14), 32-bit version,
 * 64-bit time, GUID and 64-bit USN of the originating domain controller, 64-bit local USN; all little-endian.
 *
 * @returns null where it is not there, or the bytes are in another format
 */
export function descriptorStamp(metadata: Buffer | undefined): AttributeStamp | null {
  if (metadata === undefined || metadata.length < headerLength || metadata.readUInt32LE(0) !== format) {
    return null;
  }
  const end = headerLength + metadata.readUInt32LE(8) * stampLength;
  if (metadata.length < end) {
    return null;
  }
  for (let start = headerLength; start < end; start += stampLength) {
    if (metadata.readUInt32LE(start) === permissions.securityDescriptorAttributeId) {
      const bytes = metadata.subarray(start, start + stampLength);
      return { version: metadata.readUInt32LE(start + 4), bytes };
    }
  }
  return null;
}

/** How many changes lie between two stamps; the version starts again at 0 after the largest 32-bit number. */
export function changesBetween(before: AttributeStamp, after: AttributeStamp): number {
  return (after.version - before.version) >>> 0;
}
