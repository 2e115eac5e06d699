import { OpenDevices } from './devices.ts';
import { decoderOf, joined, type Decoder } from './encoding.ts';
import type { LogEvent } from './event.ts';
import { eventOfJson } from './json-event.ts';
import { JsonSplitter, XmlSplitter, type LogRecord, type Splitter } from './records.ts';
import type { JoinRequest } from './requests.ts';
import { Shapes } from './shapes.ts';
import { TextSplitter } from './text-records.ts';
import { beginsEntry, WizardEntries } from './wizard-log.ts';
import { eventOfXml, flatEventOfXml } from './xml-event.ts';

/**
 * Reads logs of the connector piece by piece and gives the requests in them: events as XML (`wevtutil qe LOG /f:xml`) or
 * JSON (`Get-WinEvent ... | ConvertTo-Json`), or the wizard's ODJConnectorUI.log, in UTF-8 or UTF-16. Its memory does
 * not grow with the log (OpenDevices says what is kept). Malformed and cut-off records are counted, and never count as
 * good.
 *
 * `push` the bytes of a file, `endFile` after each, `end` after the last; each gives the requests that are complete.
 */
export class LogReader {
  readonly #devices = new OpenDevices((record) => this.#parse(record));
  #decoder: Decoder | undefined;
  #splitter: Splitter | undefined;
  #parse: (record: string) => LogEvent | null = () => null;
  #head = new Uint8Array(0);
  /** What the log begins with: so do its records, mostly. */
  #first = 0;
  #events = 0;
  #unreadable = 0;

  /** Events that were read, whether or not they belong to a request. */
  get events(): number {
    return this.#events;
  }

  /** Records and lines that could not be read. */
  get unreadable(): number {
    return this.#unreadable + (this.#splitter?.unreadable ?? 0);
  }

  push(bytes: Uint8Array): readonly JoinRequest[] {
    if (this.#decoder !== undefined) {
      return this.#pieces(bytes, this.#decoder);
    }
    this.#head = joined(this.#head, bytes);
    return this.#head.length < 4 ? [] : this.#begin();
  }

  endFile(): readonly JoinRequest[] {
    const begun = this.#decoder === undefined ? this.#begin() : [];
    const rest = this.#text(this.#decoder?.() ?? '');
    const last = this.#take(this.#splitter?.end() ?? []);
    this.#devices.nextFile();
    this.#unreadable += this.#splitter?.unreadable ?? 0;
    this.#decoder = undefined;
    this.#splitter = undefined;
    this.#head = new Uint8Array(0);
    return [...begun, ...rest, ...last];
  }

  end(): readonly JoinRequest[] {
    return this.#devices.end();
  }

  /** An event that was read elsewhere, such as one of `Get-WinEvent` as JSON has it. */
  add(event: LogEvent): readonly JoinRequest[] {
    this.#events += 1;
    return this.#devices.add(event);
  }

  /** A piece ends before a record where that is easily seen: what is cut in two takes longer. */
  #endOfPiece(bytes: Uint8Array, from: number): number {
    const most = Math.min(bytes.length, from + pieceLength);
    let lineBreak = bytes.lastIndexOf(lineFeed, most - 2);
    for (let tries = 0; tries < mostTries && lineBreak > from; tries += 1) {
      if (bytes[lineBreak + 1] === this.#first) {
        return lineBreak + 1;
      }
      lineBreak = bytes.lastIndexOf(lineFeed, lineBreak - 1);
    }
    return most;
  }

  #begin(): readonly JoinRequest[] {
    const head = this.#head;
    this.#head = new Uint8Array(0);
    this.#decoder = decoderOf(head);
    this.#first = head.find((byte) => byte > 0x20 && byte < 0x80) ?? 0;
    return this.#pieces(head, this.#decoder);
  }

  #pieces(bytes: Uint8Array, decoder: Decoder): readonly JoinRequest[] {
    const requests: JoinRequest[] = [];
    for (let at = 0, end = 0; at < bytes.length; at = end) {
      end = this.#endOfPiece(bytes, at);
      for (const request of this.#text(decoder(bytes.subarray(at, end)))) {
        requests.push(request);
      }
    }
    return requests;
  }

  #text(text: string): readonly JoinRequest[] {
    if (text === '') {
      return [];
    }
    this.#devices.nextPiece();
    this.#splitter ??= this.#splitterFor(text);
    return this.#splitter === undefined ? [] : this.#take(this.#splitter.push(text));
  }

  /** By the first visible character; none yet: the text before it is nothing. */
  #splitterFor(text: string): Splitter | undefined {
    const [first] = /\S/.exec(text) ?? [];
    if (first === undefined) {
      return undefined;
    }
    if (first === '<') {
      const shapes = new Shapes((record) => flatEventOfXml(record, 0) ?? eventOfXml(record));
      this.#parse = (record) => shapes.read(record);
      return new XmlSplitter(shapes);
    }
    if (first === '{' || /^\s*\[\s*(?:[{\]]|$)/.test(text)) {
      const shapes = new Shapes((record) => eventOfJson(parsed(record), record));
      this.#parse = (record) => shapes.read(record);
      return new JsonSplitter(shapes);
    }
    const entries = new WizardEntries();
    this.#parse = (entry) => entries.read(entry);
    return new TextSplitter(beginsEntry, entries);
  }

  #take(records: readonly LogRecord[]): readonly JoinRequest[] {
    const requests: JoinRequest[] = [];
    for (const record of records) {
      const event = typeof record === 'string' ? this.#parse(record) : record;
      if (event === null) {
        this.#unreadable += 1;
      } else {
        for (const request of this.add(event)) {
          requests.push(request);
        }
      }
    }
    return requests;
  }
}

/** Longer strings stand in a place of the heap of which each takes the system's help. */
const pieceLength = 65_536;
const lineFeed = 0x0a;
const mostTries = 64;

function parsed(record: string): unknown {
  try {
    return JSON.parse(record);
  } catch {
    return undefined;
  }
}

/** The requests in events that `Get-WinEvent` gave, as JSON has them; what is no event is left out and counted. */
export function requestsOfEvents(documents: readonly unknown[]): {
  readonly requests: readonly JoinRequest[];
  readonly unreadable: number;
} {
  const reader = new LogReader();
  const events = documents.map((document) => eventOfJson(document, JSON.stringify(document ?? null)));
  const readable = events.filter((event) => event !== null);
  const requests = [...readable.flatMap((event) => reader.add(event)), ...reader.end()];
  return { requests, unreadable: events.length - readable.length };
}
