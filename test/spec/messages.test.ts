import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { filesBelow } from '../../src/generate/tree.ts';
import { messages } from '../../src/spec/messages.ts';
import { runPowerShell } from '../pwsh/powershell.ts';
import { repository } from './module-scripts.ts';

const texts: Readonly<Record<string, string>> = messages;
const useSchema = z.object({ file: z.string(), key: z.string(), values: z.int().nullable() });

let uses: z.infer<typeof useSchema>[];
beforeAll(async () => {
  const paths = (await filesBelow(repository, 'ps-module/Private')).map((path) => join(repository, path));
  const script = await readFile(join(import.meta.dirname, 'inspect-messages.ps1'), 'utf8');
  const { stdout, stderr } = await runPowerShell(script, { env: { ODJ_SCRIPTS: paths.join('|') } });
  expect(stderr).toBe('');
  uses = z.array(useSchema).parse(JSON.parse(stdout));
}, 120_000);

describe('the messages of the module', () => {
  it('are all used, and none is used that there is not', () => {
    expect([...new Set(uses.map(({ key }) => key))].toSorted()).toEqual(Object.keys(texts).toSorted());
  });

  it('get as many values as they have places for', () => {
    const wrong = uses.filter(({ key, values }) => values !== null && values !== places(texts[key] ?? ''));
    expect(wrong).toEqual([]);
  });

  it('are in Windows PowerShell what they are here, whatever is in them', () => {
    expect(Object.values(texts).filter((text) => !/^[\n -~]+$/.test(text))).toEqual([]);
  });
});

/** `{0} {1} {0}` has two. */
function places(text: string): number {
  return new Set(Array.from(text.matchAll(/\{(\d+)\}/g), ([, place]) => place)).size;
}
