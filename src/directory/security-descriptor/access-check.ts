import permissions from '../../../manifests/permissions.json' with { type: 'json' };
import { decodeSecurityDescriptor, type AccessControlList, type TrusteeAce } from './access-control.ts';
import { effectOf, isConditional } from './ace-types.ts';
import { formatAce } from './sddl.ts';
import { aceFlag } from './structure.ts';

/** What of a security descriptor counts. */
export interface Permissions {
  readonly owner: string | null;
  readonly dacl: Pick<AccessControlList, 'entries'> | null;
}

/** What `mayCreateComputers` is asked. */
export interface CreateComputersQuestion {
  /**
   * The OU's, self-relative or already decoded (worth it where several accounts are asked about); the DACL is enough.
   * Entries for OWNER RIGHTS count only where the owner is in it too.
   */
  readonly securityDescriptor: Uint8Array | Permissions;
  readonly accountSid: string;
  /** As groupSidsOf reads them. What every signed-in account is (Everyone, Authenticated Users) need not be in it. */
  readonly groupSids: readonly string[];
  /** ms-DS-MachineAccountQuota of the domain; null or absent where it is not known. */
  readonly machineAccountQuota?: number | null;
}

/** An entry that applies to the account. */
export interface AppliedEntry {
  /** Null where the language has no word for it. */
  readonly sddl: string | null;
  readonly inherited: boolean;
  /** The SID it applies through: the account's own, or that of one of its groups. */
  readonly through: string;
}

/**
 * - `Granted`: the one entry that this product gives is there and counts.
 * - `GrantedBroader`: only other entries allow it, each giving more than is needed, or to more than the account.
 * - `NoDacl`: there is no DACL (or a NULL list), so everybody may do everything.
 * - `OnlyQuota`: the DACL does not allow it; the machine account quota carries the first few computers.
 * - `Denied`: an entry denies it before any allows it.
 * - `NotGranted`: no entry allows it.
 */
export type CreateComputersReason =
  'Granted' | 'GrantedBroader' | 'NoDacl' | 'OnlyQuota' | 'Denied' | 'NotGranted';

export interface CreateComputersAnswer {
  /** By the DACL; what the quota carries is not counted, see `onlyQuota`. */
  readonly allowed: boolean;
  readonly reason: CreateComputersReason;
  /** When allowed: every entry that allows it, the one that decided first. Otherwise the deny that decided, if any. */
  readonly entries: readonly AppliedEntry[];
  /** Something that allows it gives more than "create computer objects, this object only" to this account alone. */
  readonly broader: boolean;
  /**
   * The account may create objects whatever their class, so delegated managed service accounts too (BadSuccessor). An
   * entry for one other class is not looked at here.
   */
  readonly untypedCreateChild: boolean;
  /** The DACL does not allow it, but the quota lets the account make a few computers all the same. */
  readonly onlyQuota: boolean;
  /** The deny that decided. */
  readonly deniedBy: AppliedEntry | null;
  /** Entries that would apply on a condition. Conditions are not worked out: these are not counted. */
  readonly conditional: readonly AppliedEntry[];
}

/** GENERIC_ALL holds every right; the other generic rights do not hold this one (MS-ADTS 5.1.3.2). */
const createsChildren = 0x00000001 | 0x10000000;

const ownerRights = 'S-1-3-4';
/** What every account is that signed in, over the network, to a domain controller of its own domain. */
export const impliedSids: readonly string[] = Object.values(permissions.impliedSids);

/**
 * Whether an account may create computer objects in an OU, and by which entries: the check of MS-ADTS 5.1.3.3 for the
 * right to create children of the class computer. Entries count in the order in which they are stored.
 *
 * @throws OdjError SecurityDescriptorInvalid, SidInvalid
 */
