import type { LogEvent } from './event.ts';
import { outcomeIn, requestsOf, type JoinRequest } from './requests.ts';

/** The events of one device for which more may still come. */
interface OpenDevice {
  readonly events: LogEvent[];
  /** The piece of the log that the first of them is a part of; none where each has a text of its own. */
  piece: number;
}

/** So many devices are kept open for events that may still come, and so many more before any of them is done. */
const mostDevices = 512;
const moreDevices = 128;
/** More than any device needs; a log in which all events name the same device must not fill the memory. */
const mostEvents = 256;
/** No more text of open devices is kept. */
const mostCharacters = 16_000_000;
/** A part of a text keeps all of it in memory: after so many pieces it becomes a text of its own. */
const mostPieces = 256;
const ownText = Number.POSITIVE_INFINITY;

/**
 * Puts events of the same device together, whatever their order: a device of which nothing came for the next hundreds
 * of devices is done. What it keeps in memory does not grow with the log.
 */
export class OpenDevices {
  readonly #devices = new Map<string, OpenDevice>();
  readonly #parse: (record: string) => LogEvent | null;
  #deviceOfRequest: Map<string, string> | undefined;
  #latest: string | null = null;
  #characters = 0;
  #piece = 0;

  /** @param parse reads a record once more */
  constructor(parse: (record: string) => LogEvent | null) {
    this.#parse = parse;
  }

  add(event: LogEvent): readonly JoinRequest[] {
    const key = this.#keyOf(event);
    if (key === null) {
      // It belongs to no device: an error stands alone, all else is no request.
      return outcomeIn(event) === 'Failed' ? requestsOf([event]) : none;
    }
    this.#characters += event.raw.length;
    const device = this.#devices.get(key);
    if (device === undefined) {
      this.#devices.set(key, { events: [event], piece: this.#piece });
      this.#latest = key;
      return this.#devices.size < mostDevices + moreDevices && this.#characters <= mostCharacters
        ? none
        : this.#completeOldest();
    }
    device.events.push(event);
    device.piece = Math.min(device.piece, this.#piece);
    if (key !== this.#latest) {
      // The devices stand in the order of their last events.
      this.#devices.delete(key);
      this.#devices.set(key, device);
      this.#latest = key;
    }
    if (device.events.length >= mostEvents) {
      return this.#complete(key, device);
    }
    return this.#characters <= mostCharacters ? none : this.#completeOldest();
  }

  end(): readonly JoinRequest[] {
    const requests = [...this.#devices.values()].flatMap(({ events }) => requestsOf(events));
    this.#devices.clear();
    this.#deviceOfRequest = undefined;
    this.#latest = null;
    this.#characters = 0;
    return requests;
  }

  /** The events to come are parts of another text. */
  nextPiece(): void {
    this.#piece += 1;
    if (this.#piece % (mostPieces / 2) === 0) {
      this.#detach(this.#piece - mostPieces);
    }
  }

  /** The events to come are of another file, maybe of another form. */
  nextFile(): void {
    this.#detach(this.#piece);
  }

  /** Gives the events of devices that began no later than with that piece a text of their own. */
  #detach(piece: number): void {
    for (const device of this.#devices.values()) {
      if (device.piece <= piece) {
        device.piece = ownText;
        device.events.forEach((event, index) => {
          device.events[index] = this.#parse(copyOf(event.raw)) ?? event;
        });
      }
    }
  }

  /** Many at once: to find the oldest of a map takes long. */
  #completeOldest(): readonly JoinRequest[] {
    const requests: JoinRequest[] = [];
    for (const [key, device] of this.#devices) {
      if (this.#devices.size <= mostDevices && this.#characters <= mostCharacters / 2) {
        break;
      }
      requests.push(...this.#complete(key, device));
    }
    return requests;
  }

  /** The device, also for events that name their request only, whichever comes first. */
  #keyOf({ payload: { deviceId: device, requestId: request } }: LogEvent): string | null {
    const deviceId = device === null ? null : device.toLowerCase();
    if (request === null || (deviceId !== null && this.#deviceOfRequest === undefined)) {
      return deviceId;
    }
    const requestId = request.toLowerCase();
    this.#deviceOfRequest ??= this.#requestsOfDevices();
    if (deviceId === null) {
      return this.#deviceOfRequest.get(requestId) ?? requestId;
    }
    this.#deviceOfRequest.set(requestId, deviceId);
    const orphans = this.#devices.get(requestId);
    if (orphans !== undefined && requestId !== deviceId) {
      this.#devices.delete(requestId);
      const known = this.#devices.get(deviceId) ?? { events: [], piece: orphans.piece };
      const piece = Math.min(known.piece, orphans.piece);
      this.#devices.set(deviceId, { events: [...known.events, ...orphans.events], piece });
    }
    return deviceId;
  }

  /** Most logs name the device in every event, and need this not at all. */
  #requestsOfDevices(): Map<string, string> {
    const found = new Map<string, string>();
    for (const [device, { events }] of this.#devices) {
      for (const { payload } of events) {
        if (payload.requestId !== null) {
          found.set(payload.requestId.toLowerCase(), device);
        }
      }
    }
    return found;
  }

  #complete(key: string, { events }: OpenDevice): readonly JoinRequest[] {
    this.#devices.delete(key);
    for (const { raw } of events) {
      this.#characters -= raw.length;
    }
    if (this.#deviceOfRequest !== undefined) {
      for (const { payload } of events) {
        this.#deviceOfRequest.delete(payload.requestId?.toLowerCase() ?? '');
      }
    }
    return requestsOf(events);
  }
}

const none: readonly JoinRequest[] = [];

/** The same text, in memory of its own. */
function copyOf(text: string): string {
  return String(JSON.parse(JSON.stringify(text)));
}
