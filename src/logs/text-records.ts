import type { LogEvent } from './event.ts';
import { mostCharacters, type LogRecord, type Splitter } from './records.ts';

/** Entries that are known at a glance. */
export interface KnownEntries {
  /** The entry that begins there; null where it is not known, or not whole. */
  at(text: string, start: number): LogEvent | null;
  /** Where the entry ends that was found last: at its last line break. */
  readonly end: number;
}

const mostHeldBack = 4096;

/** Entries of a text log: a line that begins one, and the lines up to the next that does. */
export class TextSplitter implements Splitter {
  unreadable = 0;
  readonly #begins: (line: string, isInside: boolean) => boolean;
  readonly #known: KnownEntries;
  #pending = '';
  #entry: string[] = [];
  #size = 0;

  /** @param begins whether a line begins an entry; there is one already where it is inside */
  constructor(begins: (line: string, isInside: boolean) => boolean, known: KnownEntries) {
    this.#begins = begins;
    this.#known = known;
  }

  push(text: string): readonly LogRecord[] {
    const all = this.#pending === '' ? text : this.#pending + text;
    const records: LogRecord[] = [];
    let at = 0;
    for (;;) {
      const event = this.#known.at(all, at);
      if (event !== null) {
        if (this.#entry.length > 0) {
          records.push(...this.#whole());
        }
        records.push(event);
        at = this.#known.end + 1;
        continue;
      }
      const end = all.indexOf('\n', at);
      if (end === -1 || all.length - at < mostHeldBack) {
        // With more text it may be known at a glance.
        break;
      }
      records.push(...this.#line(all.slice(at, end)));
      at = end + 1;
    }
    this.#pending = all.slice(at);
    if (this.#pending.length > mostCharacters) {
      this.unreadable += 1;
      this.#pending = '';
    }
    return records;
  }

  end(): readonly string[] {
    const lines = this.#pending.replace(/\n$/, '').split('\n');
    const records = this.#pending === '' ? [] : lines.flatMap((line) => this.#line(line));
    this.#pending = '';
    return [...records, ...this.#whole()];
  }

  #line(line: string): readonly string[] {
    if (this.#begins(line, this.#entry.length > 0)) {
      const records = this.#whole();
      this.#add(line);
      return records;
    }
    if (this.#entry.length > 0 && !control.test(line)) {
      this.#add(line);
    } else if (line.trim() !== '') {
      this.unreadable += 1;
    }
    return [];
  }

  #add(line: string): void {
    this.#size += line.length;
    if (this.#size > mostCharacters) {
      this.unreadable += 1;
    } else {
      this.#entry.push(line);
    }
  }

  #whole(): readonly string[] {
    const records = this.#entry.length === 0 ? [] : [this.#entry.join('\n')];
    this.#entry = [];
    this.#size = 0;
    return records;
  }
}

/** No text has these, nor what a decoder puts for bytes that are none. */
const control = /[^\P{Cc}\t\r\n]|\ufffd/u;
