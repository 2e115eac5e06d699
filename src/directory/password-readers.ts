import permissions from '../../manifests/permissions.json' with { type: 'json' };
import {
  decodeSecurityDescriptor,
  encodeAce,
  encodeSecurityDescriptor,
  type Ace,
} from './security-descriptor/access-control.ts';
import { addAce, removeAce } from './security-descriptor/splice.ts';
import { control } from './security-descriptor/structure.ts';

/**
 * Who may read the password of a group managed service account: msDS-GroupMSAMembership, a security descriptor in which
 * the right to read a property gives the password (MS-ADTS 3.1.1.4.5.39). Pure.
 */

const { passwordReaderMask, passwordReaderOwner } = permissions.account;
const accessAllowed = 0x00;

/** A descriptor for a new account that lets exactly these read its password. */
export function passwordReaders(sids: readonly string[]): Buffer {
  const aclRevision = 2;
  return encodeSecurityDescriptor({
    control: control.daclPresent | control.selfRelative,
    resourceManager: 0,
    owner: passwordReaderOwner,
    group: null,
    sacl: null,
    dacl: {
      revision: aclRevision,
      entries: sids.map((sid) => entryFor(sid, passwordReaderMask)),
      trailing: new Uint8Array(),
    },
    order: ['owner', 'dacl'],
  });
}

/** The descriptor with an entry for the SID; null where it has that entry already. */
export function withPasswordReader(descriptor: Uint8Array | null, sid: string): Buffer | null {
  return addAce(descriptor ?? passwordReaders([]), encodeAce(entryFor(sid, passwordReaderMask)));
}

/** The descriptor without the entries that allow the SID something; null where it has none. */
export function withoutPasswordReader(descriptor: Uint8Array, sid: string): Buffer | null {
  const masks = decodeSecurityDescriptor(descriptor).dacl?.entries.flatMap((ace) =>
    ace.kind === 'trustee' && ace.type === accessAllowed && ace.sid === sid ? [ace.mask] : [],
  );
  let left: Buffer | null = null;
  for (const mask of new Set(masks)) {
    left = removeAce(left ?? descriptor, encodeAce(entryFor(sid, mask))) ?? left;
  }
  return left;
}

/** ACCESS_ALLOWED_ACE, MS-DTYP 2.4.4.2. */
function entryFor(sid: string, mask: number): Ace {
  const none = new Uint8Array();
  return { kind: 'trustee', type: accessAllowed, flags: 0, mask, object: null, sid, applicationData: none };
}
