import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compatibilityOf, type CompatibilityReport } from './compatibility.ts';

/** What PowerShell 7 runs and Windows PowerShell 5.1 does not, or does otherwise; syntax is in test/pwsh/style.test.ts. */
const broken: readonly (readonly [script: string, reason: RegExp])[] = [
  ["'a::b'.Split('::')", /no System\.String\.Split takes \(System\.String\)/],
  ["$by = '::'\n'a::b'.Split($by)", /no System\.String\.Split takes/],
  ["'a, b'.Split(',', 'TrimEntries')", /no System\.String\.Split takes/],
  ["'ab'.Contains('B', 'OrdinalIgnoreCase')", /no System\.String\.Contains takes/],
  [
    "'ab'.Replace('A', 'b', [System.StringComparison]::OrdinalIgnoreCase)",
    /no System\.String\.Replace takes/,
  ],
  ["[System.IO.Path]::Join('a', 'b')", /System\.IO\.Path has no method Join/],
  ["[System.IO.Path]::GetRelativePath('a', 'b')", /has no method GetRelativePath/],
  ["[System.IO.File]::Move('a', 'b', $true)", /no System\.IO\.File\.Move takes/],
  ["[System.IO.File]::ReadAllTextAsync('a')", /has no method ReadAllTextAsync/],
  [
    '$next = [System.Collections.Generic.Queue[string]]::new()\n$next.TryDequeue([ref]$null)',
    /has no method TryDequeue/,
  ],
  [
    "$table = [System.Collections.Generic.Dictionary[string, int]]::new()\n$table.TryAdd('a', 1)",
    /has no method TryAdd/,
  ],
  ['[System.Collections.Generic.PriorityQueue[string, int]]::new()', /there is no type/],
  ['[System.Collections.Generic.HashSet[string]]::new(1, 2, 3)', /no .*HashSet.*\.new takes/],
  ['[System.Convert]::ToHexString([byte[]]@(1))', /has no method ToHexString/],
  ['[System.Math]::Clamp(1, 2, 3)', /has no method Clamp/],
  ['[System.Security.Cryptography.RandomNumberGenerator]::GetBytes(4)', /has no method GetBytes/],
  ['[System.Security.Cryptography.SHA256]::HashData([byte[]]@(1))', /has no method HashData/],
  ['[System.Environment]::ProcessPath', /has no property ProcessPath/],
  ['[System.Diagnostics.Process]::GetCurrentProcess().Kill($true)', /no .*Process\.Kill takes/],
  [
    "$start = [System.Diagnostics.ProcessStartInfo]::new('a')\n$start.ArgumentList.Add('b')",
    /has no property ArgumentList/,
  ],
  ["[System.Diagnostics.ProcessStartInfo]::new('a', [string[]]@('b'))", /ProcessStartInfo\.new takes/],
  [
    'function Get-It {\n    param ([System.IO.FileInfo] $File)\n    $File.LinkTarget\n}',
    /has no property LinkTarget/,
  ],
  [
    "foreach ($one in [System.IO.DirectoryInfo[]]@('a')) { $one.UnixFileMode }",
    /has no property UnixFileMode/,
  ],
  ['try { 1 } catch { $_.Exception.StackFrames }', /has no property StackFrames/],
  ['(New-Object -TypeName System.Text.StringBuilder).AppendJoin(1, 2)', /has no method AppendJoin/],
  ['$args[0] -is [System.Half]', /there is no type \[System\.Half\]/],
  ['[System.Net.Http.HttpClient]::new()', /there is no type \[System\.Net\.Http\.HttpClient\]/],
  ["[System.IO.FileMode]'CreateOrOpen'", /has no such value/],
  ["[System.IO.File]::Open('a', 'CreateOrOpen')", /no System\.IO\.File\.Open takes/],
  ["param ([ValidateSet('a', ErrorMessage = 'b')] $It)", /has no ErrorMessage/],
  ["param ([ArgumentCompletions('a')] $It)", /no attribute \[ArgumentCompletions\]/],
  ["ConvertFrom-Json -InputObject '{}' -AsHashtable", /ConvertFrom-Json has no parameter -AsHashtable/],
  ["ConvertFrom-Json -InputObject '{}' -Depth 9", /ConvertFrom-Json has no parameter -Depth/],
  ["$how = @{ Depth = 9 }\nConvertFrom-Json -InputObject '{}' @how", /-Depth in 5\.1 \(splatted\)/],
  ["$how = @{}\n$how['Depth'] = 9\nConvertFrom-Json -InputObject '{}' @how", /-Depth in 5\.1 \(splatted\)/],
  ["Join-Path 'a' 'b' 'c'", /Join-Path takes 2 positional values in 5\.1, not 3/],
  ["Join-Path -Path 'a' -ChildPath 'b' -AdditionalChildPath 'c'", /has no parameter -AdditionalChildPath/],
  ["Get-Content -LiteralPath 'a' -AsByteStream", /has no parameter -AsByteStream/],
  ["Set-Content -LiteralPath 'a' -Value 'b' -Encoding utf8NoBOM", /-Encoding does not take utf8NoBOM/],
  ["Get-Item -LiteralPath 'a' -ErrorAction Break", /-ErrorAction does not take Break/],
  ['Get-Uptime', /does not list the command Get-Uptime/],
  ["Test-Json -Json '{}'", /does not list the command Test-Json/],
];

