import { isOdjError, OdjError } from '../errors.ts';
import {
  judge,
  type AuditedAccount,
  type Judgement,
  type JudgementQuestion,
  type PairKind,
} from './audit-judgement.ts';
import type { Directory, Domain, Msa, OuError, OuReading } from './directory.ts';
import { InheritanceSources } from './inheritance.ts';
import type { AppliedEntry } from './security-descriptor/access-check.ts';
import { createChildEntries } from './security-descriptor/create-child-entries.ts';
import { TrusteeNames } from './trustee-names.ts';

/** What an audit asks. */
export type AuditedDirectory = Pick<
  Directory,
  'server' | 'domain' | 'accounts' | 'groupSids' | 'scan' | 'resolveSids' | 'descriptors'
>;

export interface AuditRequest {
  /** DN to begin at; the whole domain when absent. */
  readonly base?: string;
  /** Name, DN or SID of each; when empty every connector's account: named as connectors name theirs, or linked. */
  readonly accounts: readonly string[];
  /** Every OU is one that devices go to: whoever is not granted there is missing. */
  readonly required: boolean;
  /** Every pair, not only what is to be looked at. */
  readonly all: boolean;
}

/**
 * - of an account on an OU: see PairKind
 * - `Orphaned`: an entry that allows creating computers is for a SID that nobody has (any more)
 * - `BadSuccessor`: somebody may create delegated managed service accounts, mostly as the entry names no class
 * - `Administrator`: the same of somebody who may do that on every OU as Windows sets it up
 * - `Unreadable`: the OU's permissions cannot be read, so nothing is known
 */
export type AuditKind = PairKind | 'Orphaned' | 'BadSuccessor' | 'Administrator' | 'Unreadable';

export interface AuditEntry extends AppliedEntry {
  /** The name of the group, or of the account itself, that it applies through; the SID where it has none. */
  readonly throughName: string;
  /** The object above that hands it down; null where it is not inherited, or that cannot be told. */
  readonly inheritedFrom: string | null;
}

export interface AuditRow {
  readonly organizationalUnit: string;
  readonly objectGuid: string | null;
  readonly kind: AuditKind;
  /** The account, or whoever else it is about; null with `error`. */
  readonly trustee: string | null;
  readonly sid: string | null;
  /** What makes it so; none of what may be done only as there is no access control list. */
  readonly entries: readonly AuditEntry[];
  readonly error: OuError | null;
}

export interface AuditSummary {
  readonly organizationalUnits: number;
  /** How many are to be looked at, and of how many it could not be told. */
  readonly findings: number;
  readonly unknown: number;
  /** How many rows there are of each kind, those that were not asked for too. */
  readonly kinds: Readonly<Partial<Record<AuditKind, number>>>;
}

/** Nothing to do about them: given only with `all`. */
const unremarkable: ReadonlySet<AuditKind> = new Set(['Granted', 'NotDelegated', 'Administrator']);
/** It could not be told. */
const unknown: ReadonlySet<AuditKind> = new Set(['Conditional', 'Unreadable']);

/** Good, to be looked at, or not known. */
export function meaningOf(kind: AuditKind): 'Good' | 'Finding' | 'Unknown' {
  return unremarkable.has(kind) ? 'Good' : unknown.has(kind) ? 'Unknown' : 'Finding';
}

/** OUs that are judged together, so that what is asked about them goes in few requests. */
const together = 250;
const mostJudgements = 2000;

interface Judged {
  readonly reading: OuReading;
  readonly judgement: Judgement | null;
  readonly error: OuError | null;
}

/** The audit of a domain, or of a part of it; memory does not grow with its size. */
export class Audit {
  readonly domain: Domain;
  readonly accounts: readonly AuditedAccount[];
  readonly #directory: AuditedDirectory;
  readonly #request: AuditRequest;
  readonly #question: JudgementQuestion;
  readonly #sources: InheritanceSources;
  /** By the entries that were judged: most OUs have the same ones. */
  readonly #judgements = new Map<string, Judgement>();
  readonly #names: TrusteeNames;
  readonly #kinds: Partial<Record<AuditKind, number>> = {};
  #organizationalUnits = 0;
  #findings = 0;
  #unknown = 0;

  private constructor(
    directory: AuditedDirectory,
    request: AuditRequest,
    { domain, accounts }: { readonly domain: Domain; readonly accounts: readonly AuditedAccount[] },
  ) {
    const { sid: domainSid, machineAccountQuota } = domain;
    this.domain = domain;
    this.accounts = accounts;
    this.#directory = directory;
    this.#request = request;
    this.#question = { accounts, domainSid, machineAccountQuota, required: request.required };
    this.#sources = new InheritanceSources(domain.distinguishedName, (names) => directory.descriptors(names));
    this.#names = new TrusteeNames(directory);
  }

  /**
   * Finds the accounts and their groups.
   *
   * @throws OdjError AccountNotFound, and what the directory throws
   */
  static async open(directory: AuditedDirectory, request: AuditRequest): Promise<Audit> {
    const domain = await directory.domain();
    const found = await accountsOf(directory, request.accounts);
    const accounts = await Promise.all(
      found.map(async ({ account: { samAccountName, sid }, isConnector }) => {
        const groupSids = await directory.groupSids(sid);
        return { samAccountName, sid, groupSids, isConnector };
      }),
    );
    return new Audit(directory, request, { domain, accounts });
  }

