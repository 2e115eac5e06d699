import { spawnSync } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { commands } from '../../src/cli/commands.ts';
import { runOdj } from '../../src/cli/run.ts';
import { runPowerShell } from '../pwsh/powershell.ts';

const firstWords = new Set(commands.map(({ name }) => name.split(' ', 1)[0]));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'odj-completion-'));
  await writeFile(join(folder, 'odj.site.yaml'), '');
  await writeFile(join(folder, 'name with spaces.txt'), '');
});

async function scriptFor(shell: 'bash' | 'powershell'): Promise<string> {
  let out = '';
  const exitCode = await runOdj(['completion', shell], commands, {
    out: (text) => {
      out += text;
    },
    err: () => undefined,
    readStdin: () => Promise.resolve(''),
    ask: undefined,
    env: {},
    signal: new AbortController().signal,
  });
  expect(exitCode).toBe(0);
  return out;
}

/** What bash has in COMPREPLY after it called the function that `complete` registered for odj; no words: end of line. */
async function inBash(line: readonly string[]): Promise<readonly string[]> {
  const file = join(folder, 'completion.bash');
  await writeFile(file, await scriptFor('bash'));
  const ask = `
    set -eu; cd "$1"; source completion.bash
    [[ $(complete -p odj) == 'complete -F _odj odj' ]]
    shift; COMP_WORDS=(odj "$@"); COMP_CWORD=$#
    set +e; _odj; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr, status } = spawnSync('bash', ['-c', ask, 'bash', folder, ...line], {
    encoding: 'utf8',
  });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return stdout.split('\n').filter((word) => word !== '');
}

/** The engine completes file names by this cmdlet, which the tests' host has elsewhere; a real pwsh keeps its own. */
const fileNames = `if (-not (Get-Module -Name Microsoft.PowerShell.Management -ListAvailable)) {
      New-Module -Name Microsoft.PowerShell.Management -ScriptBlock {
        function Resolve-Path { param ([string] $Path) $ExecutionContext.SessionState.Path.GetResolvedPSPathFromPSPath($Path) }
      } | Import-Module
    }`;

/** What the engine offers at the end of each line. */
async function inPowerShell(lines: readonly string[]): Promise<readonly (readonly string[])[]> {
  const asked = lines.map((line) => `'${line}'`).join(', ');
  const script = `
    Set-Location -LiteralPath '${folder}'
    ${await scriptFor('powershell')}
    ${fileNames}
    $answers = foreach ($line in ${asked}) {
      $found = [System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null)
      , [string[]]@($found.CompletionMatches | ForEach-Object { $_.CompletionText })
    }
    ConvertTo-Json -InputObject @($answers) -Compress -Depth 3`;
  const { stdout, stderr } = await runPowerShell(script);
  expect(stderr).toBe('');
  return z.array(z.array(z.string())).parse(JSON.parse(stdout));
}

describe('bash', () => {
  it.each([
    { line: [''], offers: [...firstWords] },
    { line: ['ap'], offers: ['apply'] },
    { line: ['--v'], offers: ['--version'] },
    { line: ['permission', 'gr'], offers: ['grant'] },
    { line: ['apply', '--ye'], offers: ['--yes'] },
    { line: ['permission', 'grant', '--acc'], offers: ['--account'] },
    { line: ['plan', '--through', ''], offers: ['ldap', 'powershell'] },
    { line: ['plan', '--through', '=', 'p'], offers: ['powershell'] },
    { line: ['plan', '--through', '='], offers: ['ldap', 'powershell'] },
    { line: ['init', '--account', ''], offers: ['connector', 'own'] },
    { line: ['completion', ''], offers: ['bash', 'powershell'] },
    { line: ['plan', '--site', 'odj'], offers: ['odj.site.yaml'] },
    { line: ['events', 'name'], offers: ['name with spaces.txt'] },
    { line: ['plan', '--cal'], offers: [] },
    { line: ['nothing', '--x'], offers: [] },
  ])('offers after "$line"', async ({ line, offers }) => {
    expect((await inBash(line)).toSorted()).toEqual(offers.toSorted());
  });

  it('offers every option of every command, and help', async () => {
    for (const { name, options, positional } of commands) {
      const offered = await inBash([...name.split(' '), '-']);
      const seen = Object.keys(options).filter(
        (option) => option !== positional && options[option]?.hidden !== true,
      );
      expect(offered.toSorted(), name).toEqual([...seen.map((option) => `--${option}`), '--help'].toSorted());
    }
  });
});

describe('PowerShell', () => {
  it('offers commands, options, choices and, where anything may stand, file names', async () => {
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['odj ', [...firstWords] as string[]],
      ['odj ap', ['apply']],
      ['odj permission gr', ['grant']],
      ['odj permission grant --acc', ['--account']],
      ['odj plan --through ', ['ldap', 'powershell']],
      ['odj plan --through p', ['powershell']],
      ['odj init --account o', ['own']],
      ['odj completion ', ['bash', 'powershell']],
      ['odj plan --cal', []],
    ];
    const answers = await inPowerShell([...cases.map(([line]) => line), 'odj plan --site odj']);
    cases.forEach(([line, offers], index) => {
      expect(answers[index], line).toEqual(offers);
    });
    expect(answers.at(-1)).toEqual([expect.stringContaining('odj.site.yaml')]);
  });
});
