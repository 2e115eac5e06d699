import { connectorEvents, type LogEvent } from './event.ts';
import { explainFailure, type Match } from './explain.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { redact } from './redact.ts';
import { isoTime } from './iso-time.ts';
import { ShapedEvent } from './shaped-event.ts';

/** The parts of a request that are found without looking at its texts. */
interface Verdict {
  readonly result: Outcome;
  readonly attempts: number;
  readonly failure: LogEvent | null;
}

/**
 * What became of one request of a device to join the domain: all events that belong to it. An error that names no
 * device (the service's own, the wizard's) stands alone, with `deviceId` null. Secrets are taken out of every text, when
 * it is asked for: a log has hundreds of thousands of requests, and most are only counted.
 */
export class JoinRequest {
  /** Unknown where no event says that it went well or wrong; never to be counted as good. */
  readonly result: Outcome;
  /** How often it was tried. */
  readonly attempts: number;
  /** The last event's time in milliseconds since 1970 UTC; null where the log does not say. */
  readonly milliseconds: number | null;
  readonly #events: readonly LogEvent[];
  readonly #failure: LogEvent | null;

  /** @param events of one request, the oldest first */
  constructor(events: readonly LogEvent[]) {
    const { result, attempts, failure } = outcomeOfAll(events);
    this.result = result;
    this.attempts = attempts;
    this.milliseconds = timeOfAll(events);
    this.#events = events;
    this.#failure = failure;
  }

  /** The last event's time: ISO 8601, UTC. */
  get time(): string | null {
    return this.milliseconds === null ? null : isoTime(this.milliseconds);
  }

