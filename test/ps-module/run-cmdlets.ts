import { join } from 'node:path';
import * as z from 'zod';
import { modulePath } from '../pwsh/module.ts';
import { runPowerShell } from '../pwsh/powershell.ts';

const root = join(import.meta.dirname, '../..');
/** The stand-in for the module of the same name. */
export const activeDirectory = join(root, 'test/stand-ins/ActiveDirectory/ActiveDirectory.psd1');

const reply = z.strictObject({
  output: z.array(z.unknown()),
  warnings: z.array(z.string()),
  errors: z.array(
    z.strictObject({
      /** FullyQualifiedErrorId, as `MsaNameTaken,New-OdjMsa`. */
      id: z.string(),
      category: z.string(),
      message: z.string(),
      target: z.string().nullable(),
      /** It ended the script. */
      terminating: z.boolean(),
    }),
  ),
});

export interface CmdletRun extends z.infer<typeof reply> {
  /** What was said to people, such as the text of -WhatIf. */
  readonly said: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Becomes `$given` in the script. */
  readonly given?: unknown;
  /** Load the stand-in for Microsoft's ActiveDirectory module too; as on a server with RSAT. */
  readonly withActiveDirectory?: boolean;
}

/** Runs a script in PowerShell with the module loaded; errors and warnings are collected, not thrown. */
export async function runCmdlets(script: string, options: RunOptions = {}): Promise<CmdletRun> {
  const { env = {}, given = null, withActiveDirectory = true } = options;
  const modules = withActiveDirectory ? [activeDirectory, modulePath] : [modulePath];
  const { stdout, stderr } = await runPowerShell(wrapped(script, modules), {
    env,
    stdin: JSON.stringify(given),
  });
  const marked = stdout.lastIndexOf('\n@@');
  if (marked === -1) {
    throw new Error(`The script gave no result: ${stdout}${stderr}`);
  }
  return { ...reply.parse(JSON.parse(stdout.slice(marked + 3))), said: stdout.slice(0, marked) };
}

function wrapped(script: string, modules: readonly string[]): string {
  return `
$ErrorActionPreference = 'Continue'
$ConfirmPreference = 'None'
foreach ($module in ${modules.map((path) => `'${path.replaceAll("'", "''")}'`).join(', ')}) {
    Import-Module $module
}
$given = ConvertFrom-Json ([System.Console]::In.ReadToEnd())
$records = [System.Collections.Generic.List[object]]::new()
$ended = $null
try {
    & {
${script}
    } 2>&1 3>&1 | ForEach-Object { $records.Add($_) }
} catch {
    $ended = $_
}
$failures = @($records | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] })
if ($null -ne $ended) {
    $failures += $ended
}
$reply = [ordered]@{
    output   = @($records | Where-Object { $_ -isnot [System.Management.Automation.ErrorRecord] -and $_ -isnot [System.Management.Automation.WarningRecord] })
    warnings = @($records | Where-Object { $_ -is [System.Management.Automation.WarningRecord] } | ForEach-Object { $_.Message })
    errors   = @($failures | ForEach-Object {
            $target = $null
            if ($null -ne $_.TargetObject) {
                $target = [string]$_.TargetObject
            }
            [ordered]@{
                id          = $_.FullyQualifiedErrorId
                category    = [string]$_.CategoryInfo.Category
                message     = [string]$_
                target      = $target
                terminating = [object]::ReferenceEquals($_, $ended)
            }
        })
}
[System.Console]::Out.Write([char]10 + '@@' + (ConvertTo-Json -InputObject $reply -Depth 5 -Compress))
`;
}
