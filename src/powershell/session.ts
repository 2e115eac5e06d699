import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { PowerShell, ProcessError } from 'node-powershell';
import { OdjError, reasonOf } from '../errors.ts';
import { asciiJson } from './ascii-json.ts';
import { Backlog } from './backlog.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface SessionOptions {
  /** Default: what ODJ_POWERSHELL names, else Windows PowerShell on Windows and `pwsh` elsewhere. */
  readonly executable?: string;
  /**
   * The environment of the PowerShell process; default: this process's. ODJ_POWERSHELL_MODULES in it is a list of
   * modules (separated as PATH is) that are imported before ours: the seam where tests put stand-ins.
   */
  readonly env?: Environment;
  /** OdjConnector.psd1; default: the one that came with this program. */
  readonly modulePath?: string;
  readonly signal?: AbortSignal;
}

export interface RequestAbout {
  /** What errors say was run. */
  readonly cmdlet: string;
  readonly signal?: AbortSignal | undefined;
  /** After so long without an answer PowerShell is taken to hang, and is stopped. */
  readonly timeoutMilliseconds: number;
}

/** A PowerShell process that has the module loaded; requests run one after another. */
export interface PowerShellSession {
  readonly executable: string;
  /**
   * Sends one JSON document to the module's InvokeOdjRequest and gives back the JSON text of its answer.
   *
   * @throws OdjError PowerShellEnded, PowerShellSilent, PowerShellInterrupted; the session is of no use afterwards
   */
  request(document: Readonly<Record<string, unknown>>, about: RequestAbout): Promise<string>;
  /**
   * The same for a request that says `stream: true`: gives the JSON text of each record as it comes, and last that of
   * the answer. PowerShell waits while many have not been taken; other requests wait until all are.
   *
   * @throws OdjError as `request`; the time-out is for each record
   */
  stream(document: Readonly<Record<string, unknown>>, about: RequestAbout): AsyncIterable<string>;
  close(): Promise<void>;
}

const startTimeoutMilliseconds = 120_000;
const endTimeoutMilliseconds = 3_000;

/**
 * Names of modules go in by the environment, so that nothing has to be quoted here, and the answer goes past
 * PowerShell's formatting, which would wrap it. One line, since -Command - runs what it reads line by line.
 */
const ready = 'odj-session-ready';
const bootstrap =
  `$ProgressPreference = 'SilentlyContinue'; try { ` +
  `foreach ($odjModule in $env:ODJ_POWERSHELL_MODULES.Split([System.IO.Path]::PathSeparator)) ` +
  `{ Import-Module -Name $odjModule -ErrorAction Stop }; [System.Console]::Out.WriteLine('${ready}') } ` +
  `catch { [System.Console]::Out.WriteLine($_.Exception.Message) }`;

/**
 * The document is not part of the command, which PowerShell may log (script block logging) and which holds passwords:
 * it is the next line of standard input. As a comment it stays harmless should nobody read it there.
 */
const requestCommand = '& (Get-Module -Name OdjConnector) { InvokeOdjRequest }';

/**
 * Starts PowerShell and loads the module.
 *
 * @throws OdjError PowerShellMissing, ModuleUnusable, PowerShellSilent, PowerShellInterrupted
 */
export async function openSession(options: SessionOptions = {}): Promise<PowerShellSession> {
  const env = options.env ?? process.env;
  const executable = options.executable ?? defaultExecutable(env);
  const modulePath = options.modulePath ?? defaultModulePath();
  const session = new ChildSession(executable, childEnvironment(env, executable, modulePath));
  await session.start(modulePath, options.signal);
  return session;
}

/** The base class would prefer NODE_POWERSHELL to what it is told, and replaces the name `powershell`. */
class Shell extends PowerShell {
  protected override setExecutable(options: { executable?: string }): string {
    return options.executable ?? super.setExecutable({});
  }
}

interface Pending {
  readonly records: Backlog;
  /** What stands before a record, and before the last one. */
  readonly marker: string;
  readonly lastMarker: string;
}

class ChildSession implements PowerShellSession {
  readonly executable: string;
  readonly #shell: Shell;
  /** Why the process ended, once it has. */
  readonly #ended: Promise<string>;
  #hasEnded = false;
  #queue: Promise<unknown> = Promise.resolve();
  #pending: Pending | undefined;
  #line: string[] = [];
  #stderr = '';

