import { mkdir, open, readFile, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { OdjError, reasonOf } from './errors.ts';

const newline = 0x0a;

/**
 * A file of JSON lines that is only ever appended to: one document a line, UTF-8 in which everything beyond ASCII is
 * escaped, LF. What `append` was given is on the disk, not merely on its way there, when it returns.
 */
export class JsonLinesFile {
  readonly file: string;
  readonly #handle: FileHandle;
  #waiting: { readonly text: string; readonly written: PromiseWithResolvers<undefined> }[] = [];
  #writing: Promise<void> | undefined;

  private constructor(file: string, handle: FileHandle) {
    this.file = file;
    this.#handle = handle;
  }

  /**
   * Opens a file to append to, readable by its owner only where it is made. A last line that a crash cut off is
   * dropped: whatever it announced did not happen.
   *
   * @throws OdjError FileUnwritable
   */
  static async open(file: string): Promise<JsonLinesFile> {
    try {
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      const handle = await open(file, 'a+', 0o600);
      const text = await handle.readFile();
      await handle.truncate(text.lastIndexOf(newline) + 1);
      return new JsonLinesFile(file, handle);
    } catch (cause) {
      throw unwritable(file, cause);
    }
  }

  /** @throws OdjError FileUnwritable */
  append(document: unknown): Promise<undefined> {
    const written = Promise.withResolvers<undefined>();
    this.#waiting.push({ text: asciiJson(document) + '\n', written });
    // Lines that come while others are on their way to the disk go there together.
    this.#writing ??= this.#writeWaiting();
    return written.promise;
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#handle.close();
  }

  async #writeWaiting(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await this.#handle.appendFile(batch.map(({ text }) => text).join(''));
        await this.#handle.sync();
        batch.forEach(({ written }) => {
          written.resolve(undefined);
        });
      } catch (cause) {
        batch.forEach(({ written }) => {
          written.reject(unwritable(this.file, cause));
        });
      }
    }
    this.#writing = undefined;
  }
}

export interface JsonLine {
  /** From 1. */
  readonly number: number;
  /** Undefined where the line is no JSON. */
  readonly document: unknown;
}

/**
 * Reads a file of JSON lines; a last line that was cut off is left out.
 *
 * @throws OdjError FileUnreadable
 */
export async function readJsonLines(file: string): Promise<readonly JsonLine[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new OdjError('FileUnreadable', { file, reason: reasonOf(cause) }, { target: file, cause });
  }
  const lines = text.split('\n').map((line, index) => ({ number: index + 1, document: parse(line) }));
  return lines.filter(({ document }, index) => index < lines.length - 1 || document !== undefined);
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function asciiJson(document: unknown): string {
  return JSON.stringify(document).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function unwritable(file: string, cause: unknown): OdjError {
  return new OdjError('FileUnwritable', { file, reason: reasonOf(cause) }, { target: file, cause });
}
