import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';

const fixtures = join(import.meta.dirname, '../fixtures/logs');

/** What is another in each copy: ids of devices and requests, names of machines, numbers of records, times. */
const differing =
  /(?<=(?:RequestId|DeviceId)[\\":& quot;]{1,20}[\da-f]{8}(?:-[\da-f]{4}){3}-)(?<id>[\da-f]{12})|(?<machine>HYBDcggLnwOWnRC|HYBD7Q2MZK81AAB|KIOSK-07)|(?<=EventRecordID>|RecordId": )(?<record>\d+)|(?<time>2025-05-0\dT\d\d:\d\d:\d\d)/gi;

type Part = string | { readonly kind: 'id' | 'machine' | 'record' | 'time'; readonly text: string };

/**
 * A log of that size, made of a fixture again and again, half a minute later each time.
 *
 * @param devices how many different devices there are; else each copy has its own
 * @returns its path
 */
export async function grownLog(
  folder: string,
  fixture: string,
  megabytes: number,
  devices = Number.POSITIVE_INFINITY,
): Promise<string> {
  const parts = partsOf(await readFile(join(fixtures, fixture), 'utf8'));
  const log = join(folder, `${megabytes}-${fixture}`);
  const stream = createWriteStream(log);
  for (let number = 0, length = 0; length < megabytes * 1_000_000; number += 1) {
    const copy = parts
      .map((part) => (typeof part === 'string' ? part : another(part, number, devices)))
      .join('');
    length += copy.length;
    if (!stream.write(copy)) {
      await new Promise((resolve) => stream.once('drain', resolve));
    }
  }
  stream.end();
  await finished(stream);
  return log;
}

function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let done = 0;
  for (const { index, 0: found, groups = {} } of text.matchAll(differing)) {
    const kind = (['id', 'machine', 'record', 'time'] as const).find((each) => groups[each] !== undefined);
    if (kind !== undefined) {
      parts.push(text.slice(done, index), { kind, text: found });
      done = index + found.length;
    }
  }
  return [...parts, text.slice(done)];
}

function another({ kind, text }: Exclude<Part, string>, number: number, devices: number): string {
  const device = number % devices;
  switch (kind) {
    case 'id':
      return device.toString(16).padStart(12, '0');
    case 'machine':
      return `PC-${device.toString(36).toUpperCase()}`;
    case 'record':
      return String(Number(text) + number * 10);
    case 'time':
      return new Date(Date.parse(`${text}Z`) + number * 30_000).toISOString().slice(0, 19);
  }
}
