import type { LogEvent } from './event.ts';
import type { Shapes } from './shapes.ts';
import { eventOfXml, flatEventOfXml } from './xml-event.ts';

/** The text of one event, or one line or entry of a text log; an event where looking for its end has read it already. */
export type LogRecord = string | LogEvent;

export interface Splitter {
  /** The records that are whole with this text, in order. */
  push(text: string): readonly LogRecord[];
  /** What was left over at the end of the file, where it is a record. */
  end(): readonly LogRecord[];
  /** Records that are cut off, larger than any event, or no records at all. */
  readonly unreadable: number;
}

/** No event is larger: Windows allows 64 KB. What is larger is not kept in memory. */
export const mostCharacters = 1_000_000;

/** Events of XML, with or without `<Events>` around them. */
export class XmlSplitter implements Splitter {
  unreadable = 0;
  readonly #shapes: Shapes;
  #pending = '';

  constructor(shapes: Shapes) {
    this.#shapes = shapes;
  }

  push(text: string): readonly LogRecord[] {
    const all = this.#pending === '' ? text : this.#pending + text;
    const records: LogRecord[] = [];
    let done = 0;
    let start = nextEvent(all, 0);
    while (start !== -1) {
      const event = this.#shapes.at(all, start) ?? this.#flatEvent(all, start);
      if (event !== null) {
        this.#look(all, done, start);
        records.push(event);
        done = start + event.raw.length;
        start = nextEvent(all, done);
        continue;
      }
      const end = all.indexOf(close, start);
      if (end === -1) {
        break;
      }
      this.#look(all, done, start);
      const stop = end + close.length;
      let next = nextEvent(all, start + 1);
      while (next !== -1 && next < end) {
        // The one before was cut off where another begins.
        this.unreadable += 1;
        start = next;
        next = nextEvent(all, start + 1);
      }
      records.push(all.slice(start, stop));
      done = stop;
      start = next;
    }
    this.#keep(all, done, start);
    return records;
  }

  end(): readonly string[] {
    if (this.#pending.includes('<Event') && !/^\s*<Events\b[^>]*>\s*$/.test(this.#pending)) {
      this.unreadable += 1;
    } else {
      this.#look(this.#pending, 0, this.#pending.length);
    }
    this.#pending = '';
    return [];
  }

  #flatEvent(all: string, start: number): LogEvent | null {
    const event = flatEventOfXml(all, start);
    if (event !== null) {
      this.#shapes.learn(event.raw, () => eventOfXml(event.raw) !== null);
    }
    return event;
  }

  /** Between events stand line breaks and the element around them, else something is broken. */
  #look(text: string, from: number, to: number): void {
    if (to - from > 2 && text.slice(from, to).replace(around, '').trim() !== '') {
      this.unreadable += 1;
    }
  }

  #keep(all: string, done: number, start: number): void {
    this.#pending = all.slice(done);
    if (this.#pending.length > mostCharacters) {
      this.unreadable += 1;
      // The end of it may hold the beginning of the next.
      this.#pending = start === -1 ? '' : all.slice(-6);
    }
  }
}

const close = '</Event>';
const around = /<\?xml[^>]*\?>|<\/?Events(?:\s[^>]*)?>|<!--[\s\S]*?-->/g;

/** `<Event ` or `<Event>`, not `<EventID>`. */
function nextEvent(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 0x20) {
    at += 1;
  }
  // Mostly the next stands right behind.
  at = text.startsWith('<Event', at) ? at : text.indexOf('<Event', from);
  while (at !== -1) {
    const after = text.charCodeAt(at + 6);
    if (after === 0x20 || after === 0x3e || after === 0x0a || after === 0x0d) {
      return at;
    }
    at = text.indexOf('<Event', at + 6);
  }
  return -1;
}

/** Objects of JSON: an array of them, one after the other, or one a line. */
export class JsonSplitter implements Splitter {
  unreadable = 0;
  readonly #shapes: Shapes;
  #pending = '';
  /** Where in the pending text the search goes on, how deep in objects, and whether inside a string. */
  #at = 0;
  #depth = 0;
  #start = -1;
  #inString = false;
  #junk = false;

  constructor(shapes: Shapes) {
    this.#shapes = shapes;
  }

  push(text: string): readonly LogRecord[] {
    const all = this.#pending === '' ? text : this.#pending + text;
    const records: LogRecord[] = [];
    let at = this.#at + this.#restart(all, records);
    while (at < all.length) {
      if (this.#inString) {
        const end = all.indexOf('"', at);
        if (end === -1) {
          at = all.length;
          break;
        }
        this.#inString = isEscaped(all, end);
        at = end + 1;
        continue;
      }
      const found = structuralFrom(all, at);
      if (this.#depth === 0) {
        this.#lookAt(all, at, found === -1 ? all.length : found);
        const event = found === -1 ? null : this.#shapes.at(all, found);
        if (event !== null) {
          records.push(event);
          this.#junk = false;
          at = found + event.raw.length;
          continue;
        }
      }
      if (found === -1) {
        at = all.length;
        break;
      }
      at = found + 1;
      this.#take(all.charCodeAt(found), found, all, records);
    }
    this.#keep(all, at);
    return records;
  }

  end(): readonly string[] {
    if (this.#depth > 0 || this.#inString) {
      this.unreadable += 1;
    }
    this.#pending = '';
    return [];
  }

  /** With more text the record that was not whole may be known at a glance. */
  #restart(all: string, records: LogRecord[]): number {
    const event = this.#start === 0 ? this.#shapes.at(all, 0) : null;
    if (event === null) {
      return 0;
    }
    records.push(event);
    this.#start = -1;
    this.#depth = 0;
    this.#inString = false;
    const at = this.#at;
    this.#at = 0;
    return event.raw.length - at;
  }

  #take(sign: number, index: number, all: string, records: LogRecord[]): void {
    if (sign === openBrace) {
      this.#depth += 1;
      if (this.#depth === 1) {
        this.#start = index;
        this.#junk = false;
      }
    } else if (sign === closeBrace) {
      if (this.#depth === 1) {
        records.push(all.slice(this.#start, index + 1));
        this.#start = -1;
      }
      this.#depth = Math.max(0, this.#depth - 1);
    } else {
      this.#inString = this.#depth > 0;
    }
  }

  /** Between objects stand brackets, commas and blanks, else something is broken. */
  #lookAt(all: string, from: number, to: number): void {
    const isBreak = to - from === 1 && all.charCodeAt(from) === lineFeed;
    if (!this.#junk && to > from && !isBreak && /[^\s[\],]/.test(all.slice(from, to))) {
      this.#junk = true;
      this.unreadable += 1;
    }
  }

  #keep(all: string, at: number): void {
    if (this.#start === -1) {
      this.#pending = '';
      this.#at = 0;
      return;
    }
    this.#pending = all.slice(this.#start);
    this.#at = at - this.#start;
    this.#start = 0;
    if (this.#pending.length > mostCharacters) {
      this.unreadable += 1;
      this.#pending = '';
      this.#at = 0;
      this.#start = -1;
      this.#depth = 0;
      this.#inString = false;
    }
  }
}

const lineFeed = 0x0a;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const doubleQuote = 0x22;

/** Where the next brace or quote is, -1 where there is none. */
function structuralFrom(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === doubleQuote || code === openBrace || code === closeBrace) {
      return at;
    }
  }
  return -1;
}

function isEscaped(text: string, quote: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(quote - 1 - backslashes) === 0x5c) {
    backslashes += 1;
  }
  return backslashes % 2 === 1;
}
