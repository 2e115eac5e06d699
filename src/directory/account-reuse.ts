import type { ComputerOwner, Directory } from './directory.ts';

/**
 * Whether a device may be joined again onto its computer object since Microsoft's hardening of October 2022
 * (KB5020276; refused with 0xaac, NERR_AccountReuseBlockedByPolicy).
 * - `Allowed`: an administrators' group owns it, or the only connector's account made it.
 * - `OneConnector`: one of several connectors' accounts made it, and only that one may; Intune may ask any.
 * - `Blocked`: somebody else made it.
 * - `Unknown`: its owner may not be read.
 */
export type Rejoin = 'Allowed' | 'OneConnector' | 'Blocked' | 'Unknown';

/** Who made a computer object, as far as re-use goes. */
export type MadeBy =
  'Connector' | 'Administrators' | 'Computer' | 'ServiceAccount' | 'Other' | 'Gone' | 'Unknown';

export interface RejoinJudgement {
  readonly rejoin: Rejoin;
  readonly madeBy: MadeBy;
  /** Null where nothing is to be done. */
  readonly remedy: string | null;
}

/** Who is meant by a SID; null where the domain has no object of it (any more). */
export interface NamedSid {
  readonly samAccountName: string;
  readonly objectClass: string;
}

export interface RejoinQuestion {
  readonly computer: ComputerOwner;
  /** Of the accounts that connectors run as now. */
  readonly connectorSids: ReadonlySet<string>;
  readonly domainSid: string;
  /** Whose SIDs they are, by SID; absent for those of other domains. */
  readonly names: ReadonlyMap<string, NamedSid | null>;
}

const builtinAdministrators = 'S-1-5-32-544';
/** The last part of the SIDs of Domain Admins and Enterprise Admins. */
const administratorsGroups = /-(?:512|519)$/;
const policy = '"Domain controller: Allow computer account re-use during domain join"';

/**
 * Judges one computer object. That of somebody who joined it on the machine account quota has mS-DS-CreatorSID, and an
 * administrators' group as its owner all the same; of any other the owner counts.
 */
export function judgeRejoin({ computer, connectorSids, domainSid, names }: RejoinQuestion): RejoinJudgement {
  const maker = computer.creatorSid ?? computer.ownerSid;
  if (maker === null) {
    return {
      rejoin: 'Unknown',
      madeBy: 'Unknown',
      remedy: 'Sign in as somebody who may read the owner of computer objects.',
    };
  }
  if (connectorSids.has(maker)) {
    return madeByConnector(connectorSids.size === 1, names.get(maker)?.samAccountName ?? maker);
  }
  if (computer.creatorSid === null && isAdministrators(maker, domainSid)) {
    return { rejoin: 'Allowed', madeBy: 'Administrators', remedy: null };
  }
  const madeBy = kindOf(names.get(maker));
  const name = names.get(maker)?.samAccountName ?? maker;
  const remedy =
    madeBy === 'Gone'
      ? `Delete the object if its device is gone or is set up anew. ${maker} is gone too, so no policy can allow it.`
      : `Delete the object if its device is gone or is set up anew; else allow ${name} by the policy ${policy} on the domain controllers.`;
  return { rejoin: 'Blocked', madeBy, remedy };
}

function madeByConnector(isOnlyOne: boolean, name: string): RejoinJudgement {
  return isOnlyOne
    ? { rejoin: 'Allowed', madeBy: 'Connector', remedy: null }
    : {
        rejoin: 'OneConnector',
        madeBy: 'Connector',
        remedy: `Only the connector of ${name} may join it again, and Intune may ask another: allow ${name} by the policy ${policy} on the domain controllers, or delete the object before its device is set up anew.`,
      };
}

function isAdministrators(sid: string, domainSid: string): boolean {
  return (
    sid === builtinAdministrators ||
    // Enterprise Admins are of the forest's first domain, which may be another one.
    (administratorsGroups.test(sid) && (sid.startsWith(`${domainSid}-`) || sid.endsWith('-519')))
  );
}

function kindOf(name: NamedSid | null | undefined): MadeBy {
  if (name === null) {
    return 'Gone';
  }
  switch (name?.objectClass) {
    case 'computer':
      return 'Computer';
    case 'msDS-ManagedServiceAccount':
    case 'msDS-GroupManagedServiceAccount':
      return 'ServiceAccount';
    default:
      return 'Other';
  }
}

export interface JudgedComputer extends ComputerOwner, RejoinJudgement {
  /** sAMAccountName of who made it; the SID where there is no name. */
  readonly maker: string;
}

const together = 200;

/**
 * The computer objects at and below the base, each with its judgement, as they come: never more than a few pages of
 * them are held.
 *
 * @throws OdjError OuNotFound where there is no such base
 */
export async function* judgedComputers(
  directory: Pick<Directory, 'computerOwners' | 'resolveSids' | 'domain'>,
  query: { readonly base?: string | undefined; readonly connectorSids: ReadonlySet<string> },
): AsyncGenerator<JudgedComputer, void, undefined> {
  const { base, connectorSids } = query;
  const { sid: domainSid } = await directory.domain();
  const names = new Map<string, NamedSid | null>();
  const judged = async (computers: readonly ComputerOwner[]): Promise<readonly JudgedComputer[]> => {
    const makers = computers.flatMap(({ creatorSid, ownerSid }) => creatorSid ?? ownerSid ?? []);
    const unknown = [...new Set(makers)].filter((sid) => !names.has(sid));
    const found = unknown.length === 0 ? [] : await directory.resolveSids(unknown);
    for (const [sid, name] of found) {
      names.set(sid, name);
    }
    return computers.map((computer) => {
      const sid = computer.creatorSid ?? computer.ownerSid;
      const maker = sid === null ? 'unknown' : (names.get(sid)?.samAccountName ?? sid);
      return { ...computer, maker, ...judgeRejoin({ computer, connectorSids, domainSid, names }) };
    });
  };
  let waiting: ComputerOwner[] = [];
  for await (const computer of directory.computerOwners(base === undefined ? {} : { base })) {
    waiting.push(computer);
    if (waiting.length === together) {
      yield* await judged(waiting);
      waiting = [];
    }
  }
  yield* await judged(waiting);
}