/** What looks alike and is well. */
const sound: readonly string[] = [
  "'a,b'.Split(',')",
  "'ab'.Contains([char]'a')",
  "[string]::Join([char]',', 'a', 'b')",
  "[System.IO.Path]::Combine('a', 'b', 'c')",
  "[System.IO.File]::Open('a', 'Open', 'Read')",
  '$one = $null\n$set = [System.Collections.Generic.HashSet[string]]::new()\n$set.TryGetValue(1, [ref]$one)',
  'try { 1 } catch { $_.Exception.InnerException.Message }',
  "param ([ValidateSet('a', 'b')] [string[]] $It)\n$It.Count\n$It.Where({ $_.Length -gt 1 })",
  "[pscustomobject]@{ Kind = 'a' } | ForEach-Object -Process { $_.Kind }",
  "Join-Path -Path 'a' -ChildPath 'b' -Resolve",
  "if (-not (TestOdjWindows)) {\n    [System.IO.File]::SetUnixFileMode('a', [System.IO.UnixFileMode]'UserRead')\n}\nfunction TestOdjWindows { 1 }",
];

async function reportOf(scripts: readonly string[]): Promise<CompatibilityReport> {
  const folder = await mkdtemp(join(tmpdir(), 'odj-compatibility-'));
  try {
    for (const [index, script] of scripts.entries()) {
      await writeFile(join(folder, `${index}.ps1`), `${script}\n`);
    }
    return await compatibilityOf(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('what Windows PowerShell 5.1 on .NET Framework 4.7.2 has', async () => {
  const { findings } = await reportOf(broken.map(([script]) => script));
  const reasonsIn = (index: number): string[] =>
    findings.filter(({ file }) => file === `${index}.ps1`).map(({ reason }) => reason);

  it.each(broken.map(([script, reason], index) => ({ script, reason, index })))(
    'is not $script',
    ({ reason, index }) => {
      expect(reasonsIn(index)).toEqual([expect.stringMatching(reason)]);
    },
  );

  it('is what looks alike and is well', async () => {
    expect((await reportOf(sound)).findings).toEqual([]);
  });

  it('is all that the module uses', async ({ annotate }) => {
    const { findings, coverage } = await compatibilityOf(join(import.meta.dirname, '../../ps-module'));
    expect(findings).toEqual([]);
    const { unknown, ...seen } = coverage;
    await annotate(JSON.stringify({ ...seen, membersOfUnknownTypes: unknown.length }));
    // Local inference must keep seeing most of what is not a property of the module's own objects.
    expect(coverage.members).toBeGreaterThan(2 * unknown.length);
    expect(coverage.types).toBeGreaterThan(1000);
  });
});
