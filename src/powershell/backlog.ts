import type { Readable } from 'node:stream';

export interface StreamedRecord {
  readonly json: string;
  /** The answer, after which nothing comes. */
  readonly isLast: boolean;
}

/** So many may wait before the source is held. */
const most = 256;

/** Records that came and wait to be taken; the stream they come from is paused while there are many. */
export class Backlog {
  readonly #source: Readable;
  readonly #waiting: StreamedRecord[] = [];
  #arrived = Promise.withResolvers<undefined>();

  constructor(source: Readable) {
    this.#source = source;
  }

  get isFull(): boolean {
    return this.#waiting.length >= most;
  }

  put(record: StreamedRecord): void {
    this.#waiting.push(record);
    if (this.isFull) {
      this.#source.pause();
    }
    this.#arrived.resolve(undefined);
  }

  take(): StreamedRecord | undefined {
    const record = this.#waiting.shift();
    if (record !== undefined && this.#waiting.length === most - 1) {
      this.#source.resume();
    }
    return record;
  }

  /** Resolves once there may be something to take. */
  arrived(): Promise<undefined> {
    if (this.#waiting.length === 0) {
      this.#arrived = Promise.withResolvers<undefined>();
    }
    return this.#arrived.promise;
  }
}
