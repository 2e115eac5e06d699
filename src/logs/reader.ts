import { decoderOf, joined, type Decoder } from './encoding.ts';
import type { LogEvent } from './event.ts';
import { eventOfJson } from './json-event.ts';
import { JsonSplitter, TextSplitter, XmlSplitter, type LogRecord, type Splitter } from './records.ts';
import { outcomeIn, requestsOf, type JoinRequest } from './requests.ts';
import { Shapes } from './shapes.ts';
import { beginsEntry, WizardEntries } from './wizard-log.ts';
import { eventOfXml } from './xml-event.ts';

/**
 * Reads logs of the connector piece by piece and gives the requests in them: events as XML (`wevtutil qe LOG /f:xml`) or
 * JSON (`Get-WinEvent ... | ConvertTo-Json`), or the wizard's ODJConnectorUI.log, in UTF-8 or UTF-16. Its memory does
 * not grow with the log: a device of which nothing came for the next hundreds of devices is done. Malformed and
 * cut-off records are counted, and never count as good.
 *
 * `push` the bytes of a file, `endFile` after each, `end` after the last; each gives the requests that are complete.
 */
export class LogReader {
  readonly #devices = new Map<string, LogEvent[]>();
  #deviceOfRequest: Map<string, string> | undefined;
  #latest = '';
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
    this.#unreadable += this.#splitter?.unreadable ?? 0;
    this.#decoder = undefined;
    this.#splitter = undefined;
    this.#head = new Uint8Array(0);
    return [...begun, ...rest, ...last];
  }

  end(): readonly JoinRequest[] {
    const requests = [...this.#devices.values()].flatMap((events) => requestsOf(events));
    this.#devices.clear();
    this.#deviceOfRequest = undefined;
    return requests;
  }

  /** An event that was read elsewhere, such as one of `Get-WinEvent` as JSON has it. */
  add(event: LogEvent): readonly JoinRequest[] {
    this.#events += 1;
    const key = this.#keyOf(event);
    if (key === null) {
      // It belongs to no device: an error stands alone, all else is no request.
      return outcomeIn(event) === 'Failed' ? requestsOf([event]) : none;
    }
    const events = this.#devices.get(key);
    if (events !== undefined) {
      events.push(event);
      if (key !== this.#latest) {
        // The devices stand in the order of their last events.
        this.#devices.delete(key);
        this.#devices.set(key, events);
        this.#latest = key;
      }
      return events.length < mostEvents ? none : this.#complete(key, events);
    }
    this.#devices.set(key, [event]);
    this.#latest = key;
    return this.#devices.size < 2 * mostDevices ? none : this.#completeOldest();
  }

  /** Many at once: to find the oldest of a map takes long. */
  #completeOldest(): readonly JoinRequest[] {
    const requests: JoinRequest[] = [];
    for (const [key, events] of this.#devices) {
      if (this.#devices.size <= mostDevices) {
        break;
      }
      requests.push(...this.#complete(key, events));
    }
    return requests;
  }

  /** The device, also for events that name their request only, whichever comes first. */
  #keyOf({ payload }: LogEvent): string | null {
    const deviceId = payload.deviceId?.toLowerCase() ?? null;
    const requestId = payload.requestId?.toLowerCase() ?? null;
    if (deviceId === null && requestId !== null) {
      this.#deviceOfRequest ??= this.#requestsOfDevices();
      return this.#deviceOfRequest.get(requestId) ?? requestId;
    }
    if (deviceId !== null && requestId !== null && this.#deviceOfRequest !== undefined) {
      this.#deviceOfRequest.set(requestId, deviceId);
      const orphans = this.#devices.get(requestId);
      if (orphans !== undefined && requestId !== deviceId) {
        this.#devices.delete(requestId);
        this.#devices.set(deviceId, [...(this.#devices.get(deviceId) ?? []), ...orphans]);
      }
    }
    return deviceId;
  }

  /** Most logs name the device in every event, and need this not at all. */
  #requestsOfDevices(): Map<string, string> {
    const found = new Map<string, string>();
    for (const [device, events] of this.#devices) {
      for (const { payload } of events) {
        if (payload.requestId !== null) {
          found.set(payload.requestId.toLowerCase(), device);
        }
      }
    }
    return found;
  }

  #complete(key: string, events: readonly LogEvent[]): readonly JoinRequest[] {
    this.#devices.delete(key);
    if (this.#deviceOfRequest !== undefined) {
      for (const { payload } of events) {
        this.#deviceOfRequest.delete(payload.requestId?.toLowerCase() ?? '');
      }
    }
    return requestsOf(events);
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
      this.#parse = eventOfXml;
      return new XmlSplitter();
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

const none: readonly JoinRequest[] = [];
/** Longer strings stand in a place of the heap of which each takes the system's help. */
const pieceLength = 65_536;
const lineFeed = 0x0a;
const mostTries = 64;
/** So many devices are kept open for events that may still come. */
const mostDevices = 512;
/** More than any device needs; a log in which all events name the same device must not fill the memory. */
const mostEvents = 256;

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