  /** What was found so far. */
  get summary(): AuditSummary {
    const [organizationalUnits, findings, unknown] = [
      this.#organizationalUnits,
      this.#findings,
      this.#unknown,
    ];
    return { organizationalUnits, findings, unknown, kinds: { ...this.#kinds } };
  }

  /**
   * What is to be looked at (or everything, with `all`), OU by OU as they come.
   *
   * @throws OdjError what the directory throws; what concerns one OU is in its row
   */
  async *rows(): AsyncGenerator<AuditRow, void, undefined> {
    const { base } = this.#request;
    let waiting: Judged[] = [];
    for await (const reading of this.#directory.scan(base === undefined ? {} : { base })) {
      waiting.push(this.#judge(reading));
      if (waiting.length === together) {
        yield* await this.#told(waiting);
        waiting = [];
      }
    }
    yield* await this.#told(waiting);
  }

  #judge(reading: OuReading): Judged {
    this.#organizationalUnits += 1;
    if (reading.securityDescriptor === null) {
      return { reading, judgement: null, error: reading.error };
    }
    try {
      const entries = createChildEntries(Buffer.from(reading.securityDescriptor, 'base64'));
      this.#sources.remember(reading.organizationalUnit, entries);
      let judgement = this.#judgements.get(entries.key);
      if (judgement === undefined) {
        judgement = judge(entries, this.#question);
        if (this.#judgements.size >= mostJudgements) {
          this.#judgements.clear();
        }
        this.#judgements.set(entries.key, judgement);
      }
      return { reading, judgement, error: null };
    } catch (thrown) {
      if (!isOdjError(thrown)) {
        throw thrown;
      }
      const { id, message, remedy } = thrown;
      return { reading, judgement: null, error: { id, message, remedy } };
    }
  }

  async #told(judged: readonly Judged[]): Promise<readonly AuditRow[]> {
    const judgements = new Set(judged.map(({ judgement }) => judgement));
    await this.#names.learn([...judgements].flatMap(trusteesOf));
    const found = judged.flatMap((each) => this.#found(each));
    const inherited = found.filter(({ entries }) => entries.some((entry) => entry.inherited));
    await this.#sources.prepare(new Set(inherited.map(({ reading }) => reading.organizationalUnit)));
    return found.map(({ reading, kind, trustee, sid, entries, error }) => ({
      organizationalUnit: reading.organizationalUnit,
      objectGuid: reading.objectGuid,
      kind,
      trustee,
      sid,
      entries: entries.map((entry) => ({
        ...entry,
        throughName: this.#names.nameOf(entry.through),
        inheritedFrom: this.#sources.sourceOf(reading.organizationalUnit, entry),
      })),
      error,
    }));
  }

  /** Everything about one OU is counted; what was asked for is given. */
  #found({ reading, judgement, error }: Judged): readonly Found[] {
    if (judgement === null) {
      const row = { reading, kind: 'Unreadable', trustee: null, sid: null, entries: [], error } as const;
      return this.#counted([row]);
    }
    const pairs = judgement.pairs.map(({ kind, account, entries }) => ({
      ...{ reading, kind, entries, error },
      trustee: account.samAccountName,
      sid: account.sid,
    }));
    const exposures = judgement.exposures.map(({ sid, entries, isExpected }) => ({
      ...{ reading, sid, entries, error },
      kind: isExpected ? ('Administrator' as const) : ('BadSuccessor' as const),
      trustee: this.#names.nameOf(sid),
    }));
    const orphans = Map.groupBy(
      judgement.allowing.filter(({ through }) => this.#names.isGone(through)),
      ({ through }) => through,
    );
    const orphaned = [...orphans].map(([sid, entries]) => ({
      ...{ reading, sid, entries, error },
      kind: 'Orphaned' as const,
      trustee: sid,
    }));
    return this.#counted([...pairs, ...exposures, ...orphaned]);
  }

  #counted(found: readonly Found[]): readonly Found[] {
    for (const { kind } of found) {
      const meaning = meaningOf(kind);
      this.#kinds[kind] = (this.#kinds[kind] ?? 0) + 1;
      this.#findings += meaning === 'Finding' ? 1 : 0;
      this.#unknown += meaning === 'Unknown' ? 1 : 0;
    }
    return found.filter(({ kind }) => this.#request.all || meaningOf(kind) !== 'Good');
  }
}

/** Every SID that a judgement names. */
function trusteesOf(judgement: Judgement | null): readonly string[] {
  if (judgement === null) {
    return [];
  }
  const { pairs, exposures, allowing } = judgement;
  return [...pairs, ...exposures, { entries: allowing }].flatMap(({ entries }) =>
    entries.map(({ through }) => through),
  );
}

interface Found {
  readonly reading: OuReading;
  readonly kind: AuditKind;
  readonly trustee: string | null;
  readonly sid: string | null;
  readonly entries: readonly AppliedEntry[];
  readonly error: OuError | null;
}

/** @throws OdjError AccountNotFound */
async function accountsOf(
  directory: AuditedDirectory,
  named: readonly string[],
): Promise<readonly { readonly account: Msa; readonly isConnector: boolean }[]> {
  if (named.length === 0) {
    const connectors = await directory.accounts();
    const linked = await directory.accounts({ linked: true });
    const others = linked.filter(({ sid }) => !connectors.some((connector) => connector.sid === sid));
    return [
      ...connectors.map((account) => ({ account, isConnector: true })),
      ...others.map((account) => ({ account, isConnector: false })),
    ];
  }
  const found = new Map<string, Msa>();
  const answers = await Promise.all(
    named.map(async (identity) => ({ identity, accounts: await directory.accounts({ identity }) })),
  );
  for (const { identity, accounts } of answers) {
    if (accounts.length === 0) {
      throw new OdjError(
        'AccountNotFound',
        { account: identity, server: directory.server },
        { target: identity },
      );
    }
    for (const account of accounts) {
      found.set(account.sid, account);
    }
  }
  return [...found.values()].map((account) => ({ account, isConnector: true }));
}
