import permissions from '../../manifests/permissions.json' with { type: 'json' };
import {
  decodeSecurityDescriptor,
  encodeAce,
  encodeSecurityDescriptor,
  type Ace,
  type TrusteeAce,
} from './security-descriptor/access-control.ts';
import { impliedSids } from './security-descriptor/access-check.ts';
import { effectOf, isConditional } from './security-descriptor/ace-types.ts';
import { addAce, removeAce } from './security-descriptor/splice.ts';
import { aceFlag, control } from './security-descriptor/structure.ts';

/**
 * Who may read the password of a group managed service account: msDS-GroupMSAMembership, a security descriptor in which
 * the right to read a property gives the password (MS-ADTS 3.1.1.4.5.39). Pure.
 */

const { passwordReaderMask, passwordReaderOwner } = permissions.account;
const accessAllowed = 0x00;

/** RIGHT_DS_READ_PROPERTY, or a generic right that holds it (MS-ADTS 5.1.3.2). */
const readMask = 0x00000010 | 0x10000000 | 0x80000000;

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

/**
 * The entries that say who may read the password and who may not, as they are stored.
 *
 * @param base64 msDS-GroupMSAMembership
 */
export function readerEntries(base64: string): readonly TrusteeAce[] {
  const { dacl } = decodeSecurityDescriptor(Buffer.from(base64, 'base64'));
  return (dacl?.entries ?? []).filter(
    (ace): ace is TrusteeAce =>
      ace.kind === 'trustee' &&
      effectOf(ace) !== 'none' &&
      !isConditional(ace) &&
      (ace.flags & aceFlag.inheritOnly) === 0 &&
      (ace.mask & readMask) !== 0,
  );
}

/** Whether a computer may read the password: the first entry that is for it, or for a group of it, decides. */
export function mayReadPassword(
  entries: readonly TrusteeAce[],
  { sid, groupSids }: { readonly sid: string; readonly groupSids: readonly string[] },
): boolean {
  const sids = new Set([sid, ...groupSids, ...impliedSids]);
  const deciding = entries.find((entry) => sids.has(entry.sid));
  return deciding !== undefined && effectOf(deciding) === 'allow';
}
