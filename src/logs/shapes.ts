import type { LogEvent } from './event.ts';
import { shapeOf, type Parse, type Shape } from './shape.ts';
import { ShapedEvent } from './shaped-event.ts';

interface Known {
  readonly shape: Shape;
  /** The shape of the record that came behind the last of this one. */
  next: Known | null;
  hits: number;
}

/** What must stand behind a record without being part of it. */
export interface Behind {
  readonly pattern: string;
  /** A text that it fits. */
  readonly example: string;
}

const anything: Behind = { pattern: '', example: '' };

/** So many records are read the thorough way first: to learn a shape takes as long as to read fifty. */
const fewRecords = 64;
const mostShapes = 24;
/** After so many records the shapes that hardly any of them had make room for a few others. */
const reviewAfter = 4096;
const leastHits = 16;
const fewShapes = 4;

/**
 * Reads records of a log, most of which look like one before: those are known at a glance, by one regular expression
 * for the whole record. What has no known shape is read the thorough way, and its shape is learned.
 */
export class Shapes {
  readonly #parse: Parse;
  readonly #behind: (record: string) => Behind;
  #known: Known[] = [];
  #last: Known | null = null;
  #records = 0;
  #most = mostShapes;

  constructor(parse: Parse, behind: (record: string) => Behind = () => anything) {
    this.#parse = parse;
    this.#behind = behind;
  }

  /** The event whose record begins there, where its shape is known; its `raw` tells where it ends. */
  at(text: string, start: number): ShapedEvent | null {
    const expected = this.#last?.next ?? null;
    const event = expected === null ? null : eventAt(text, start, expected.shape);
    if (event !== null && expected !== null) {
      this.#hit(expected);
      return event;
    }
    for (const known of this.#known) {
      const other = known === expected ? null : eventAt(text, start, known.shape);
      if (other !== null) {
        this.#hit(known);
        return other;
      }
    }
    return null;
  }

  /** Reads a record, and learns its shape where that is not known. */
  read(record: string): LogEvent | null {
    const event = this.#known.length === 0 ? null : this.at(record + this.#behind(record).example, 0);
    if (event?.raw.length === record.length) {
      return event;
    }
    this.learn(record);
    return this.#parse(record);
  }

  /** @param isSound looks closer at a record that was read already */
  learn(record: string, isSound: () => boolean = () => true): void {
    this.#last = null;
    this.#count();
    if (this.#records > fewRecords && this.#known.length < this.#most && isSound()) {
      const shape = shapeOf(record, this.#parse, this.#behind(record).pattern);
      if (shape !== null) {
        this.#known.push({ shape, next: null, hits: leastHits });
      }
    }
  }

  #hit(known: Known): void {
    known.hits += 1;
    if (this.#last !== null) {
      this.#last.next = known;
    }
    this.#last = known;
    this.#count();
  }

  #count(): void {
    this.#records += 1;
    if (this.#records % reviewAfter === 0) {
      this.#known = this.#known
        .filter(({ hits }) => hits >= leastHits)
        .toSorted((left, right) => right.hits - left.hits);
      this.#known.forEach((each) => {
        each.hits = 0;
      });
      this.#most = Math.min(mostShapes, this.#known.length + fewShapes);
    }
  }
}

/** The event whose record begins there, where it has the shape. */
export function eventAt(text: string, start: number, shape: Shape): ShapedEvent | null {
  const { pattern } = shape;
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  if (match === null) {
    return null;
  }
  return new ShapedEvent(shape, match, text.slice(start, pattern.lastIndex));
}
