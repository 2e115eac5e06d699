import { givesCreateChild, type Permissions } from './access-check.ts';
import { decodeAce, type TrusteeAce } from './access-control.ts';
import { effectOf } from './ace-types.ts';
import { locateAcl } from './structure.ts';

/** What of a DACL is about creating children: few of its many entries. */
export interface CreateChildEntries extends Permissions {
  /** Equal where the entries are: most OUs of a domain have the same ones. */
  readonly key: string;
}

const maskOffset = 4;
const shortest = 8;

/**
 * Reads from a self-relative security descriptor the entries that allow or deny creating children, inherit-only ones
 * too. The others are not decoded, which is what makes it fast.
 *
 * @throws OdjError SecurityDescriptorInvalid, SidInvalid
 */
export function createChildEntries(descriptor: Buffer): CreateChildEntries {
  const place = locateAcl(descriptor, 'dacl');
  if (place === null) {
    return { owner: null, dacl: null, key: 'none' };
  }
  const pieces = place.entries
    .filter(
      ({ start, size }) =>
        size >= shortest &&
        effectOf({ type: descriptor.readUInt8(start) }) !== 'none' &&
        givesCreateChild({ mask: descriptor.readUInt32LE(start + maskOffset) }),
    )
    .map(({ start, size }) => descriptor.subarray(start, start + size));
  let entries: readonly TrusteeAce[] | undefined;
  return {
    owner: null,
    dacl: {
      get entries() {
        entries ??= pieces.map(decodeAce).filter((ace) => ace.kind === 'trustee');
        return entries;
      },
    },
    key: pieces.map((piece) => piece.toString('latin1')).join(''),
  };
}
