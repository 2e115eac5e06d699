import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { runPowerShell } from './powershell.ts';

/** What Microsoft's pages of these cmdlets say, where the samples of a real PowerShell have no case. */
const cases: readonly (readonly [does: string, script: string, output: readonly string[]])[] = [
  [
    'Select-Object -First ends what comes before it',
    '1..9 | ForEach-Object { $seen = $_; $_ } | Select-Object -First 2; "seen $seen"',
    ['1', '2', 'seen 2'],
  ],
  ['Select-Object -Last', '1..5 | Select-Object -Last 2', ['4', '5']],
  ['Select-Object -First -Last', '1..5 | Select-Object -First 1 -Last 1', ['1', '5']],
  ['Select-Object -Skip', '1..4 | Select-Object -Skip 2', ['3', '4']],
  ['Select-Object -SkipLast', '1..4 | Select-Object -SkipLast 3', ['1']],
  ['Select-Object -Index', "'a', 'b', 'c' | Select-Object -Index 2, 0", ['a', 'c']],
  [
    'Select-Object -ExcludeProperty',
    '([pscustomobject]@{ a = 1; b = 2 } | Select-Object -Property * -ExcludeProperty a).PSObject.Properties.Name',
    ['b'],
  ],
  [
    'Select-Object names what it made',
    '([pscustomobject]@{ a = 1 } | Select-Object -Property a, nothing).PSObject.TypeNames[0]',
    ['Selected.System.Management.Automation.PSCustomObject'],
  ],
  [
    'Select-Object -ExpandProperty without such a property',
    '[pscustomobject]@{ a = 1 } | Select-Object -ExpandProperty b; $Error[0].FullyQualifiedErrorId',
    ['ExpandPropertyNotFound,Microsoft.PowerShell.Commands.SelectObjectCommand'],
  ],
  [
    'Sort-Object by two properties, one of them descending',
    `@{ a = 1; b = 1 }, @{ a = 2; b = 2 }, @{ a = 1; b = 3 } | ForEach-Object { [pscustomobject]$_ } |
      Sort-Object -Property a, @{ Expression = 'b'; Descending = $true } | ForEach-Object { "$($_.a)$($_.b)" }`,
    ['13', '11', '22'],
  ],
  [
    'Sort-Object puts null first',
    '(@{ n = 2 }, @{ n = $null } | Sort-Object -Property { $_.n }).n -join ","',
    [',2'],
  ],
  [
    'Group-Object -AsHashTable',
    "$table = 'a', 'b', 'A' | Group-Object -AsHashTable; $table['A'].Count; $table.Count",
    ['2', '2'],
  ],
  [
    'Measure-Object',
    `$m = 1..4 | Measure-Object -Average -Maximum -Minimum; "$($m.Average) $($m.Maximum) $($m.Minimum)"
     $null -eq $m.Sum; (@() | Measure-Object).Count`,
    ['2.5 4 1', 'True', '0'],
  ],
  [
    'New-Object of an unknown type',
    'try { New-Object -TypeName No.Such.Type } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.Category }',
    ['TypeNotFound,Microsoft.PowerShell.Commands.NewObjectCommand', 'InvalidType'],
  ],
  [
    'New-Object with one list, and with properties',
    `(New-Object -TypeName 'System.Collections.Generic.List[object]').Count
     (New-Object -TypeName psobject -Property @{ a = 3 }).a
     (New-Object -TypeName string -ArgumentList 'x', 3)`,
    ['0', '3', 'xxx'],
  ],
  [
    'Add-Member',
    `$o = [pscustomobject]@{ a = 2 }
     $o | Add-Member -MemberType ScriptProperty -Name Double -Value { $this.a * 2 }
     $o | Add-Member -NotePropertyMembers @{ b = 1 }
     $o | Add-Member -NotePropertyName a -NotePropertyValue 9
     $Error[0].FullyQualifiedErrorId; "$($o.Double) $($o.a) $($o.b)"`,
    ['MemberAlreadyExists,Microsoft.PowerShell.Commands.AddMemberCommand', '4 2 1'],
  ],
  ['Get-Member', '([pscustomobject]@{ a = 1 } | Get-Member -MemberType NoteProperty).Name', ['a']],
  [
    'Write-Error in a function names the function',
    `function Get-It { [CmdletBinding()] param () Write-Error -Message m -ErrorId Id -RecommendedAction r }
     Get-It; $Error[0].FullyQualifiedErrorId; $Error[0].CategoryInfo.Activity; $Error[0].ErrorDetails.RecommendedAction
     try { Get-It -ErrorAction Stop } catch { 'stopped' }`,
    ['Id,Get-It', 'Write-Error', 'r', 'stopped'],
  ],
  [
    'Write-Error of a record keeps its id',
    `try { 1 / 0 } catch { Write-Error -ErrorRecord $_ }; $Error[0].FullyQualifiedErrorId
     Write-Error -Exception ([System.IO.IOException]::new('disk')); $Error[0].Exception.GetType().Name`,
    ['RuntimeException', 'IOException'],
  ],
  [
    'a missing item',
    `Get-Item -LiteralPath 'no-such'; $Error[0].FullyQualifiedErrorId; $Error[0].CategoryInfo.Category
     Get-Content -Path 'no-such'; $Error[0].FullyQualifiedErrorId
     Get-ChildItem -Path 'no-such'; $Error[0].FullyQualifiedErrorId
     Remove-Item -Path 'no-such'; $Error[0].FullyQualifiedErrorId
     Get-Item -Path 'nodrive:\\x'; $Error[0].FullyQualifiedErrorId`,
    [
      'PathNotFound,Microsoft.PowerShell.Commands.GetItemCommand',
      'ObjectNotFound',
      'PathNotFound,Microsoft.PowerShell.Commands.GetContentCommand',
      'PathNotFound,Microsoft.PowerShell.Commands.GetChildItemCommand',
      'PathNotFound,Microsoft.PowerShell.Commands.RemoveItemCommand',
      'DriveNotFound,Microsoft.PowerShell.Commands.GetItemCommand',
    ],
  ],
  [
    'files are written as UTF-8 without a mark, read by line and as a whole',
    `Set-Location -LiteralPath $env:ODJ_FOLDER
     'one', ([string][char]0xE4) | Set-Content -LiteralPath 'a[1].txt'
     Add-Content -LiteralPath 'a[1].txt' -Value 'three'
     (Get-Content -LiteralPath 'a[1].txt').Count; (Get-Content -LiteralPath 'a[1].txt' -Raw).Length
     [System.IO.File]::ReadAllBytes("$env:ODJ_FOLDER/a[1].txt").Length
     (Get-Content -LiteralPath 'a[1].txt' -TotalCount 1).PSChildName
     Test-Path -Path 'a[1].txt'; Test-Path -LiteralPath 'a[1].txt' -PathType Leaf; Test-Path -LiteralPath '.' -PathType Container`,
    ['3', '12', '13', 'a[1].txt', 'False', 'True', 'True'],
  ],
  [
    'folders and files are made, copied, moved, listed and removed',
    `Set-Location -LiteralPath $env:ODJ_FOLDER
     $null = New-Item -Path 'deep/er' -ItemType Directory
     $null = New-Item -Path 'deep' -Name 'f.txt' -ItemType File -Value 'x'
     New-Item -Path 'deep/f.txt' -ItemType File; $Error[0].FullyQualifiedErrorId
     Copy-Item -Path 'deep/f.txt' -Destination 'deep/er'
     Move-Item -Path 'deep/f.txt' -Destination 'deep/g.txt'
     (Get-ChildItem -Path 'deep' -Recurse -File).Name -join ','
     Get-ChildItem -Path 'deep' -Filter 'g*' | ForEach-Object { $_.Name }
     Remove-Item -Path 'deep' -Recurse -WhatIf; Test-Path -Path 'deep'
     Remove-Item -Path 'deep' -Recurse; Test-Path -Path 'deep'`,
    ['NewItemIOError,Microsoft.PowerShell.Commands.NewItemCommand', 'g.txt,f.txt', 'g.txt', 'True', 'False'],
  ],
  [
    'paths are joined, split and resolved',
    `Set-Location -LiteralPath $env:ODJ_FOLDER
     (Join-Path -Path 'a' -ChildPath 'b' -AdditionalChildPath 'c').Replace([string][System.IO.Path]::DirectorySeparatorChar, '/')
     Split-Path -Path 'a/b.tar.gz' -LeafBase; Split-Path -Path 'a/b.txt' -Extension; Split-Path -Path 'a' -IsAbsolute
     (Resolve-Path -Path '.').Path -eq $env:ODJ_FOLDER; (Get-Location).Path -eq $env:ODJ_FOLDER`,
    ['a/b/c', 'b.tar', '.txt', 'False', 'True', 'True'],
  ],
  [
    'Import-PowerShellDataFile reads data and runs nothing',
    `(Import-PowerShellDataFile -LiteralPath "$env:ODJ_FOLDER/good.psd1").a.b
     try { Import-PowerShellDataFile -LiteralPath "$env:ODJ_FOLDER/bad.psd1" } catch { $_.Exception.GetType().Name }`,
    ['1', 'InvalidOperationException'],
  ],
  [
    'Import-LocalizedData falls back from culture to culture',
    `Import-LocalizedData -BindingVariable texts -BaseDirectory $env:ODJ_FOLDER -FileName texts.psd1 -UICulture de-AT; $texts.hello`,
    ['Hallo'],
  ],
  [
    'variables by name and scope',
    `$a = 1; function Get-It { $a = 2; Get-Variable -Name a -ValueOnly; Get-Variable -Name a -ValueOnly -Scope 1 }; Get-It
     Set-Variable -Name b -Value 5; $b; Remove-Variable -Name b; Get-Variable -Name b; $Error[0].FullyQualifiedErrorId`,
    ['2', '1', '5', 'VariableNotFound,Microsoft.PowerShell.Commands.GetVariableCommand'],
  ],
  [
    'Tee-Object, New-Guid, Get-Random, Get-Date, Start-Sleep',
    `1..2 | Tee-Object -Variable kept; $kept.Count; (New-Guid).ToString().Length
     $number = Get-Random -Minimum 5 -Maximum 7; $number -ge 5 -and $number -lt 7; @('x' | Get-Random).Count
     Get-Date -Date ([datetime]::new(2026, 1, 2)) -Format 'yyyy-MM-dd'; Start-Sleep -Milliseconds 1`,
    ['1', '2', '2', '36', 'True', '1', '2026-01-02'],
  ],
  [
    'Out-String -Stream, Out-Null, -WhatIf of a variable',
    "@('a', 'b' | Out-String -Stream).Count; 'x' | Out-Null; ('a' | Out-String) -eq ('a' + [Environment]::NewLine)",
    ['2', 'True'],
  ],
  ['a secret of plain text', "(ConvertTo-SecureString -String 'geheim' -AsPlainText -Force).Length", ['6']],
  [
    'ConvertTo-Json of several inputs, of null in a list, of extended values',
    `1, $null | ConvertTo-Json -Compress
     $n = 5 | Add-Member -NotePropertyName unit -NotePropertyValue ms -PassThru; ConvertTo-Json -InputObject $n -Compress
     @{ f = $(if ($false) { 1 }) } | ConvertTo-Json -Compress`,
    ['[1,null]', '{"value":5,"unit":"ms"}', '{"f":null}'],
  ],
  [
    'ConvertFrom-Json of lines',
    `@('{"a":1}', '{"a":2}' | ConvertFrom-Json).Count; ('[', '1', ']' | ConvertFrom-Json) -join ','
     ('{"B":1,"a":{"c":2}}' | ConvertFrom-Json -AsHashtable).Keys -join ','`,
    ['2', '1', 'B,a'],
  ],
];

