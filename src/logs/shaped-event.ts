import type { Level, LogEvent } from './event.ts';
import type { Payload } from './payload.ts';
import type { Field, Shape } from './shape.ts';

/** An event of a known shape: of its record only what differs was looked at, all else is read when asked for. */
export class ShapedEvent implements LogEvent, Payload {
  readonly server: string | null;
  readonly deviceId: string | null;
  readonly requestId: string | null;
  readonly machineName: string | null;
  readonly raw: string;
  readonly shape: Shape;
  readonly #writtenTime: string;
  #time: number | null | undefined;
  #whole: LogEvent | null = null;

  /** @param match of the shape's pattern */
  constructor(shape: Shape, match: RegExpExecArray, raw: string) {
    const { groups, sample } = shape;
    this.#writtenTime = match[groups.time] ?? '';
    this.server = groups.server === 0 ? sample.server : (match[groups.server] ?? null);
    this.deviceId = groups.deviceId === 0 ? sample.payload.deviceId : (match[groups.deviceId] ?? null);
    this.requestId = groups.requestId === 0 ? sample.payload.requestId : (match[groups.requestId] ?? null);
    this.machineName =
      groups.machineName === 0 ? sample.payload.machineName : (match[groups.machineName] ?? null);
    this.raw = raw;
    this.shape = shape;
  }

  get payload(): Payload {
    return this;
  }

  get time(): number | null {
    if (this.#time === undefined) {
      const { groups, sample, timeIn } = this.shape;
      // A day that no month has: the thorough way may find another time.
      this.#time = groups.time === 0 ? sample.time : (timeIn(this.#writtenTime) ?? this.#wholeEvent().time);
    }
    return this.#time;
  }

  get id(): number | null {
    return this.shape.sample.id;
  }

  get level(): Level | null {
    return this.shape.sample.level;
  }

  get form(): Payload['form'] {
    return this.shape.sample.payload.form;
  }

  get name(): string | null {
    return this.shape.sample.payload.name;
  }

  get errorCode(): string | null {
    return this.shape.sample.payload.errorCode;
  }

  get diagnosticCode(): string | null {
    return this.shape.sample.payload.diagnosticCode;
  }

  get recordId(): number | null {
    return this.#eventFor('recordId').recordId;
  }

  get domainName(): string | null {
    return this.#eventFor('domainName').payload.domainName;
  }

  get errorDescription(): string | null {
    return this.#eventFor('errorDescription').payload.errorDescription;
  }

  get diagnosticText(): string | null {
    return this.#eventFor('diagnosticText').payload.diagnosticText;
  }

  #eventFor(field: Field): LogEvent {
    return this.shape.differing.has(field) ? this.#wholeEvent() : this.shape.sample;
  }

  #wholeEvent(): LogEvent {
    this.#whole ??= this.shape.parse(this.raw);
    return this.#whole ?? this.shape.sample;
  }
}
