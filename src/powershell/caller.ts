import { randomBytes } from 'node:crypto';
import { StringDecoder } from 'node:string_decoder';
import { OdjError } from '../errors.ts';
import { asciiJson } from './ascii-json.ts';
import type { PowerShellSession, RequestAbout } from './session.ts';

export interface CallerPipes {
  /** Standard output: a line that begins with # is a request, anything else belongs to the document at the end. */
  readonly write: (line: string) => void;
  /** Standard input: the lines of the answers. */
  readonly input: AsyncIterable<Uint8Array>;
}

/**
 * The PowerShell that started this process and waits for its document: it runs the cmdlets of the requests itself, with
 * its own sign-in. So a process that PowerShell started never starts PowerShell. Request `#<id>:{...}`, records
 * `<id>+{...}`, answer `<id>:{...}`, as src/powershell/session.ts and the module's InvokeOdjRequest have them.
 */
export class CallerSession implements PowerShellSession {
  readonly executable = 'the PowerShell that started odj';
  readonly #write: CallerPipes['write'];
  readonly #lines: AsyncIterator<string, void, undefined>;
  #queue: Promise<unknown> = Promise.resolve();

  constructor({ write, input }: CallerPipes) {
    this.#write = write;
    this.#lines = linesOf(input);
  }

  request(document: Readonly<Record<string, unknown>>, about: RequestAbout): Promise<string> {
    const answer = this.#queue.then(() => this.#exchange(document, about));
    this.#queue = answer.catch(() => undefined);
    return answer;
  }

  async *stream(
    document: Readonly<Record<string, unknown>>,
    about: RequestAbout,
  ): AsyncGenerator<string, void, undefined> {
    const before = this.#queue;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.#queue = promise;
    await before;
    try {
      yield* this.#records(document, about);
    } finally {
      resolve(undefined);
    }
  }

  /** It lives longer than this process. */
  close(): Promise<void> {
    return Promise.resolve();
  }

  async #exchange(document: Readonly<Record<string, unknown>>, about: RequestAbout): Promise<string> {
    let answer = '';
    for await (const record of this.#records(document, about)) {
      answer = record;
    }
    return answer;
  }

  /** The records of one request, all of them taken whoever listens; the last is its answer. */
  async *#records(
    document: Readonly<Record<string, unknown>>,
    { cmdlet }: RequestAbout,
  ): AsyncGenerator<string, void, undefined> {
    const id = randomBytes(8).toString('hex');
    this.#write(`#${id}:${asciiJson(document)}\n`);
    for (let isOver = false; !isOver;) {
      const { value: line } = await this.#lines.next();
      if (line === undefined) {
        throw new OdjError('PowerShellEnded', { cmdlet, reason: 'it gave no answer.' });
      }
      isOver = line.startsWith(`${id}:`);
      if (isOver || line.startsWith(`${id}+`)) {
        yield line.slice(id.length + 1);
      }
    }
  }
}

async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const decoder = new StringDecoder('utf8');
  const pieces: string[] = [];
  for await (const bytes of input) {
    const [first = '', ...others] = decoder.write(bytes).split('\n');
    pieces.push(first);
    for (const next of others) {
      yield pieces.join('').trimEnd();
      pieces.splice(0, pieces.length, next);
    }
  }
}
