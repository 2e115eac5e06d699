/**
 * Reading logs, each figure as a ratio to reading and splitting the same file, measured in turn in the same run; and
 * the memory that it takes for files of 10 MB and, with --large, of 1 GB. Prints, never judges.
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { finished } from 'node:stream/promises';
import { LogReader } from '../../src/logs/reader.ts';
import type { JoinRequest } from '../../src/logs/requests.ts';
import { SummaryCounter } from '../../src/logs/summary.ts';

const limit = 2.5;
const rounds = 7;
const pieceLength = 262_144;
const fixtures = join(import.meta.dirname, '../fixtures/logs');

const forms = [
  { name: 'events as XML', fixture: 'events.xml', separator: '</Event>' },
  { name: 'events as JSON', fixture: 'events.jsonl', separator: '\n' },
  { name: "the wizard's log", fixture: 'ODJConnectorUI.log', separator: '\n' },
];

const [task, file = ''] = process.argv.slice(2);
if (task === 'read') {
  const summary = await read(file);
  globalThis.gc?.();
  const { heapUsed } = process.memoryUsage();
  const kilobytes = { atMost: process.resourceUsage().maxRSS, liveAtEnd: Math.round(heapUsed / 1024) };
  print(JSON.stringify({ requests: summary.requests, kilobytes }));
} else {
  await compareAll(await mkdtemp(join(tmpdir(), 'odj-bench-logs-')));
}

async function compareAll(folder: string): Promise<void> {
  print(`logs against reading and splitting the same file, ${rounds} rounds in turn, medians`);
  for (const { name, fixture, separator } of forms) {
    const log = await grown(folder, fixture, 50);
    await compare(name, log, separator);
  }
  const sizes = process.argv.includes('--large') ? [10, 100, 1000] : [10, 100];
  for (const size of sizes) {
    const log = await grown(folder, 'events.xml', size);
    // With a small heap the collector leaves no slack: what is then still taken is what reading needs.
    for (const heap of [[], ['--max-old-space-size=32', '--max-semi-space-size=1']]) {
      const given = [...heap, '--expose-gc', import.meta.filename, 'read', log];
      const { stdout, stderr } = spawnSync(process.execPath, given);
      const limits = heap.length === 0 ? 'any heap' : heap.join(' ');
      print(
        `memory for ${size} MB of events as XML, ${limits}: ${String(stdout).trim()}${String(stderr).trim()}`,
      );
    }
    await rm(log);
  }
  await rm(folder, { recursive: true });
}

/** The fixture again and again, its devices and requests new ones each time. */
async function grown(folder: string, fixture: string, megabytes: number): Promise<string> {
  const text = await readFile(join(fixtures, fixture), 'utf8');
  const log = join(folder, `${megabytes}-${fixture}`);
  const stream = createWriteStream(log);
  for (let number = 0, length = 0; length < megabytes * 1_000_000; number += 1) {
    const own = number.toString(16).padStart(12, '0');
    const copy = text.replaceAll(/(?<=[0-9a-f]{4}-)[0-9a-f]{12}\b/gi, own);
    length += copy.length;
    if (!stream.write(copy)) {
      await new Promise((resolve) => stream.once('drain', resolve));
    }
  }
  stream.end();
  await finished(stream);
  return log;
}

async function compare(name: string, log: string, separator: string): Promise<void> {
  const ratios: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const floor = await timed(() => split(log, separator));
    const ours = await timed(() => read(log));
    // The first round warms the disk's and the compiler's caches.
    if (round >= 0) {
      ratios.push(ours / floor);
    }
  }
  const median = ratios.toSorted((left, right) => left - right)[Math.floor(rounds / 2)] ?? Number.NaN;
  print(`${name.padEnd(24)} ${median.toFixed(2)} times (at most ${limit.toFixed(1)})`);
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

async function read(log: string): Promise<ReturnType<SummaryCounter['summary']>> {
  const reader = new LogReader();
  const counter = new SummaryCounter();
  const count = (requests: readonly JoinRequest[]): void => {
    requests.forEach((request) => {
      counter.add(request);
    });
  };
  for await (const piece of createReadStream(log, { highWaterMark: pieceLength })) {
    const bytes: unknown = piece;
    if (bytes instanceof Uint8Array) {
      count(reader.push(bytes));
    }
  }
  count(reader.endFile());
  count(reader.end());
  return counter.summary();
}

function print(line: string): void {
  process.stdout.write(line + '\n');
}
