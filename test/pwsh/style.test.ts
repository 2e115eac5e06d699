import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { runPowerShellFile } from './powershell.ts';

const findings = z.array(z.object({ rule: z.string(), file: z.string(), line: z.int(), text: z.string() }));
type Findings = z.infer<typeof findings>;

async function findingsIn(folder: string): Promise<Findings> {
  const run = await runPowerShellFile(join(import.meta.dirname, 'style', 'main.ps1'), ['-Folder', folder]);
  expect(run).toMatchObject({ stderr: '', exitCode: 0 });
  return findings.parse(JSON.parse(run.stdout));
}

/** What breaks a rule, and nothing else; the names starting with PS are ScriptAnalyzer's. */
const broken: readonly (readonly [rule: string, script: string])[] = [
  ['Parses', 'function Broken {\n    if (\n}\n'],
  ['LineFeeds', '1\r\n'],
  ['OneLineFeedAtEnd', '1'],
  ['Ascii', "'\u00e4'\n"],
  ['NoTrailingBlanks', '1 \n'],
  ['IndentedByFourSpaces', 'if (1) {\n  2\n}\n'],
  ['NoBacktickAtLineEnd', 'Get-Date `\n    -Format u\n'],
  ['SingleQuotes', '"plain"\n'],
  ['ForbiddenCommand', "Write-Host 'x'\n"],
  ['ForbiddenCommand', "Invoke-Expression -Command '1'\n"],
  ['ForbiddenCommand', "Add-Type -AssemblyName 'System.Xml'\n"],
  ['WindowsPowerShellSyntax', '1 ? 2 : 3\n'],
  ['WindowsPowerShellSyntax', '$env:A ?? 1\n'],
  ['WindowsPowerShellSyntax', '$env:A ??= 1\n'],
  ['WindowsPowerShellSyntax', '${env:A}?.Length\n'],
  ['WindowsPowerShellSyntax', '${env:A}?[0]\n'],
  ['WindowsPowerShellSyntax', 'Get-Date && Get-Date\n'],
  ['WindowsPowerShellSyntax', 'Get-Date || Get-Date\n'],
  ['WindowsPowerShellSyntax', 'Get-Date &\n'],
  ['WindowsPowerShellSyntax', 'function Test-It {\n    process { 1 }\n    clean { 2 }\n}\n'],
  ['WindowsPowerShellSyntax', '"`e[0m"\n'],
  ['WindowsPowerShellSyntax', '"`u{41}"\n'],
  ['WindowsPowerShellSyntax', '[uint]1\n'],
  ['WindowsPowerShellSyntax', '1uy\n'],
  ['WindowsPowerShellSyntax', '$IsWindows\n'],
  ['WindowsPowerShellSyntax', "ConvertFrom-Json -InputObject '{}' -AsHashtable\n"],
  ['PSAvoidUsingCmdletAliases', 'gci\n'],
  ['PSAvoidUsingCmdletAliases', '1 | % { 2 }\n'],
  ['PSUseApprovedVerbs', 'function Make-It {\n    1\n}\n'],
  ['PSUseSingularNouns', 'function Get-Accounts {\n    1\n}\n'],
  ['PSUseShouldProcessForStateChangingFunctions', 'function Set-It {\n    1\n}\n'],
  ['PSUseDeclaredVarsMoreThanAssignments', 'function Get-It {\n    $unread = 1\n}\n'],
  [
    'PSAvoidUsingPlainTextForPassword',
    'function Get-It {\n    param ([string] $Password)\n    $Password\n}\n',
  ],
  ['PSAvoidGlobalVars', '$global:it\n'],
  ['PSAvoidUsingEmptyCatchBlock', 'try {\n    1\n} catch {\n}\n'],
  ['PSPossibleIncorrectComparisonWithNull', '1 -eq $null\n'],
  [
    'PSAvoidUsingConvertToSecureStringWithPlainText',
    "ConvertTo-SecureString -String 'x' -AsPlainText -Force\n",
  ],
  ['PSReviewUnusedParameter', 'function Get-It {\n    param ([int] $Unread)\n    1\n}\n'],
  ['PSAvoidDefaultValueSwitchParameter', 'function Get-It {\n    param ([switch] $On = $true)\n    $On\n}\n'],
  [
    'PSUseProcessBlockForPipelineCommand',
    'function Get-It {\n    param ([Parameter(ValueFromPipeline)] [int] $Number)\n    $Number\n}\n',
  ],
  ['PSAvoidAssignmentToAutomaticVariable', 'function Get-It {\n    $matches = 1\n    $matches\n}\n'],
  ['PSAvoidAssignmentToAutomaticVariable', 'foreach ($event in 1) {\n    $event\n}\n'],
];

const asking = `function Set-It {
    [CmdletBinding(SupportsShouldProcess)]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSShouldProcess', '', Justification = 'The private function asks.')]
    param ()
    SetIt -Cmdlet $PSCmdlet
}
function SetIt {
    param ($Cmdlet)
    ChangeIt -Cmdlet $Cmdlet
}
function ChangeIt {
    param ($Cmdlet)
    if ($Cmdlet.ShouldProcess('it', 'Change')) {
        1
    }
}
`;

async function findingsOf(scripts: Readonly<Record<string, string>>): Promise<Findings> {
  const folder = await mkdtemp(join(tmpdir(), 'odj-style-'));
  try {
    for (const [file, text] of Object.entries(scripts)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
    return await findingsIn(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('the style of PowerShell files', async () => {
  const fileOf = (index: number): string => `${String(index).padStart(2, '0')}.ps1`;
  const found = await findingsOf(
    Object.fromEntries(broken.map(([, script], index) => [fileOf(index), script])),
  );

  it.each(broken.map(([rule, script], index) => ({ rule, script, file: fileOf(index) })))(
    'breaks the rule $rule in $script',
    ({ rule, file }) => {
      expect(found.filter((finding) => finding.file === file).map((finding) => finding.rule)).toEqual([rule]);
    },
  );

  it('needs a suppression and somebody who asks where -WhatIf is supported', async () => {
    const rules = async (script: string): Promise<string[]> =>
      (await findingsOf({ 'it.ps1': script })).map(({ rule }) => rule);
    expect(await rules(asking)).toEqual([]);
    expect(await rules(asking.replace(/ +\[Diagnostics.*\n/, ''))).toEqual(['ShouldProcessSuppressed']);
    expect(await rules(asking.replace('$Cmdlet.ShouldProcess', '$Cmdlet.Other'))).toEqual([
      'ShouldProcessAsked',
    ]);
  });

  it('is kept by every file of the module', async () => {
    expect(await findingsIn(join(import.meta.dirname, '..', '..', 'ps-module'))).toEqual([]);
  });
});
