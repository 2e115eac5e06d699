import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

/** npm run bench: each figure as a ratio to its floor, measured in turn in the same run. Prints, never judges. */
const root = join(import.meta.dirname, '../..');
const odj = join(root, 'dist/odj.cjs');
const configFile = join(root, 'test/fixtures/config/sample.config');
const rounds = 21;

const commands = [
  { name: 'odj --version', limit: 1.5, words: [odj, '--version'] },
  { name: 'odj --help', limit: 2.5, words: [odj, '--help'] },
  { name: 'odj config show FILE', limit: 2.5, words: [odj, 'config', 'show', configFile] },
];

run(process.execPath, [join(root, 'src/generate/bundle.ts')]);
print(`whole commands against node -e 0, ${rounds} rounds in turn, medians`);
for (const { name, limit, words } of commands) {
  const ratios: number[] = [];
  const floors: number[] = [];
  const times: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const floor = run(process.execPath, ['-e', '0']);
    const time = run(process.execPath, words);
    // The first round warms the disk's and the compiler's caches.
    if (round >= 0) {
      floors.push(floor);
      times.push(time);
      ratios.push(time / floor);
    }
  }
  const figures = `${ms(median(times))} against ${ms(median(floors))}`;
  print(`${name.padEnd(24)} ${median(ratios).toFixed(2)} times (at most ${limit.toFixed(1)}): ${figures}`);
}

spawnSync(process.execPath, [join(root, 'test/bench/log-figures.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
spawnSync(process.execPath, [join(root, 'test/bench/findings-figures.ts')], { stdio: 'inherit' });
spawnSync(process.execPath, [join(root, 'test/bench/import-figures.ts')], { stdio: 'inherit' });
const { status } = spawnSync(process.execPath, [join(root, 'test/bench/directory.ts')], { stdio: 'inherit' });
process.exitCode = status ?? 1;

function run(program: string, words: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(program, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  const time = performance.now() - start;
  if (status !== 0) {
    throw new Error(`${words.join(' ')} ended with ${String(status)}: ${stderr.toString()}`);
  }
  return time;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

function print(line: string): void {
  process.stdout.write(line + '\n');
}
