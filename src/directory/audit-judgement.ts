import permissions from '../../manifests/permissions.json' with { type: 'json' };
import {
  describeEntry,
  isFor,
  mayCreateComputers,
  type AppliedEntry,
  type CreateComputersAnswer,
} from './security-descriptor/access-check.ts';
import type { TrusteeAce } from './security-descriptor/access-control.ts';
import { effectOf, isConditional } from './security-descriptor/ace-types.ts';
import type { CreateChildEntries } from './security-descriptor/create-child-entries.ts';
import { aceFlag } from './security-descriptor/structure.ts';

/** A connector's account as the audit asks about it. */
export interface AuditedAccount {
  readonly samAccountName: string;
  readonly sid: string;
  readonly groupSids: readonly string[];
  /** It is a connector's for certain, so it needs the permission wherever another connector's account has it. */
  readonly isConnector: boolean;
}

/**
 * What is so between an account and an OU.
 * - `Granted`: exactly the one permission.
 * - `Broader`: it may create computers, by something that gives more than is needed, or to others too.
 * - `Missing`: it may not, and it should: another connector's account may, or all OUs are said to need it.
 * - `OnlyQuota`: as `Missing`; the machine account quota carries the first few computers.
 * - `NotDelegated`: it may not, as no connector's account may.
 * - `Denied`: an entry denies it.
 * - `Conditional`: it depends on a condition, which is not worked out.
 */
export type PairKind =
  'Granted' | 'Broader' | 'Missing' | 'OnlyQuota' | 'NotDelegated' | 'Denied' | 'Conditional';

export interface Pair {
  readonly kind: PairKind;
  readonly account: AuditedAccount;
  /** What makes it so; none where there is no access control list, so that everybody may do everything. */
  readonly entries: readonly AppliedEntry[];
}

/** Somebody who may create delegated managed service accounts, whatever else: BadSuccessor. */
export interface Exposure {
  readonly sid: string;
  readonly entries: readonly AppliedEntry[];
  /** One of the administrators who may do that on every OU as Windows sets it up. */
  readonly isExpected: boolean;
}

export interface Judgement {
  readonly pairs: readonly Pair[];
  readonly exposures: readonly Exposure[];
  /** Every entry that allows creating computers, here or below; whose SID nobody has is for others to find out. */
  readonly allowing: readonly AppliedEntry[];
}

export interface JudgementQuestion {
  readonly accounts: readonly AuditedAccount[];
  readonly domainSid: string;
  readonly machineAccountQuota: number | null;
  /** Every OU is one that devices go to. */
  readonly required: boolean;
}

const { computer, 'msDS-DelegatedManagedServiceAccount': delegatedAccount } = permissions.classes;
const everyone = permissions.impliedSids.everyone;
const nobody = new Set(permissions.neverSignedIn.sids);

/** What there is to say about one OU by its entries about creating children. */
export function judge(entries: CreateChildEntries, question: JudgementQuestion): Judgement {
  return {
    pairs: judgePairs(entries, question),
    exposures: exposuresOf(entries, question.domainSid),
    allowing: (entries.dacl?.entries ?? [])
      .filter((ace) => ace.kind === 'trustee')
      .filter((ace) => effectOf(ace) === 'allow' && isFor(ace, computer))
      .map(describeEntry),
  };
}

function judgePairs(
  securityDescriptor: CreateChildEntries,
  { accounts, domainSid, machineAccountQuota, required }: JudgementQuestion,
): readonly Pair[] {
  const answers = accounts.map((account) => ({
    account,
    answer: mayCreateComputers({
      securityDescriptor,
      accountSid: account.sid,
      groupSids: account.groupSids,
      machineAccountQuota,
    }),
  }));
  const isNeeded =
    required || answers.some(({ account, answer }) => account.isConnector && isDelegated(answer, domainSid));
  return answers.map(({ account, answer }) => {
    const kind = kindOf(answer, isNeeded && (account.isConnector || required));
    const entries = kind === 'Conditional' ? answer.conditional : answer.entries;
    return { kind, account, entries };
  });
}

/** That administrators may do it everywhere says nothing about where devices go. */
function isDelegated({ entries, allowed }: CreateComputersAnswer, domainSid: string): boolean {
  return allowed && entries.some(({ through }) => !isAdministrator(through, domainSid));
}

function kindOf(answer: CreateComputersAnswer, isNeeded: boolean): PairKind {
  if (answer.conditional.length > 0) {
    return 'Conditional';
  }
  if (answer.allowed) {
    return answer.broader ? 'Broader' : 'Granted';
  }
  if (answer.deniedBy !== null) {
    return 'Denied';
  }
  if (!isNeeded) {
    return 'NotDelegated';
  }
  return answer.onlyQuota ? 'OnlyQuota' : 'Missing';
}

/**
 * Who may create delegated managed service accounts here: mostly because an entry names no class. Memberships are not
 * worked out: a deny counts where it is for the same SID, or for Everyone.
 */
function exposuresOf({ dacl }: CreateChildEntries, domainSid: string): readonly Exposure[] {
  if (dacl === null) {
    return [{ sid: everyone, entries: [], isExpected: false }];
  }
  const denied = new Set<string>();
  const found = new Map<string, AppliedEntry[]>();
  for (const ace of dacl.entries) {
    if (ace.kind !== 'trustee' || !countsHere(ace) || !isFor(ace, delegatedAccount)) {
      continue;
    }
    if (effectOf(ace) === 'deny') {
      // A deny on a condition may not apply.
      if (!isConditional(ace)) {
        denied.add(ace.sid);
      }
    } else if (!denied.has(ace.sid) && !denied.has(everyone)) {
      found.set(ace.sid, [...(found.get(ace.sid) ?? []), describeEntry(ace)]);
    }
  }
  return [...found].map(([sid, entries]) => ({ sid, entries, isExpected: isAdministrator(sid, domainSid) }));
}

function countsHere({ flags, sid }: TrusteeAce): boolean {
  return (flags & aceFlag.inheritOnly) === 0 && !nobody.has(sid);
}

const { sids: administratorSids, ofDomain, ofForest } = permissions.administrators;

/** Administrators of the domain, its forest, or the domain controller. */
export function isAdministrator(sid: string, domainSid: string): boolean {
  return (
    administratorSids.includes(sid) ||
    sid === `${domainSid}-${ofDomain}` ||
    // Of the forest's first domain, which may be another one.
    (sid.startsWith('S-1-5-21-') && sid.endsWith(`-${ofForest}`))
  );
}
