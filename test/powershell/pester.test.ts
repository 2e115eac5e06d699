import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import ruleTexts from '../../manifests/rules.json' with { type: 'json' };
import { readNUnit } from '../../src/powershell/nunit.ts';
import { odj, powerShellEnvironment } from '../cli/odj.ts';
import { lab } from '../lab/lab.ts';
import { runPowerShell } from '../pwsh/powershell.ts';

const fixture = join(import.meta.dirname, '../fixtures/pester/results.NUnitXml.xml');
const dropIn = join(import.meta.dirname, '../../ps-module/Tests/OdjConnector.Tests.ps1');
const hasPester =
  (await runPowerShell("@(Get-Module -Name 'Pester' -ListAvailable).Count")).stdout.trim() !== '0';

describe("the results that Pester's NUnitXml holds", () => {
  it('are read with their names, and with why they did not pass', async () => {
    expect(readNUnit(await readFile(fixture, 'utf8'))).toEqual([
      { name: 'account.exists', result: 'Passed', message: '' },
      {
        name: 'account.enabled',
        result: 'Failed',
        message:
          "RuntimeException: msaODJabcde$: userAccountControl has ACCOUNTDISABLE -> Enable-ADAccount -Identity 'msaODJabcde$'",
      },
      { name: 'tenant.readable', result: 'Inconclusive', message: '' },
      {
        name: 'tenant.active',
        result: 'Skipped',
        message: 'is skipped, because there is nothing here that the rule is about',
      },
    ]);
  });

  it('are refused where some are missing, or the file is something else', async () => {
    const text = await readFile(fixture, 'utf8');
    expect(() => readNUnit(text.replace('total="4"', 'total="5"'))).toThrow('tells of 5 tests and holds 4');
    expect(() => readNUnit('<testsuites/>')).toThrow('its root is testsuites');
    expect(() => readNUnit(text.slice(0, 2000))).toThrow('cannot be read');
  });

  it('are no pass where the word is not known', async () => {
    const text = (await readFile(fixture, 'utf8')).replace(
      'result="Success" executed',
      'result="New" executed',
    );
    expect(readNUnit(text)[0]?.result).toBe('Failed');
  });
});

describe('the drop-in for Pester', () => {
  it('has one test for each rule, named by its id', async () => {
    const script = `
      $errors = $null
      $tree = [System.Management.Automation.Language.Parser]::ParseFile('${dropIn}', [ref]$null, [ref]$errors)
      $names = $tree.FindAll({ param ($node) $node -is [System.Management.Automation.Language.CommandAst] -and
              $node.GetCommandName() -eq 'It' }, $true) | ForEach-Object -Process { $_.CommandElements[1].Value }
      ConvertTo-Json -InputObject @{ errors = @($errors).Count; names = @($names) }`;
    const { stdout, stderr } = await runPowerShell(script);
    expect(stderr).toBe('');
    const { errors, names } = z
      .object({ errors: z.number(), names: z.array(z.string()) })
      .parse(JSON.parse(stdout));
    expect(errors).toBe(0);
    expect(names.toSorted()).toEqual(Object.keys(ruleTexts.rules).sort());
  });
});

describe('odj pester', () => {
  it.skipIf(hasPester)('says how to get Pester where it is missing, and exits with 2', async () => {
    const { exitCode, err } = await odj(['pester', '--server', lab.domainController.host], {
      env: powerShellEnvironment,
    });
    expect({ exitCode, err }).toEqual({
      exitCode: 2,
      err: expect.stringContaining('Install-Module -Name Pester') as string,
    });
  });

  // Pester is to be had from the PowerShell Gallery only, which the lab does not reach.
  it.skipIf(!hasPester)('runs every rule with Pester 5 (skipped where there is no Pester)', async () => {
    const { exitCode, out } = await odj(['pester', '--server', lab.domainController.host, '--json'], {
      env: powerShellEnvironment,
    });
    expect(exitCode).not.toBe(0);
    expect(out).toContain('directory.account-container');
  });
});
