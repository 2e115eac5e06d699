import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import samples from '../fixtures/powershell-7.6-behaviour.json' with { type: 'json' };
import { powerShellExecutable, runPowerShell } from './powershell.ts';

/**
 * Each case is a one-liner and the lines that a real PowerShell printed, read as texts. All cases run in one session:
 * what one leaves behind must not change another, there as here.
 */
const script = `
$cases = $env:ODJ_CASES | ConvertFrom-Json
$results = foreach ($case in $cases) {
    $output = @(& ([scriptblock]::Create($case.script)) 2>$null | ForEach-Object { "$_" })
    [pscustomobject]@{ name = $case.name; output = $output }
}
ConvertTo-Json -InputObject @($results) -Depth 4 -Compress -EscapeHandling EscapeNonAscii
`;

const results = z.array(z.object({ name: z.string(), output: z.array(z.string()) }));

describe('a PowerShell that runs the tests', async () => {
  const run = await runPowerShell(script, { env: { ODJ_CASES: JSON.stringify(samples.cases) } });
  const printed = run.exitCode === 0 ? results.parse(JSON.parse(run.stdout)) : [];

  it(`answers every case (${powerShellExecutable()})`, () => {
    expect(run).toMatchObject({ stderr: '', exitCode: 0 });
    expect(printed.map((result) => result.name)).toEqual(samples.cases.map((sample) => sample.name));
  });

  it.each(samples.cases)(`prints what ${samples.engine} printed: $name`, ({ name, output }) => {
    expect(printed.find((result) => result.name === name)?.output).toEqual(output);
  });
});
