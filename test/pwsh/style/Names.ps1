# Aliases of the engine, and those that only PowerShell on Windows has.
$aliases = [System.Collections.Generic.HashSet[string]]::new(
    [string[]]@(
        [initialsessionstate]::CreateDefault2().Commands | Where-Object { $_.CommandType -eq 'Alias' } | ForEach-Object { $_.Name }
        'ac', 'cat', 'clear', 'compare', 'cp', 'cpp', 'curl', 'diff', 'gcb', 'gin', 'gsv', 'gwmi', 'kill', 'lp', 'ls', 'man', 'mount'
        'mv', 'ogv', 'ps', 'rm', 'rmdir', 'sasv', 'scb', 'sleep', 'sort', 'spsv', 'start', 'stz', 'tee', 'wget', 'write'
    ),
    [System.StringComparer]::OrdinalIgnoreCase)
$verbs = [System.Collections.Generic.HashSet[string]]::new(
    [string[]]@(foreach ($group in 'Common', 'Communications', 'Data', 'Diagnostic', 'Lifecycle', 'Other', 'Security') {
            ([type]"System.Management.Automation.Verbs$group").GetFields() | ForEach-Object { $_.Name }
        }),
    [System.StringComparer]::OrdinalIgnoreCase)
$changing = 'New', 'Set', 'Remove', 'Start', 'Stop', 'Restart', 'Reset', 'Update'

function TestName {
    param ($Source)
    foreach ($command in SelectNode -Source $Source -Kind ([System.Management.Automation.Language.CommandAst])) {
        $name = $command.GetCommandName()
        if ($name -and $aliases.Contains($name)) {
            NewFinding -Source $Source -Rule 'PSAvoidUsingCmdletAliases' -Node $command
        }
    }
    foreach ($function in GetFunction -Source $Source) {
        $verb, $noun = $function.Name -split '-', 2
        if (-not $noun) {
            continue
        }
        if (-not $verbs.Contains($verb)) {
            NewFinding -Source $Source -Rule 'PSUseApprovedVerbs' -Node $function
        }
        if ($noun -match '[a-z]s$' -and $noun -notmatch '(ss|us|is|as|Data|Windows)$') {
            NewFinding -Source $Source -Rule 'PSUseSingularNouns' -Node $function
        }
        if ($changing -contains $verb -and -not (TestBindingArgument -Function $function -Name 'SupportsShouldProcess')) {
            NewFinding -Source $Source -Rule 'PSUseShouldProcessForStateChangingFunctions' -Node $function
        }
    }
}

function TestBindingArgument {
    # Whether a function has [CmdletBinding(<Name>)].
    param ($Function, [string] $Name)
    if ($null -eq $Function.Body.ParamBlock) {
        return $false
    }
    foreach ($attribute in $Function.Body.ParamBlock.Attributes) {
        foreach ($argument in $attribute.NamedArguments) {
            if ($attribute.TypeName.Name -eq 'CmdletBinding' -and $argument.ArgumentName -eq $Name -and
                ($argument.ExpressionOmitted -or $argument.Argument.SafeGetValue())) {
                return $true
            }
        }
    }
    $false
}
