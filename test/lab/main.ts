/** npm run lab -- start|status|exec|stop|run [--name NAME] [-- COMMAND ...] */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { parseArgs } from 'node:util';
import { insideLab, runningLab, startLab, stopLab, type Invocation, type RunningLab } from './namespace.ts';
import { ensurePrerequisites } from './prerequisites.ts';

const usage = `usage: npm run lab -- start [--name NAME]
       npm run lab -- status [--name NAME]
       npm run lab -- exec [--name NAME] -- COMMAND ...
       npm run lab -- stop [--name NAME]
       npm run lab -- run [--name NAME] -- COMMAND ...`;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const say = (text: string) => process.stderr.write(`lab: ${text}\n`);

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

async function main(parameters: readonly string[]): Promise<number> {
  const separator = parameters.indexOf('--');
  const own = separator === -1 ? parameters : parameters.slice(0, separator);
  const command = separator === -1 ? [] : parameters.slice(separator + 1);
  const { values, positionals } = parseArgs({
    args: [...own],
    options: { name: { type: 'string' } },
    allowPositionals: true,
  });
  const [verb, ...rest] = positionals;
  if (rest.length > 0 || ((verb === 'exec' || verb === 'run') && command.length === 0)) {
    say(usage);
    return 64;
  }
  switch (verb) {
    case 'start':
      return start(values.name ?? 'lab');
    case 'status':
      return status(values.name ?? 'lab');
    case 'exec':
      return execute(values.name ?? 'lab', command);
    case 'stop':
      await stopLab(values.name ?? 'lab');
      return 0;
    case 'run':
      return run(values.name ?? `run-${process.pid}`, command);
    default:
      say(usage);
      return 64;
  }
}

async function start(name: string): Promise<number> {
  if (runningLab(name) !== null) {
    say(`${name} is already up`);
    return 0;
  }
  await ensurePrerequisites(say);
  const { folder } = await startLab(name, { bound: false });
  say(`${name} is up in ${folder}`);
  return 0;
}

function status(name: string): number {
  const running = runningLab(name);
  say(running === null ? `${name} is not up` : `${name} is up in ${running.folder}`);
  return running === null ? 1 : 0;
}

async function execute(name: string, command: readonly string[]): Promise<number> {
  const running = runningLab(name);
  if (running === null) {
    say(`${name} is not up: npm run lab -- start --name ${name}`);
    return 2;
  }
  return inside(running, command);
}

/** A lab around one command; inside a lab there is one already. */
async function run(name: string, command: readonly string[]): Promise<number> {
  if (process.env['ODJ_LAB'] !== undefined) {
    const [program = '', ...parameters] = command;
    return follow({ program, parameters, env: process.env }, (processId) => [processId]);
  }
  await ensurePrerequisites(say);
  const interruption = new AbortController();
  const interrupt = (signal: NodeJS.Signals) => {
    interruption.abort(new Error(`ended by ${signal}`));
  };
  for (const signal of signals) process.on(signal, interrupt);
  endWithParent();
  try {
    const running = await startLab(name, { bound: true, signal: interruption.signal });
    interruption.signal.throwIfAborted();
    return await inside(running, command);
  } finally {
    await stopLab(name);
  }
}

/** npm's shell and the test runner die by a signal without handing it on: losing the parent counts as one. */
function endWithParent(): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGHUP');
  }, 250);
  watch.unref();
}

function inside(running: RunningLab, command: readonly string[]): Promise<number> {
  return follow(insideLab(running, command), childrenOf);
}

/** Runs a program on this terminal, hands signals on to `receivers`, and gives its exit code as a shell would. */
function follow(
  { program, parameters, env }: Invocation,
  receivers: (processId: number) => readonly number[],
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { stdio: 'inherit', env });
    const handOn = (signal: NodeJS.Signals) => {
      // A terminal's Ctrl+C has reached everybody already.
      if (child.pid === undefined || (signal === 'SIGINT' && process.stdin.isTTY)) return;
      try {
        for (const processId of receivers(child.pid)) process.kill(processId, signal);
      } catch {
        // It ended in the meantime.
      }
    };
    for (const signal of signals) process.on(signal, handOn);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const each of signals) process.off(each, handOn);
      resolve(code ?? (signal === null ? 1 : 128 + constants.signals[signal]));
    });
  });
}

/** nsenter forks into the lab's processes and does not hand signals on: its child gets them, and nsenter ends with it. */
function childrenOf(processId: number): readonly number[] {
  const children = readFileSync(`/proc/${processId}/task/${processId}/children`, 'utf8');
  return children.split(' ').filter(Boolean).map(Number);
}
