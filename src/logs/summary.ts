import type { JoinRequest } from './requests.ts';

type Counts = Record<JoinRequest['result'], number>;

export interface CauseCount {
  /** Of the catalogue; null for failures that it does not know. */
  readonly id: string | null;
  readonly title: string;
  readonly remedy: string | null;
  readonly command: string | null;
  readonly count: number;
  /** The last of them: ISO 8601, UTC. */
  readonly lastTime: string | null;
}

export interface Summary {
  readonly requests: number;
  readonly succeeded: number;
  readonly failed: number;
  readonly unknown: number;
  /** The most frequent first. */
  readonly byCause: readonly CauseCount[];
  /** By day of UTC, the oldest first; what has no time stands under null, last. */
  readonly byDay: readonly (Readonly<Counts> & { readonly day: string | null })[];
}

const mostCauses = 1000;
const dayLength = 86_400_000;
const noDay = Number.POSITIVE_INFINITY;

function dayName(day: number): string | null {
  return day === noDay ? null : new Date(day * dayLength).toISOString().slice(0, 10);
}

/** Counts requests one by one, so that a log of any length fits. */
export class SummaryCounter {
  readonly #counts: Counts = { Succeeded: 0, Failed: 0, Unknown: 0 };
  readonly #causes = new Map<string, Tally>();
  readonly #days = new Map<number, Counts>();

  add(request: JoinRequest): void {
    this.#counts[request.result] += 1;
    const day = request.milliseconds === null ? noDay : Math.floor(request.milliseconds / dayLength);
    let counts = this.#days.get(day);
    if (counts === undefined) {
      counts = { Succeeded: 0, Failed: 0, Unknown: 0 };
      this.#days.set(day, counts);
    }
    counts[request.result] += 1;
    if (request.result === 'Failed') {
      this.#addCause(request);
    }
  }

  #addCause(request: JoinRequest): void {
    const { cause, milliseconds } = request;
    const title = cause?.title ?? `not in the catalogue: ${unknownTitle(request)}`;
    const known = this.#causes.get(title);
    if (known !== undefined) {
      known.count += 1;
      known.last = Math.max(known.last, milliseconds ?? known.last);
    } else if (this.#causes.size < mostCauses) {
      this.#causes.set(title, { cause, title, count: 1, last: milliseconds ?? Number.NEGATIVE_INFINITY });
    }
  }

  summary(): Summary {
    const { Succeeded: succeeded, Failed: failed, Unknown: unknown } = this.#counts;
    return {
      requests: succeeded + failed + unknown,
      succeeded,
      failed,
      unknown,
      byCause: [...this.#causes.values()]
        .map(causeCount)
        .toSorted((left, right) => right.count - left.count || (left.title < right.title ? -1 : 1)),
      byDay: [...this.#days]
        .toSorted(([left], [right]) => left - right)
        .map(([day, counts]) => ({ day: dayName(day), ...counts })),
    };
  }
}

interface Tally {
  readonly cause: JoinRequest['cause'];
  readonly title: string;
  count: number;
  /** Milliseconds since 1970 UTC. */
  last: number;
}

function causeCount({ cause, title, count, last }: Tally): CauseCount {
  const { id = null, remedy = null, command = null } = cause ?? {};
  const lastTime = Number.isFinite(last) ? new Date(last).toISOString() : null;
  return { id, title, remedy, command, count, lastTime };
}

function unknownTitle({ diagnosticCode, errorCode, text }: JoinRequest): string {
  const codes = [diagnosticCode, errorCode].filter((code) => code !== null);
  return codes.length > 0 ? codes.join(', ') : (text ?? '').slice(0, 100);
}

/** What a list of requests comes to: how many went wrong, why, and when. */
export function summaryOf(requests: Iterable<JoinRequest>): Summary {
  const counter = new SummaryCounter();
  for (const request of requests) {
    counter.add(request);
  }
  return counter.summary();
}
