import { formatGuid, guidBytes } from './guid.ts';
import { formatSid, sidBytes, sidLength } from './sid.ts';
import {
  aclHeaderLength,
  checkHeader,
  headerLength,
  invalid,
  locateAcl,
  offsetField,
  type AclPlace,
  type Part,
} from './structure.ts';

/** A self-relative security descriptor, MS-DTYP 2.4.6, as objects. */
export interface SecurityDescriptor {
  /** The Control bits, see `control`. */
  readonly control: number;
  /** Sbz1: the resource manager's byte. */
  readonly resourceManager: number;
  readonly owner: string | null;
  readonly group: string | null;
  /** Null both where it is not present and where it is a NULL list: the Control bit tells. */
  readonly sacl: AccessControlList | null;
  readonly dacl: AccessControlList | null;
  /** The order in which the parts stand in the bytes; servers differ. */
  readonly order: readonly Part[];
}

export interface AccessControlList {
  readonly revision: number;
  readonly entries: readonly Ace[];
  /** Bytes after the last entry that AclSize counts. */
  readonly trailing: Uint8Array;
}

interface AceHeader {
  readonly type: number;
  /** AceFlags bits, see `aceFlag`. */
  readonly flags: number;
}
/** An entry that names a right and a trustee. */
export interface TrusteeAce extends AceHeader {
  readonly kind: 'trustee';
  readonly mask: number;
  /** For object entries; bits 1 and 2 say which types are present. */
  readonly object: ObjectTypes | null;
  readonly sid: string;
  /** What follows the SID: a condition, a claim; mostly empty. */
  readonly applicationData: Uint8Array;
}
export interface ObjectTypes {
  readonly flags: number;
  readonly objectType: string | null;
  readonly inheritedObjectType: string | null;
}
/** An entry of a type that is not known, or whose content is not as its type says: kept as bytes. */
export interface OpaqueAce extends AceHeader {
  readonly kind: 'opaque';
  readonly body: Uint8Array;
}
export type Ace = TrusteeAce | OpaqueAce;

/** AceType values that have a mask and a SID, MS-DTYP 2.4.4.1, and those with object types before the SID. */
const plainTypes = new Set([0x00, 0x01, 0x02, 0x03, 0x09, 0x0a, 0x0d, 0x0e, 0x11, 0x12, 0x13]);
export const objectAceTypes: ReadonlySet<number> = new Set([0x05, 0x06, 0x07, 0x08, 0x0b, 0x0c, 0x0f, 0x10]);
const objectTypePresent = 1;
const inheritedObjectTypePresent = 2;

/**
 * Reads a self-relative security descriptor.
 *
 * @param readAce for whoever reads many with the same entries
 * @throws OdjError SecurityDescriptorInvalid, SidInvalid
 */
export function decodeSecurityDescriptor(
  bytes: Uint8Array,
  readAce: (ace: Buffer) => Ace = decodeAce,
): SecurityDescriptor {
  const view = Buffer.from(bytes);
  checkHeader(view);
  const parts: readonly Part[] = ['owner', 'group', 'sacl', 'dacl'];
  const offset = (part: Part): number => view.readUInt32LE(offsetField[part]);
  return {
    control: view.readUInt16LE(2),
    resourceManager: view.readUInt8(1),
    owner: decodeSidAt(view, offset('owner')),
    group: decodeSidAt(view, offset('group')),
    sacl: decodeAcl(view, locateAcl(view, 'sacl'), readAce),
    dacl: decodeAcl(view, locateAcl(view, 'dacl'), readAce),
    order: parts.filter((part) => offset(part) !== 0).sort((left, right) => offset(left) - offset(right)),
  };
}

/**
 * Writes a security descriptor in self-relative form, its parts one after the other in their `order`.
 *
 * @throws OdjError SidInvalid
 */
export function encodeSecurityDescriptor(descriptor: SecurityDescriptor): Buffer {
  const header = Buffer.alloc(headerLength);
  header[0] = 1;
  header[1] = descriptor.resourceManager;
  header.writeUInt16LE(descriptor.control, 2);
  const pieces: Buffer[] = [header];
  let position = header.length;
  for (const part of descriptor.order) {
    const piece = encodePart(descriptor, part);
    if (piece !== null) {
      header.writeUInt32LE(position, offsetField[part]);
      pieces.push(piece);
      position += piece.length;
    }
  }
  return Buffer.concat(pieces);
}

