import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import { Writable } from 'node:stream';
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
  const silent = new Writable({
    write(_chunk, _encoding, done) {
      done();
    },
  });
  process.stderr.write(question);
  const reader = createInterface({
    input: process.stdin,
    output: about.secret === true ? silent : process.stderr,
    terminal: true,
  });
  try {
    return await reader.question('', { signal: interrupted.signal });
  } finally {
    reader.close();
    if (about.secret === true) {
      process.stderr.write('\n');
    }
  }
}

const terminal: Terminal = {
  out: (written) => void process.stdout.write(written),
  err: (written) => void process.stderr.write(written),
  readStdin: () => text(process.stdin),
  ask: process.stdin.isTTY && process.stderr.isTTY ? ask : undefined,
  env: process.env,
  signal: interrupted.signal,
};

const exitCode = await runOdj(process.argv.slice(2), commands, terminal);
process.stdout.write('', () => process.exit(exitCode));
