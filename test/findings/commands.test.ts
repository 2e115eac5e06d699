import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import errorTexts from '../../manifests/errors.json' with { type: 'json' };
import ruleTexts from '../../manifests/rules.json' with { type: 'json' };
import { commands } from '../../src/cli/commands.ts';
import { runOdj } from '../../src/cli/run.ts';
import { examine } from '../../src/findings/examine.ts';
import type { Cmdlet } from '../../src/spec/cmdlet.ts';
import { cmdlets } from '../../src/spec/index.ts';
import { recordingTerminal } from '../config/cli.ts';
import { runPowerShell } from '../pwsh/powershell.ts';
import { site } from './cases/case.ts';
import { configCases } from './cases/config.ts';
import { directoryCases } from './cases/directory.ts';
import { readingCases } from './cases/readings.ts';
import { serverCases } from './cases/server.ts';
import { tenantCases } from './cases/tenant.ts';

/** What findings print in all cases, and what the catalogue of errors says. */
const found = [...directoryCases, ...readingCases, ...configCases, ...serverCases, ...tenantCases].flatMap(
  ({ facts, site: wanted = site }) => examine(wanted, facts),
);
const ofFindings = found.flatMap(({ command }) => command ?? []);
const ofErrors = errorTexts.entries.flatMap(({ command }) => command ?? []);
const lines = [...new Set([...ofFindings, ...ofErrors])].toSorted();
const ours = lines.filter((line) => line.startsWith('odj '));

const called = z.object({ name: z.string(), parameters: z.array(z.string()), bare: z.int() });
const seenLine = z.object({ line: z.string(), errors: z.array(z.string()), commands: z.array(called) });
type Called = z.infer<typeof called>;

const specs = new Map<string, Cmdlet>(cmdlets.map((cmdlet) => [cmdlet.name, cmdlet]));
/** Of Windows and PowerShell, with the parameters that remedies may use, as Microsoft's reference has them. */
const others: Readonly<Record<string, readonly string[]>> = {
  'Start-Service': ['Name'],
  'Restart-Service': ['Name'],
  'Set-Service': ['Name', 'StartupType'],
  'Set-ItemProperty': ['LiteralPath', 'Name', 'Value', 'Type'],
  'Remove-ItemProperty': ['LiteralPath', 'Name'],
  'icacls.exe': ['/grant'],
  'w32tm.exe': ['/resync'],
};
const always = ['WhatIf', 'Confirm', 'Verbose', 'ErrorAction'];

let seen: z.infer<typeof seenLine>[];
beforeAll(async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'odj-commands-')), 'commands.txt');
  await writeFile(file, lines.filter((line) => !line.startsWith('odj ')).join('\n'));
  const script = await readFile(join(import.meta.dirname, 'inspect-commands.ps1'), 'utf8');
  const { stdout, stderr } = await runPowerShell(script, { env: { ODJ_COMMANDS: file } });
  expect(stderr).toBe('');
  seen = z.array(seenLine).parse(JSON.parse(stdout));
}, 120_000);

/** Why the cmdlet would refuse it; null where it would not. */
function refused({ name, parameters, bare }: Called): string | null {
  const spec = specs.get(name);
  if (spec === undefined) {
    const known = others[name];
    const unknown = parameters.filter((parameter) => known?.includes(parameter) !== true);
    return known === undefined || unknown.length > 0 ? `${name} ${unknown.join(' ')} is not known` : null;
  }
  const unknown = parameters.filter((each) => !(each in spec.parameters) && !always.includes(each));
  const inSet = (set: string | null): string | null => {
    const own = Object.entries(spec.parameters).filter(
      ([, { sets }]) => set === null || (sets?.includes(set) ?? true),
    );
    const positions = own
      .filter(([each, { position }]) => position !== undefined && !parameters.includes(each))
      .toSorted(([, left], [, right]) => (left.position ?? 0) - (right.position ?? 0))
      .map(([each]) => each);
    const given = [...parameters, ...positions.slice(0, bare)];
    const missing = own.filter(([each, { mandatory }]) => mandatory === true && !given.includes(each));
    const foreign = parameters.filter(
      (each) => each in spec.parameters && !own.some(([key]) => key === each),
    );
    return missing.length + foreign.length + Math.max(0, bare - positions.length) === 0
      ? null
      : `${name}: ${missing.map(([each]) => `${each} is missing`).join(', ')} ${foreign.join(' ')}`;
  };
  const reasons = (spec.parameterSets ?? [null]).map(inSet);
  return unknown.length > 0
    ? `${name} has no ${unknown.join(', ')}`
    : reasons.includes(null)
      ? null
      : reasons.join('; ');
}

describe('the commands of remedies', () => {
  it('are understood by PowerShell', () => {
    expect(seen.length).toBeGreaterThan(15);
    expect(seen.filter(({ errors, commands: parsed }) => errors.length > 0 || parsed.length === 0)).toEqual(
      [],
    );
  });

  it('are looked at for every rule that has one', () => {
    const printed = new Set(found.filter(({ command }) => command !== null).map(({ id }) => id));
    const withCommand = Object.entries(ruleTexts.rules).filter(([, text]) => 'command' in text);
    expect(withCommand.map(([id]) => id).filter((id) => !printed.has(id))).toEqual([]);
  });

  it('name cmdlets, and parameters, that there are, and all that these must have', () => {
    const wrong = seen.flatMap(({ line, commands: parsed }) =>
      parsed.flatMap((each) => refused(each) ?? []).map((reason) => `${line}: ${reason}`),
    );
    expect(wrong).toEqual([]);
  });

  it('of odj are command lines that it accepts', async () => {
    const accepted = commands.map((command) => ({ ...command, run: () => Promise.resolve(0 as const) }));
    expect(ours.length).toBeGreaterThan(2);
    for (const line of ours) {
      const terminal = recordingTerminal({});
      expect({
        line,
        exitCode: await runOdj(line.split(' ').slice(1), accepted, terminal),
        told: terminal.told(),
      }).toEqual({
        line,
        exitCode: 0,
        told: '',
      });
    }
  });
});