const script = `
$results = foreach ($case in ConvertFrom-Json -InputObject $env:ODJ_CASES) {
    $here = Get-Location
    $output = @(& ([scriptblock]::Create($case.script)) 2>$null 6>$null | ForEach-Object { "$_" })
    Set-Location -LiteralPath $here.Path
    [pscustomobject]@{ does = $case.does; output = $output }
}
[System.Console]::Out.WriteLine((ConvertTo-Json -InputObject @($results) -Depth 4 -Compress))
`;
const results = z.array(z.object({ does: z.string(), output: z.array(z.string()) }));

describe('the standard cmdlets', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'odj-cmdlets-'));
  await writeFile(join(folder, 'good.psd1'), '@{ a = @{ b = 1 } }\n');
  await writeFile(join(folder, 'bad.psd1'), '@{ a = (Get-Date) }\n');
  await writeFile(join(folder, 'texts.psd1'), "@{ hello = 'Hello' }\n");
  await runPowerShell(`$null = New-Item -Path '${folder}/de' -ItemType Directory`);
  await writeFile(join(folder, 'de', 'texts.psd1'), "ConvertFrom-StringData -StringData 'hello = Hallo'\n");
  const asked = cases.map(([does, text]) => ({ does, script: text }));
  const run = await runPowerShell(script, { env: { ODJ_CASES: JSON.stringify(asked), ODJ_FOLDER: folder } });
  const printed = results.parse(JSON.parse(run.stdout.trimEnd().split('\n').at(-1) ?? ''));

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(cases)('do as documented: %s', (does, _, output) => {
    expect(printed.find((result) => result.does === does)?.output).toEqual(output);
  });
});