function encodePart(descriptor: SecurityDescriptor, part: Part): Buffer | null {
  switch (part) {
    case 'owner':
    case 'group': {
      const sid = descriptor[part];
      return sid === null ? null : Buffer.from(sidBytes(sid));
    }
    case 'sacl':
    case 'dacl': {
      const acl = descriptor[part];
      return acl === null ? null : encodeAcl(acl);
    }
  }
}

function decodeSidAt(view: Buffer, offset: number): string | null {
  if (offset === 0) {
    return null;
  }
  if (offset < headerLength || offset >= view.length) {
    throw invalid('its owner or group lies outside of it');
  }
  return formatSid(view.subarray(offset));
}

function decodeAcl(
  view: Buffer,
  place: AclPlace | null,
  readAce: (ace: Buffer) => Ace,
): AccessControlList | null {
  if (place === null) {
    return null;
  }
  return {
    revision: view.readUInt8(place.start),
    entries: place.entries.map(({ start, size }) => readAce(view.subarray(start, start + size))),
    trailing: Uint8Array.from(view.subarray(place.end, place.start + place.size)),
  };
}

function encodeAcl(acl: AccessControlList): Buffer {
  const entries = acl.entries.map(encodeAce);
  const header = Buffer.alloc(aclHeaderLength);
  header[0] = acl.revision;
  const body = Buffer.concat([...entries, acl.trailing]);
  header.writeUInt16LE(header.length + body.length, 2);
  header.writeUInt16LE(entries.length, 4);
  return Buffer.concat([header, body]);
}

/** Reads one entry, MS-DTYP 2.4.4, from exactly its bytes. */
export function decodeAce(bytes: Buffer): Ace {
  const header = { type: bytes.readUInt8(0), flags: bytes.readUInt8(1) };
  const body = bytes.subarray(4);
  return (
    decodeTrusteeAce(header, body) ?? {
      kind: 'opaque',
      ...header,
      body: Uint8Array.from(body),
    }
  );
}

function decodeTrusteeAce(header: AceHeader, body: Buffer): TrusteeAce | undefined {
  const isObject = objectAceTypes.has(header.type);
  if (!isObject && !plainTypes.has(header.type)) {
    return undefined;
  }
  if (body.length < (isObject ? 8 : 4)) {
    return undefined;
  }
  const object = isObject ? decodeObjectTypes(body.subarray(4)) : null;
  if (object === undefined) {
    return undefined;
  }
  const afterTypes = body.subarray(object === null ? 4 : 8 + 16 * typeCount(object.flags));
  const length = sidLength(afterTypes);
  if (length === undefined) {
    return undefined;
  }
  return {
    kind: 'trustee',
    ...header,
    mask: body.readUInt32LE(0),
    object,
    sid: formatSid(afterTypes),
    applicationData: Uint8Array.from(afterTypes.subarray(length)),
  };
}

function decodeObjectTypes(bytes: Buffer): ObjectTypes | undefined {
  const flags = bytes.readUInt32LE(0);
  if (bytes.length < 4 + 16 * typeCount(flags)) {
    return undefined;
  }
  const hasType = (flags & objectTypePresent) !== 0;
  const inheritedStart = hasType ? 20 : 4;
  return {
    flags,
    objectType: hasType ? formatGuid(bytes.subarray(4, 20)) : null,
    inheritedObjectType:
      (flags & inheritedObjectTypePresent) === 0
        ? null
        : formatGuid(bytes.subarray(inheritedStart, inheritedStart + 16)),
  };
}

function typeCount(flags: number): number {
  return (flags & objectTypePresent) + ((flags & inheritedObjectTypePresent) >> 1);
}

/**
 * Writes one entry, AceSize included.
 *
 * @throws OdjError SidInvalid
 */
export function encodeAce(ace: Ace): Buffer {
  const body = ace.kind === 'opaque' ? Buffer.from(ace.body) : encodeTrusteeBody(ace);
  const header = Buffer.alloc(4);
  header[0] = ace.type;
  header[1] = ace.flags;
  header.writeUInt16LE(header.length + body.length, 2);
  return Buffer.concat([header, body]);
}

function encodeTrusteeBody({ mask, object, sid, applicationData }: TrusteeAce): Buffer {
  const start = Buffer.alloc(object === null ? 4 : 8);
  start.writeUInt32LE(mask, 0);
  if (object !== null) {
    start.writeUInt32LE(object.flags, 4);
  }
  const guids = [object?.objectType, object?.inheritedObjectType].flatMap((guid) =>
    guid === null || guid === undefined ? [] : [guidBytes(guid)],
  );
  return Buffer.concat([start, ...guids, sidBytes(sid), applicationData]);
}