export function mayCreateComputers(question: CreateComputersQuestion): CreateComputersAnswer {
  const { securityDescriptor: given, accountSid, machineAccountQuota } = question;
  const descriptor = given instanceof Uint8Array ? decodeSecurityDescriptor(given) : given;
  if (descriptor.dacl === null) {
    return { ...nothing, allowed: true, reason: 'NoDacl', broader: true, untypedCreateChild: true };
  }
  const applying = applyingEntries(descriptor, question);
  const counted = applying.filter((ace) => !isConditional(ace));
  const conditional = applying
    .filter((ace) => isConditional(ace) && isFor(ace, permissions.classes.computer))
    .map(describeEntry);
  const { allows, deny } = decide(counted, permissions.classes.computer);
  if (allows.length > 0) {
    return {
      ...nothing,
      allowed: true,
      reason: allows.some((ace) => isExact(ace, accountSid)) ? 'Granted' : 'GrantedBroader',
      entries: allows.map(describeEntry),
      broader: !allows.every((ace) => isExact(ace, accountSid)),
      untypedCreateChild: decide(counted, null).allows.length > 0,
      conditional,
    };
  }
  const onlyQuota = machineAccountQuota != null && machineAccountQuota > 0;
  const deniedBy = deny === undefined ? null : describeEntry(deny);
  return {
    ...nothing,
    reason: onlyQuota ? 'OnlyQuota' : deniedBy === null ? 'NotGranted' : 'Denied',
    entries: deniedBy === null ? [] : [deniedBy],
    untypedCreateChild: decide(counted, null).allows.length > 0,
    onlyQuota,
    deniedBy,
    conditional,
  };
}

const nothing: CreateComputersAnswer = {
  allowed: false,
  reason: 'NotGranted',
  entries: [],
  broader: false,
  untypedCreateChild: false,
  onlyQuota: false,
  deniedBy: null,
  conditional: [],
};

/** The entries about creating children that are for this object itself and for somebody the account is. */
function applyingEntries(
  { dacl, owner }: Permissions,
  { accountSid, groupSids }: CreateComputersQuestion,
): readonly TrusteeAce[] {
  const token = new Set([accountSid, ...groupSids, ...impliedSids]);
  if (owner !== null && token.has(owner)) {
    token.add(ownerRights);
  }
  return (dacl?.entries ?? []).filter(
    (ace): ace is TrusteeAce =>
      ace.kind === 'trustee' &&
      (ace.flags & aceFlag.inheritOnly) === 0 &&
      givesCreateChild(ace) &&
      effectOf(ace) !== 'none' &&
      token.has(ace.sid),
  );
}

/**
 * Goes through entries up to the first that denies. One without an object type is for every class; one with another
 * class is no matter here.
 *
 * @param objectClass null: whatever the class
 */
function decide(
  entries: readonly TrusteeAce[],
  objectClass: string | null,
): { readonly allows: readonly TrusteeAce[]; readonly deny: TrusteeAce | undefined } {
  const about = entries.filter((ace) => isFor(ace, objectClass));
  const end = about.findIndex((ace) => effectOf(ace) === 'deny');
  return end === -1 ? { allows: about, deny: undefined } : { allows: about.slice(0, end), deny: about[end] };
}

/** Whether an entry is about creating children, of whatever class, on this object or below it. */
export function givesCreateChild({ mask }: Pick<TrusteeAce, 'mask'>): boolean {
  return (mask & createsChildren) !== 0;
}

/** Whether an entry is about that class of children, or about every class. */
export function isFor({ object }: TrusteeAce, objectClass: string | null): boolean {
  return object?.objectType == null || object.objectType === objectClass;
}

/** Whether it is the entry that this product gives, and to this account. */
function isExact({ flags, mask, object, sid }: TrusteeAce, accountSid: string): boolean {
  return (
    sid === accountSid &&
    flags === 0 &&
    mask === permissions.ace.accessMask &&
    object?.objectType === permissions.ace.objectType
  );
}

/** An entry as answers show it. */
export function describeEntry(ace: TrusteeAce): AppliedEntry {
  return { sddl: formatAce(ace), inherited: (ace.flags & aceFlag.inherited) !== 0, through: ace.sid };
}