  constructor(executable: string, env: Environment) {
    this.executable = executable;
    this.#shell = new Shell({
      executable,
      executableOptions: { '-NoProfile': true, '-NonInteractive': true },
      spawnOptions: { env, windowsHide: true },
      throwOnInvocationError: false,
    });
    const { stdin, stdout, stderr } = this.#shell.streams;
    // A process that is gone is told by its end; the base class listens to the first of these errors only.
    stdin.on('error', () => undefined);
    stderr.on('data', (chunk: unknown) => {
      this.#stderr = (this.#stderr + String(chunk)).slice(-2000);
    });
    keepFlowing(stderr);
    this.#ended = new Promise((resolve) => {
      stdout.once('close', () => {
        this.#hasEnded = true;
        resolve(this.#whyItEnded());
      });
    });
  }

  async start(modulePath: string, signal: AbortSignal | undefined): Promise<void> {
    const about = { cmdlet: 'Import-Module', signal, timeoutMilliseconds: startTimeoutMilliseconds };
    // The only use of the base class's own invoke(), which keeps, logs and rescans all that it sends and reads.
    const invocation = this.#shell.invoke(bootstrap).catch((error: unknown) => {
      const program = this.executable;
      const reason = startFailure(error, this.#stderr);
      throw new OdjError('PowerShellMissing', { program, reason }, { target: program, cause: error });
    });
    const { stdout } = await this.#within(invocation, about);
    const answer = stdout?.toString('utf8').trim() ?? '';
    if (!answer.endsWith(ready)) {
      const reason = [answer, this.#stderr.trim()].filter((text) => text !== '').join(' ');
      await this.#kill();
      throw new OdjError(
        'ModuleUnusable',
        { program: this.executable, module: modulePath, reason: reason === '' ? 'it ended.' : reason },
        { target: modulePath },
      );
    }
    const output = this.#shell.streams.stdout;
    output.on('data', (chunk: unknown) => {
      this.#read(String(chunk));
    });
    keepFlowing(output, () => this.#pending?.records.isFull === true);
  }

  request(document: Readonly<Record<string, unknown>>, about: RequestAbout): Promise<string> {
    const answer = this.#queue.then(() => this.#exchange(document, about));
    this.#queue = answer.catch(() => undefined);
    return answer;
  }

  async close(): Promise<void> {
    this.#shell.streams.stdin.end();
    const waiting = new AbortController();
    await Promise.race([
      this.#ended,
      delay(endTimeoutMilliseconds, undefined, { signal: waiting.signal }).catch(() => undefined),
    ]);
    waiting.abort();
    await this.#kill();
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

  async #exchange(document: Readonly<Record<string, unknown>>, about: RequestAbout): Promise<string> {
    let answer = '';
    for await (const record of this.#records(document, about)) {
      answer = record;
    }
    return answer;
  }

  /** The records of one request; the last is its answer. */
  async *#records(
    document: Readonly<Record<string, unknown>>,
    about: RequestAbout,
  ): AsyncGenerator<string, void, undefined> {
    const { cmdlet } = about;
    const id = randomBytes(8).toString('hex');
    const records = new Backlog(this.#shell.streams.stdout);
    this.#pending = { records, marker: `${id}+{`, lastMarker: `${id}:{` };
    const end = this.#ended.then((reason): never => {
      throw new OdjError('PowerShellEnded', { cmdlet, reason });
    });
    end.catch(() => undefined);
    if (!this.#hasEnded) {
      this.#shell.streams.stdin.write(`${requestCommand}\n#${id}:${asciiJson(document)}\n`);
    }
    try {
      for (let isOver = false; !isOver;) {
        const record = records.take();
        if (record === undefined) {
          await this.#within(Promise.race([records.arrived(), end]), about);
        } else {
          yield record.json;
          isOver = record.isLast;
        }
      }
    } finally {
      this.#pending = undefined;
      // What nobody takes any more is let through, or PowerShell would wait for ever.
      this.#shell.streams.stdout.resume();
    }
  }

  /** Lines that are no answer (what a cmdlet told the host) are left aside; a prompt may stand before an answer. */
  #read(chunk: string): void {
    const [first = '', ...others] = chunk.split('\n');
    this.#line.push(first);
    for (const next of others) {
      this.#take(this.#line.join(''));
      this.#line = [next];
    }
  }

  #take(line: string): void {
    if (this.#pending === undefined) {
      return;
    }
    const { records, marker, lastMarker } = this.#pending;
    for (const [mark, isLast] of [
      [lastMarker, true],
      [marker, false],
    ] as const) {
      const at = line.indexOf(mark);
      if (at >= 0) {
        records.put({ json: line.slice(at + mark.length - 1), isLast });
        return;
      }
    }
  }

  async #within<Result>(work: Promise<Result>, about: RequestAbout): Promise<Result> {
    const { cmdlet, signal, timeoutMilliseconds } = about;
    const timeout = AbortSignal.timeout(timeoutMilliseconds);
    const stop = signal === undefined ? timeout : AbortSignal.any([timeout, signal]);
    const done = new AbortController();
    const stopped = new Promise<'stopped'>((resolve) => {
      if (stop.aborted) {
        resolve('stopped');
      }
      stop.addEventListener(
        'abort',
        () => {
          resolve('stopped');
        },
        { signal: done.signal },
      );
    });
    try {
      const result = await Promise.race([work, stopped]);
      if (result !== 'stopped') {
        return result;
      }
    } finally {
      done.abort();
    }
    work.catch(() => undefined);
    await this.#kill();
    throw timeout.aborted
      ? new OdjError('PowerShellSilent', { cmdlet, seconds: String(timeoutMilliseconds / 1000) })
      : new OdjError('PowerShellInterrupted', { cmdlet });
  }

  async #kill(): Promise<void> {
    await this.#shell.dispose('SIGKILL').catch(() => undefined);
  }

  async #whyItEnded(): Promise<string> {
    // The exit code comes a moment after the end of the output.
    await delay(50);
    const reason = await this.#shell.dispose().then(() => 'it exited.', exitReason);
    return [reason, this.#stderr.trim()].filter((text) => text !== '').join(' ');
  }
}

