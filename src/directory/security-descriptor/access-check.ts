/** What `mayCreateComputers` is asked. */
export interface CreateComputersQuestion {
  /**
   * The OU's, self-relative; the DACL is enough. OWNER RIGHTS entries count only where the owner is in it, too.
   */
  readonly securityDescriptor: Uint8Array;
  readonly accountSid: string;
  /** The account's tokenGroups, see groupSidsOf; Everyone and Authenticated Users need not be in it. */
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
 * - `NoDacl`: there is no DACL (a NULL list), so everybody may do everything.
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
  /** An entry that allows it gives more than create computer objects here, to this account, explicitly. */
  readonly broader: boolean;
  /** The account may create objects of any class here, delegated managed service accounts too (BadSuccessor). */
  readonly untypedCreateChild: boolean;
  /** The DACL does not allow it, but the quota lets the account make a few computers all the same. */
  readonly onlyQuota: boolean;
  readonly deniedBy: AppliedEntry | null;
  /** Entries with a condition that could change the answer; conditions are not worked out. */
  readonly conditional: readonly AppliedEntry[];
}

/**
 * Whether an account may create computer objects in an OU, and by what.
 *
 * @throws OdjError SecurityDescriptorInvalid
 */
export function mayCreateComputers(question: CreateComputersQuestion): CreateComputersAnswer {
  const { machineAccountQuota: quota } = question;
  const onlyQuota = quota != null && quota > 0;
  return {
    allowed: false,
    reason: onlyQuota ? 'OnlyQuota' : 'NotGranted',
    entries: [],
    broader: false,
    untypedCreateChild: false,
    onlyQuota,
    deniedBy: null,
    conditional: [],
  };
}
