import process from 'node:process';
import { commands } from './commands.ts';
import type { Terminal } from './define.ts';
import { runOdj } from './run.ts';

const interrupted = new AbortController();
process.once('SIGINT', () => {
  interrupted.abort();
});
// A reader that went away (`odj ... | head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

/** Asks on stderr, so that stdout stays what was asked for; a secret is not echoed. */
async function ask(question: string, about: { secret?: boolean } = {}): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const { Writable } = await import('node:stream');
  const silent = new Writable({
    write(_chunk, _encoding, done) {
      done();
    },
  });
  const reader = createInterface({
    input: process.stdin,
    output: about.secret === true ? silent : process.stderr,
    terminal: true,
  });
  let isAnswered = false;
  // Asked once the terminal no longer echoes by itself: somebody may type at once.
  process.stderr.write(question);
  reader.once('SIGINT', () => {
    interrupted.abort();
  });
  // Ctrl+D, or a terminal that is gone: nobody answers any more.
  reader.once('close', () => {
    if (!isAnswered) {
      interrupted.abort();
    }
  });
  try {
    const answer = await reader.question('', { signal: interrupted.signal });
    isAnswered = true;
    return answer;
  } finally {
    reader.close();
    if (about.secret === true) {
      process.stderr.write('\n');
    }
  }
}

async function readStdin(): Promise<string> {
  const { text } = await import('node:stream/consumers');
  return text(process.stdin);
}

const terminal: Terminal = {
  out: (written) => void process.stdout.write(written),
  err: (written) => void process.stderr.write(written),
  readStdin,
  stdin: () => process.stdin,
  drained: () =>
    process.stdout.writableNeedDrain
      ? new Promise((resolve) => process.stdout.once('drain', resolve))
      : Promise.resolve(),
  get ask() {
    // Looked up when somebody is to be asked: the module costs more than all the rest of a start.
    const { isatty } = process.getBuiltinModule('node:tty');
    return isatty(0) && isatty(2) ? ask : undefined;
  },
  get isColoured() {
    const { WriteStream } = process.getBuiltinModule('node:tty');
    return process.stdout instanceof WriteStream && process.stdout.hasColors();
  },
  env: process.env,
  signal: interrupted.signal,
};

runOdj(process.argv.slice(2), commands, terminal).then(
  (exitCode) => {
    process.stdout.write('', () => process.exit(exitCode));
  },
  (bug: unknown) => {
    const trace = bug instanceof Error ? (bug.stack ?? bug.message) : String(bug);
    process.stderr.write(`odj: ${trace}\n`, () => process.exit(2));
  },
);