  /** The connector's server. */
  get server(): string | null {
    return redacted(this.#events.find(({ server }) => server !== null)?.server);
  }

  get deviceId(): string | null {
    return this.#field('deviceId');
  }

  get machineName(): string | null {
    return this.#field('machineName');
  }

  get domainName(): string | null {
    return this.#field('domainName');
  }

  get requestId(): string | null {
    return this.#field('requestId');
  }

  /** Of the last failure, as logged; null where it went well. */
  get errorCode(): string | null {
    return redacted(this.#failure?.payload.errorCode);
  }

  get diagnosticCode(): string | null {
    return redacted(this.#failure?.payload.diagnosticCode);
  }

  get text(): string | null {
    return this.#failure === null ? null : redact(textOf(this.#failure));
  }

  /** The likeliest entry of the catalogue; null where it went well or nothing is known. */
  get cause(): Match | null {
    return this.#failure === null ? null : causeOf(this.#failure);
  }

  /** Each event as logged. */
  get raw(): readonly string[] {
    return this.#events.map(({ raw }) => redact(raw));
  }

  /** What JSON.stringify and tests see. */
  toJSON(): Readonly<Record<string, unknown>> {
    const { time, server, deviceId, machineName, domainName, requestId, result, attempts } = this;
    const { errorCode, diagnosticCode, text, cause, raw } = this;
    const device = { deviceId, machineName, domainName, requestId };
    return { time, server, ...device, result, attempts, errorCode, diagnosticCode, text, cause, raw };
  }

  #field(name: 'deviceId' | 'machineName' | 'domainName' | 'requestId'): string | null {
    for (const { payload } of this.#events) {
      if (payload[name] !== null) {
        return redact(payload[name]);
      }
    }
    return null;
  }
}

function redacted(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : redact(text);
}

/** An entry that fits less is not named as the cause. */
const leastScore = 0.5;

/**
 * Puts the events of one device together into its requests. The order of the events does not matter: those with a
 * RequestId belong together, and one without joins the nearest of its device in time, up to half an hour away.
 */
export function requestsOf(events: readonly LogEvent[]): readonly JoinRequest[] {
  if (events.length === 1) {
    return [new JoinRequest(events)];
  }
  const groups = grouped(isInTime(events) ? events : events.toSorted(inTime));
  return groups.map((group) => new JoinRequest(isInTime(group) ? group : group.toSorted(inTime)));
}

/** Mostly they are in order; whether they surely are is seen by their times alone. */
function isInTime(events: readonly LogEvent[]): boolean {
  let before = Number.NEGATIVE_INFINITY;
  for (const event of events) {
    const time = event.time ?? 0;
    if (time <= before) {
      return false;
    }
    before = time;
  }
  return true;
}

function inTime(left: LogEvent, right: LogEvent): number {
  return (
    (left.time ?? 0) - (right.time ?? 0) ||
    (left.recordId ?? 0) - (right.recordId ?? 0) ||
    (left.raw < right.raw ? -1 : left.raw > right.raw ? 1 : 0)
  );
}

const gap = connectorEvents.requestGapMinutes * 60_000;

function grouped(sorted: readonly LogEvent[]): readonly (readonly LogEvent[])[] {
  if (areOne(sorted)) {
    return [sorted];
  }
  const named = [...Map.groupBy(sorted, ({ payload }) => payload.requestId?.toLowerCase() ?? '')]
    .filter(([requestId]) => requestId !== '')
    .map(([, events]) => ({ events, times: events.map(({ time }) => time ?? 0) }));
  const unnamed: LogEvent[][] = [];
  for (const event of sorted.filter(({ payload }) => payload.requestId === null)) {
    const time = event.time ?? 0;
    const [nearest] = named
      .map(({ events, times }) => ({ events, away: Math.min(...times.map((each) => Math.abs(each - time))) }))
      .filter(({ away }) => away <= gap)
      .toSorted((left, right) => left.away - right.away);
    const latest = unnamed.at(-1);
    if (nearest !== undefined) {
      nearest.events.push(event);
    } else if (latest !== undefined && time - (latest.at(-1)?.time ?? 0) <= gap) {
      latest.push(event);
    } else {
      unnamed.push([event]);
    }
  }
  return [...named.map(({ events }) => events), ...unnamed];
}

/** All name the same request, or none does and none is further from the one before than events of one request are. */
function areOne(sorted: readonly LogEvent[]): boolean {
  const requestId = sorted[0]?.payload.requestId ?? null;
  let before = sorted[0]?.time ?? 0;
  for (const event of sorted) {
    if (event.payload.requestId !== requestId) {
      return false;
    }
    if (requestId === null) {
      const time = event.time ?? 0;
      if (time - before > gap) {
        return false;
      }
      before = time;
    }
  }
  return true;
}

/** Of those of one shape it is known. */
export function outcomeIn(event: LogEvent): Outcome | null {
  return event instanceof ShapedEvent ? event.shape.outcome : outcomeOf(event);
}

function timeOfAll(events: readonly LogEvent[]): number | null {
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const time = events[index]?.time ?? null;
    if (time !== null) {
      return time;
    }
  }
  return null;
}

function outcomeOfAll(events: readonly LogEvent[]): Verdict {
  const [only] = events;
  if (only !== undefined && events.length === 1) {
    const result = outcomeIn(only) ?? 'Unknown';
    return { result, attempts: 1, failure: result === 'Failed' ? only : null };
  }
  let result: Outcome | null = null;
  let last: LogEvent | null = null;
  let attempts = 0;
  for (const event of events) {
    const outcome = outcomeIn(event);
    if (outcome !== null) {
      result = outcome;
      last = event;
      attempts += 1;
    }
  }
  return {
    result: result ?? 'Unknown',
    attempts: Math.max(1, attempts),
    failure: result === 'Failed' ? last : null,
  };
}

function textOf({ payload: { diagnosticText, errorDescription } }: LogEvent): string {
  const longer = diagnosticText ?? '';
  const shorter = errorDescription ?? '';
  return longer.includes(shorter) ? longer : `${shorter} ${longer}`.trim();
}

/** Most failures of a log are the same one: each is looked up once. */
const causes = new Map<string, Match | null>();
const mostCauses = 500;

/** `machineName=PC0815` is another text for each device; a number behind the sign may be a code. */
const given = /=(?!0x|-?\d)[\w.$-]+/g;

/** Those of one shape say the same. */
const causesOfShapes = new WeakMap<object, Match | null>();

function causeOf(failure: LogEvent): Match | null {
  if (!(failure instanceof ShapedEvent)) {
    return causeOfText(failure);
  }
  let cause = causesOfShapes.get(failure.shape);
  if (cause === undefined) {
    cause = causeOfText(failure);
    causesOfShapes.set(failure.shape, cause);
  }
  return cause;
}

function causeOfText(failure: LogEvent): Match | null {
  const { diagnosticCode, errorCode } = failure.payload;
  const text = textOf(failure);
  const key = `${diagnosticCode ?? ''} ${errorCode ?? ''} ${text.replace(given, '=')}`;
  const known = causes.get(key);
  if (known !== undefined) {
    return known;
  }
  const [likeliest] = explainFailure({ diagnosticCode, errorCode, text }).matches;
  const cause = likeliest !== undefined && likeliest.score >= leastScore ? likeliest : null;
  if (causes.size >= mostCauses) {
    causes.clear();
  }
  causes.set(key, cause);
  return cause;
}
