import permissions from '../../../manifests/permissions.json' with { type: 'json' };
import {
  decodeSecurityDescriptor,
  encodeAce,
  type SecurityDescriptor,
  type TrusteeAce,
} from './access-control.ts';
import { effectOf } from './ace-types.ts';
import { computerAce, type ComputerEntry } from './create-computer-ace.ts';
import { formatAce } from './sddl.ts';
import { aceFlag } from './structure.ts';

/** What an entry of the legacy connector's delegation allows with computer objects. */
export type LegacyRight = 'Create' | 'Delete' | 'CreateAndDelete' | 'FullControl';

/** An explicit entry that is exactly one of those by which the legacy connector was delegated. */
export interface LegacyEntry {
  readonly sid: string;
  readonly right: LegacyRight;
  readonly sddl: string;
}

/**
 * Why an entry like those stays where it is:
 * - `Inherited`: it stands on an OU further up, and goes away there.
 * - `Broader`: it reaches further than computer objects, so it was given for something else too.
 * - `Different`: it is no part of what Microsoft's pages had people delegate.
 */
export type SimilarReason = 'Inherited' | 'Broader' | 'Different';

/** An entry that gives the account more than reading, and that is not ours to take away. */
export interface SimilarEntry {
  readonly sid: string;
  readonly reason: SimilarReason;
  /** Null where the language has no word for it. */
  readonly sddl: string | null;
}

const { children, descendants } = permissions.legacy;
const templates: readonly ComputerEntry[] = [
  ...children.map((entry) => ({ ...entry, computer: 'children' as const })),
  ...descendants.map((entry) => ({ ...entry, computer: 'descendants' as const })),
];
/** The first of each: create computer objects here and below, full control of those below. */
const granted = templates.filter(
  ({ computer }, index) => templates.findIndex((other) => other.computer === computer) === index,
);

const createChild = 0x1;
const deleteChild = 0x2;
const genericAll = 0x10000000;
/** List, read and synchronize: RC LC RP LO, GENERIC_READ and GENERIC_EXECUTE, SYNCHRONIZE (MS-ADTS 5.1.3.2). */
const reading = 0xa0120094;

/**
 * The two entries by which the legacy connector is delegated today: create computer objects, here and below, and full
 * control of computer objects below.
 *
 * @throws OdjError SidInvalid
 */
export function legacyGrant(sid: string): readonly Buffer[] {
  return granted.map((template) => computerAce(template, sid));
}

/**
 * Every entry that is taken away with the legacy connector's delegation: those two, and what the wizard wrote by older
 * pages or in another form. The one entry for a managed service account is among them, so know the account's class.
 *
 * @throws OdjError SidInvalid
 */
export function legacyAces(sid: string): readonly Buffer[] {
  return templates.map((template) => computerAce(template, sid));
}

/**
 * The explicit entries of a DACL that are exactly of the legacy connector's delegation, in their order: those of one
 * account, of those that `whose` picks, or of anybody. Whether an account is a server (or gone), its SID alone does not
 * tell.
 *
 * @throws OdjError SecurityDescriptorInvalid, SidInvalid
 */
export function legacyEntries(
  descriptor: Uint8Array | SecurityDescriptor,
  whose?: string | ((sid: string) => boolean),
): readonly LegacyEntry[] {
  return trusteeEntries(descriptor, whose)
    .filter(isLegacy)
    .flatMap((ace) => {
      const sddl = formatAce(ace);
      return sddl === null ? [] : [{ sid: ace.sid, right: rightOf(ace), sddl }];
    });
}

/**
 * What else allows this account more than reading: listed for people to judge, never taken away.
 *
 * @throws OdjError SecurityDescriptorInvalid, SidInvalid
 */
export function similarEntries(
  descriptor: Uint8Array | SecurityDescriptor,
  sid: string,
): readonly SimilarEntry[] {
  return trusteeEntries(descriptor, sid)
    .filter((ace) => effectOf(ace) === 'allow' && (ace.mask & ~reading) !== 0 && !isLegacy(ace))
    .map((ace) => ({ sid, reason: reasonOf(ace), sddl: formatAce(ace) }));
}

function trusteeEntries(
  given: Uint8Array | SecurityDescriptor,
  whose: string | ((sid: string) => boolean) | undefined,
): readonly TrusteeAce[] {
  const { dacl } = given instanceof Uint8Array ? decodeSecurityDescriptor(given) : given;
  const isAsked = typeof whose === 'function' ? whose : (sid: string) => whose === undefined || sid === whose;
  return (dacl?.entries ?? []).filter((ace): ace is TrusteeAce => ace.kind === 'trustee' && isAsked(ace.sid));
}

/** Byte for byte, as they would be taken away. */
function isLegacy(ace: TrusteeAce): boolean {
  return (
    ace.object !== null &&
    templates.some(({ flags, accessMask }) => flags === ace.flags && accessMask === ace.mask) &&
    legacyAces(ace.sid).some((bytes) => bytes.equals(encodeAce(ace)))
  );
}

function rightOf({ mask }: TrusteeAce): LegacyRight {
  switch (mask) {
    case createChild:
      return 'Create';
    case deleteChild:
      return 'Delete';
    case createChild | deleteChild:
      return 'CreateAndDelete';
    default:
      return 'FullControl';
  }
}

function reasonOf({ flags, mask, object }: TrusteeAce): SimilarReason {
  if ((flags & aceFlag.inherited) !== 0) {
    return 'Inherited';
  }
  const { computer } = permissions.classes;
  const staysWithComputers =
    object?.objectType === computer ||
    (object?.inheritedObjectType === computer && (flags & aceFlag.inheritOnly) !== 0);
  const reaches = (mask & (createChild | deleteChild | genericAll)) !== 0;
  return reaches && !staysWithComputers ? 'Broader' : 'Different';
}
