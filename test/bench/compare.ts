import process from 'node:process';

export type Prepare = () => Promise<() => unknown>;

/** Prints how many times as long as the floor ours takes; what each prepares for a round is not measured. */
export async function compare(
  name: string,
  limit: number,
  rounds: number,
  { floor, ours }: { readonly floor: Prepare; readonly ours: Prepare },
): Promise<void> {
  const floors: number[] = [];
  const times: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const before = await timed(await floor());
    const time = await timed(await ours());
    // The first round warms caches and the compiler.
    if (round >= 0) {
      floors.push(before);
      times.push(time);
    }
  }
  const ratio = median(times.map((time, index) => time / (floors[index] ?? Number.NaN)));
  const figures = `${median(times).toFixed(0)} ms against ${median(floors).toFixed(0)} ms`;
  print(`${name.padEnd(24)} ${ratio.toFixed(2)} times (at most ${limit.toFixed(2)}): ${figures}`);
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function print(line: string): void {
  process.stdout.write(line + '\n');
}