/** The base class pauses a stream whenever it stops listening to it; a full pipe would then stop PowerShell. */
function keepFlowing(stream: Readable, isHeld = (): boolean => false): void {
  stream.on('pause', () =>
    setImmediate(() => {
      if (!isHeld()) {
        stream.resume();
      }
    }),
  );
  stream.resume();
}

function exitReason(thrown: unknown): string {
  if (!(thrown instanceof ProcessError)) {
    return reasonOf(thrown);
  }
  return thrown.signalCode == null ? `exit code ${thrown.exitCode}.` : `signal ${thrown.signalCode}.`;
}

function startFailure(thrown: unknown, stderr: string): string {
  const reason =
    thrown instanceof ProcessError && thrown.originalError !== undefined
      ? reasonOf(thrown.originalError)
      : exitReason(thrown);
  return [reason, stderr.trim()].filter((text) => text !== '').join(' ');
}

function defaultExecutable(env: Environment): string {
  const named = env['ODJ_POWERSHELL'];
  if (named !== undefined && named !== '') {
    return named;
  }
  // By its full path, since Windows looks for a bare name in the current folder first.
  return process.platform === 'win32'
    ? path.join(env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe')
    : 'pwsh';
}

/** In the source tree, beside the bundle, or around `bin\odj.exe` in the installed module. */
function defaultModulePath(): string {
  const folder = import.meta.dirname;
  const candidates = ['../../ps-module', '../ps-module', 'ps-module', '..'].map((relative) =>
    path.resolve(folder, relative, 'OdjConnector.psd1'),
  );
  return candidates.find((candidate) => existsSync(candidate)) ?? path.resolve(folder, 'OdjConnector.psd1');
}

/** Windows PowerShell that inherits the module path of PowerShell 7 finds modules it cannot load. */
function childEnvironment(env: Environment, executable: string, modulePath: string): Environment {
  const isWindowsPowerShell = /(?:^|[\\/])powershell(?:\.exe)?$/i.test(executable);
  const inherited = Object.entries(env).filter(
    ([name]) => !(isWindowsPowerShell && name.toLowerCase() === 'psmodulepath'),
  );
  const modules = [env['ODJ_POWERSHELL_MODULES'], modulePath].filter(
    (name) => name !== undefined && name !== '',
  );
  return { ...Object.fromEntries(inherited), ODJ_POWERSHELL_MODULES: modules.join(path.delimiter) };
}
