import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { filesBelow } from '../../src/generate/tree.ts';
import { messages } from '../../src/spec/messages.ts';
import { runPowerShell } from '../pwsh/powershell.ts';
import { repository } from './module-scripts.ts';

const texts: Readonly<Record<string, string>> = messages;
const useSchema = z.object({ file: z.string(), key: z.string(), values: z.int().nullable() });

const foundSchema = z.object({
  uses: z.array(useSchema),
  /** Sentences that stand in a script, given to -WhatIf, a warning, progress or an error. */
  texts: z.array(z.object({ file: z.string(), text: z.string() })),
});

async function found(paths: readonly string[]): Promise<z.infer<typeof foundSchema>> {
  const script = await readFile(join(import.meta.dirname, 'inspect-messages.ps1'), 'utf8');
  const { stdout, stderr } = await runPowerShell(script, { env: { ODJ_SCRIPTS: paths.join('|') } });
  expect(stderr).toBe('');
  return foundSchema.parse(JSON.parse(stdout));
}

let uses: z.infer<typeof useSchema>[];
let inScripts: z.infer<typeof foundSchema>['texts'];
beforeAll(async () => {
  const paths = (await filesBelow(repository, 'ps-module/Private')).map((path) => join(repository, path));
  ({ uses, texts: inScripts } = await found(paths));
}, 120_000);

describe('the messages of the module', () => {
  it('are all used, and none is used that there is not', () => {
    expect([...new Set(uses.map(({ key }) => key))].toSorted()).toEqual(Object.keys(texts).toSorted());
  });

  it('get as many values as they have places for', () => {
    const wrong = uses.filter(({ key, values }) => values !== null && values !== places(texts[key] ?? ''));
    expect(wrong).toEqual([]);
  });

  it('are all that is said: no script has a sentence of its own for people', async () => {
    expect(inScripts).toEqual([]);
    const folder = await mkdtemp(join(tmpdir(), 'odj-messages-'));
    const file = join(folder, 'it.ps1');
    await writeFile(
      file,
      '$Cmdlet.ShouldProcess($it, \'Turn it off\')\n$Cmdlet.WriteWarning("It is $it now")\n',
    );
    expect((await found([file])).texts.map(({ text }) => text)).toEqual(['Turn it off', 'It is $it now']);
    await rm(folder, { recursive: true });
  });

  it('are in Windows PowerShell what they are here, whatever is in them', () => {
    expect(Object.values(texts).filter((text) => !/^[\n -~]+$/.test(text))).toEqual([]);
  });
});

/** `{0} {1} {0}` has two. */
function places(text: string): number {
  return new Set(Array.from(text.matchAll(/\{(\d+)\}/g), ([, place]) => place)).size;
}
