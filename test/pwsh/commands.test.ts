import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { runPowerShellFile } from './powershell.ts';
import windowsCommands from './windows-commands.json' with { type: 'json' };

const calls = z.array(
  z.object({
    name: z.string(),
    callers: z.array(z.string()),
    found: z.enum(['function', 'session']).nullable(),
  }),
);
const root = join(import.meta.dirname, '..', '..');
const windows = new Set(Object.keys(windowsCommands));

async function callsIn(folder: string): Promise<z.infer<typeof calls>> {
  const run = await runPowerShellFile(join(import.meta.dirname, 'commands.ps1'), [
    '-Folder',
    join(root, folder),
  ]);
  expect(run).toMatchObject({ stderr: '', exitCode: 0 });
  return calls.parse(JSON.parse(run.stdout));
}

describe('the commands that are called', () => {
  it.each(['ps-module', 'test/stand-ins/ActiveDirectory', 'test/stand-ins/WindowsServer'])(
    'in %s are its own functions, in the tested PowerShell, or known cmdlets of Windows',
    async (folder) => {
      const unknown = (await callsIn(folder)).filter(
        ({ name, found }) => found === null && !windows.has(name),
      );
      expect(unknown.map(({ name, callers }) => `${name}, called in ${callers.join(', ')}`)).toEqual([]);
    },
  );

  it('of Windows are all called by the module', async () => {
    const called = new Set((await callsIn('ps-module')).map(({ name }) => name));
    expect([...windows].filter((name) => !called.has(name))).toEqual([]);
  });
});
