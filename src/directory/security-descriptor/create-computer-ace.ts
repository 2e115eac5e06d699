import permissions from '../../../manifests/permissions.json' with { type: 'json' };
import { guidBytes } from './guid.ts';
import { sidBytes } from './sid.ts';

const accessAllowedObject = 5;
const objectTypePresent = 1;

/** The one entry this product grants, as SDDL: create computer objects, this object only. */
export function aceFor(sid: string): string {
  return `(OA;;${permissions.ace.right};${permissions.ace.objectType};;${sid})`;
}

/**
 * The same entry as bytes: ACCESS_ALLOWED_OBJECT_ACE, MS-DTYP 2.4.4.3.
 *
 * @throws OdjError SidInvalid
 */
export function createComputerAce(sid: string): Buffer {
  const trustee = sidBytes(sid);
  const start = Buffer.alloc(12);
  start[0] = accessAllowedObject;
  start.writeUInt16LE(start.length + 16 + trustee.length, 2);
  start.writeUInt32LE(permissions.ace.accessMask, 4);
  start.writeUInt32LE(objectTypePresent, 8);
  return Buffer.concat([start, guidBytes(permissions.ace.objectType), trustee]);
}
