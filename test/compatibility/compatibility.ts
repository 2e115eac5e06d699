/** What in PowerShell files Windows PowerShell 5.1 on .NET Framework 4.7.2 does not have, told by metadata. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { builtProgram } from '../pwsh/build.ts';
import windowsCommands from '../pwsh/windows-commands.json' with { type: 'json' };

const run = promisify(execFile);

const report = z.strictObject({
  findings: z.array(
    z.strictObject({ file: z.string(), line: z.int(), text: z.string(), reason: z.string() }),
  ),
  /** How much could be seen: what was held against the metadata, and what was not. */
  coverage: z.strictObject({
    types: z.int(),
    members: z.int(),
    /** Properties of the scripts' own objects, which no metadata knows. */
    membersOfOwnObjects: z.int(),
    /** Where the type could not be told. */
    unknown: z.array(z.string()),
    commands: z.int(),
    commandsWithoutParameters: z.int(),
  }),
});
export type CompatibilityReport = z.infer<typeof report>;

/** Pester 5 does not come with Windows, and native programs have no parameters. */
const withoutParameters = Object.entries(windowsCommands)
  .filter(([, source]) => !source.startsWith('https://learn.microsoft.com/powershell/module/'))
  .map(([name]) => name);

/** Builds the checker if it is needed: where packages can be had, that is before entering the lab's network. */
export function prepareCompatibility(): string {
  return builtProgram(import.meta.dirname, 'compatibility');
}

/** Reads every script below a folder; they may call each other's functions. */
export async function compatibilityOf(folder: string): Promise<CompatibilityReport> {
  const lists = join(import.meta.dirname, 'windows-powershell.json');
  const { stdout } = await run(prepareCompatibility(), [folder, lists, ...withoutParameters], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return report.parse(JSON.parse(stdout));
}
