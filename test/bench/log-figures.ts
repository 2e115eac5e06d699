/**
 * Reading logs by `odj events FILE` and `odj events FILE --summary`, each figure as a ratio to reading and splitting the
 * same file, measured in turn in the same run; and the memory that it takes for files of 10 MB and 100 MB and, with
 * --large, of 1 GB, whose devices are all new or come again and again. Prints, never judges.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { showEvents } from '../../src/cli/commands/events-output.ts';
import { grownLog } from './grown-log.ts';

const limit = 2.5;
const rounds = 15;
const pieceLength = 262_144;
const ways = ['--summary', 'a line each'] as const;
/** It leaves the collector no slack: what is then still taken is what reading needs. */
const smallHeap = ['--max-old-space-size=32', '--max-semi-space-size=1'];
type Way = (typeof ways)[number];

const forms = [
  { name: 'events as XML', fixture: 'events.xml', separator: '</Event>' },
  { name: 'events as JSON', fixture: 'events.jsonl', separator: '\n' },
  { name: "the wizard's log", fixture: 'ODJConnectorUI.log', separator: '\n' },
];

const [task, file = '', way = ''] = process.argv.slice(2);
if (task === 'read') {
  await show(file, way === '--summary' ? '--summary' : 'a line each');
  globalThis.gc?.();
  const { heapUsed } = process.memoryUsage();
  const megabytes = (bytes: number): number => Math.round(bytes / 100_000) / 10;
  const { maxRSS } = process.resourceUsage();
  print(`${megabytes(maxRSS * 1024)} MB at most, ${megabytes(heapUsed)} MB of heap alive at the end`);
} else {
  const folder = await mkdtemp(join(tmpdir(), 'odj-bench-logs-'));
  await compareAll(folder);
  await measureMemory(folder);
  await rm(folder, { recursive: true });
}

async function compareAll(folder: string): Promise<void> {
  print(
    `logs of 50 MB against reading and splitting the same file, ${rounds} rounds in turn, medians (load ${load()})`,
  );
  for (const { name, fixture, separator } of forms) {
    const log = await grownLog(folder, fixture, 50);
    for (const each of ways) {
      await compare(`${name}, ${each}`, log, separator, each);
    }
    await rm(log);
  }
}

async function compare(name: string, log: string, separator: string, each: Way): Promise<void> {
  const floors: number[] = [];
  const times: number[] = [];
  const ratios: number[] = [];
  for (let round = -2; round < rounds; round += 1) {
    const floor = await timed(() => split(log, separator));
    const time = await timed(() => show(log, each));
    // The first rounds warm the disk's and the compiler's caches.
    if (round >= 0) {
      floors.push(floor);
      times.push(time);
      ratios.push(time / floor);
    }
  }
  const figures = `${median(times).toFixed(0)} ms against ${median(floors).toFixed(0)} ms`;
  print(
    `${name.padEnd(29)} ${median(ratios).toFixed(2)} times (at most ${limit.toFixed(1)}): ${figures} (load ${load()})`,
  );
}

async function measureMemory(folder: string): Promise<void> {
  const sizes = process.argv.includes('--large') ? [10, 100, 1000] : [10, 100];
  for (const devices of [undefined, 300]) {
    for (const size of sizes) {
      const log = await grownLog(folder, 'events.xml', size, devices);
      for (const [each, heap] of [
        ...ways.map((way) => [way, []] as const),
        ['--summary', smallHeap] as const,
      ]) {
        const given = [...heap, '--expose-gc', import.meta.filename, 'read', log, each];
        const { stdout, stderr } = spawnSync(process.execPath, given);
        const kind = devices === undefined ? 'each device new' : `${devices} devices again and again`;
        const about = [each, kind, ...heap].join(', ');
        print(`memory for ${size} MB of events as XML, ${about}: ${String(stdout).trim()}${String(stderr)}`);
      }
      await rm(log);
    }
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** What cannot be done with less: the file read, decoded and cut into its records. */
async function split(log: string, separator: string): Promise<number> {
  let rest = '';
  let records = 0;
  for await (const piece of createReadStream(log, { encoding: 'utf8', highWaterMark: pieceLength })) {
    const parts = (rest + String(piece)).split(separator);
    rest = parts.pop() ?? '';
    records += parts.length;
  }
  return records;
}

/** The command as a person calls it, its output written where nobody reads it. */
async function show(log: string, each: Way): Promise<void> {
  const nowhere = openSync(process.platform === 'win32' ? 'NUL' : '/dev/null', 'w');
  const options = { since: undefined, until: undefined, failed: false, device: undefined, json: false };
  await showEvents(
    { ...options, file: [log], summary: each === '--summary' },
    {
      out: (text) => void writeSync(nowhere, text),
      err: () => undefined,
      readStdin: () => Promise.resolve(''),
      ask: undefined,
      env: {},
      signal: new AbortController().signal,
    },
  );
  closeSync(nowhere);
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Of the whole machine in the last minute: where it is more than its processors, figures wander. */
function load(): string {
  return loadavg()[0]?.toFixed(1) ?? '?';
}

function print(line: string): void {
  process.stdout.write(line + '\n');
}
