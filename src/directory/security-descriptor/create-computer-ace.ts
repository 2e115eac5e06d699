import permissions from '../../../manifests/permissions.json' with { type: 'json' };
import { decodeSecurityDescriptor, encodeAce } from './access-control.ts';
import { guidBytes } from './guid.ts';
import { sidBytes } from './sid.ts';

const accessAllowedObject = 5;

/** An entry that allows something with objects of the class computer. */
export interface ComputerEntry {
  readonly flags: number;
  readonly accessMask: number;
  /** Whether the class is of the children that the right is about, or of the objects below that inherit it. */
  readonly computer: 'children' | 'descendants';
}

/** Bits that say which types an object entry has, MS-DTYP 2.4.4.3: a class stands for children, or for who inherits. */
export const typePresent = { children: 1, descendants: 2 } as const;

/** The one entry this product grants, as SDDL: create computer objects, this object only. */
export function aceFor(sid: string): string {
  return `(OA;;${permissions.ace.right};${permissions.ace.objectType};;${sid})`;
}

/**
 * The same entry as bytes.
 *
 * @throws OdjError SidInvalid
 */
export function createComputerAce(sid: string): Buffer {
  return computerAce({ flags: 0, accessMask: permissions.ace.accessMask, computer: 'children' }, sid);
}

/**
 * The SIDs that have exactly that entry, explicitly.
 *
 * @throws OdjError SecurityDescriptorInvalid, SidInvalid
 */
export function createComputerTrustees(descriptor: Uint8Array): readonly string[] {
  const entries = decodeSecurityDescriptor(descriptor).dacl?.entries ?? [];
  return entries.flatMap((ace) =>
    ace.kind === 'trustee' && createComputerAce(ace.sid).equals(encodeAce(ace)) ? [ace.sid] : [],
  );
}

/**
 * An entry about computers as bytes: ACCESS_ALLOWED_OBJECT_ACE, MS-DTYP 2.4.4.3.
 *
 * @throws OdjError SidInvalid
 */
export function computerAce({ flags, accessMask, computer }: ComputerEntry, sid: string): Buffer {
  const trustee = sidBytes(sid);
  const start = Buffer.alloc(12);
  start[0] = accessAllowedObject;
  start[1] = flags;
  start.writeUInt16LE(start.length + 16 + trustee.length, 2);
  start.writeUInt32LE(accessMask, 4);
  start.writeUInt32LE(typePresent[computer], 8);
  return Buffer.concat([start, guidBytes(permissions.classes.computer), trustee]);
}
