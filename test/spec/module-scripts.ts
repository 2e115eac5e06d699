import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { filesBelow } from '../../src/generate/tree.ts';
import { runPowerShell } from '../pwsh/powershell.ts';

export const repository = join(import.meta.dirname, '../..');

const callSchema = z.object({
  name: z.string(),
  /** -Id, where it is a plain text. */
  id: z.string().nullable(),
  /** Keys of -Values. */
  values: z.array(z.string()),
  /** -Values is absent or a literal table, so that all of its keys are known. */
  literal: z.boolean(),
});
const functionSchema = z.object({
  name: z.string(),
  parameters: z.array(z.string()),
  synopsis: z.string(),
  helped: z.array(z.string()),
  examples: z.number(),
  calls: z.array(callSchema),
  methods: z.array(z.string()),
  /** Plain texts, but for those that something is compared with. */
  texts: z.array(z.string()),
});
const scriptSchema = z.object({
  path: z.string(),
  parseErrors: z.array(z.string()),
  newSyntax: z.array(z.string()),
  functions: z.array(functionSchema),
});
export type ModuleScript = z.infer<typeof scriptSchema>;
export type ModuleFunction = z.infer<typeof functionSchema>;

/** Every script of the module as the engine's parser sees it; paths from the root of the repository. */
export async function moduleScripts(): Promise<ModuleScript[]> {
  const paths = (await filesBelow(repository, 'ps-module')).filter((path) => /\.psm?1$/.test(path));
  const script = await readFile(join(import.meta.dirname, 'inspect-module.ps1'), 'utf8');
  const { stdout, stderr } = await runPowerShell(script, {
    env: { ODJ_SCRIPTS: paths.map((path) => join(repository, path)).join('|') },
  });
  if (stderr !== '') throw new Error(stderr);
  return z
    .array(scriptSchema)
    .parse(JSON.parse(stdout))
    .map((one) => ({ ...one, path: one.path.slice(join(repository, '/').length) }));
}

/** The function and every private function that it calls, directly or not: public ones report for themselves. */
export function reachable(name: string, functions: ReadonlyMap<string, ModuleFunction>): ModuleFunction[] {
  const found = new Map<string, ModuleFunction>();
  const waiting = [name];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const one = functions.get(next);
    if (one === undefined || found.has(next)) continue;
    found.set(next, one);
    waiting.push(...one.calls.map((call) => call.name).filter((call) => !call.includes('-')));
  }
  return [...found.values()];
}
