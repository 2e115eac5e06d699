# The automatic variables that PSAvoidAssignmentToAutomaticVariable names.
$automatic = @(
    '?', 'true', 'false', 'Host', 'PID', 'PSCulture', 'Error', 'ExecutionContext', 'HOME', 'PSEdition', 'PSHome', 'PSUICulture'
    'PSVersionTable', 'ShellId', 'IsCoreCLR', 'IsLinux', 'IsMacOS', 'IsWindows', '_', 'AllNodes', 'Args', 'ConsoleFileName'
    'Event', 'EventArgs', 'EventSubscriber', 'ForEach', 'Input', 'Matches', 'MyInvocation', 'NestedPromptLevel', 'Profile'
    'PSBoundParameters', 'PSCmdlet', 'PSCommandPath', 'PSDebugContext', 'PSItem', 'PSScriptRoot', 'PSSenderInfo', 'Pwd'
    'ReportErrorShowExceptionClass', 'ReportErrorShowInnerException', 'ReportErrorShowSource', 'ReportErrorShowStackTrace'
    'Sender', 'StackTrace', 'SwitchValue', 'This'
)
# Read by the engine, not by the script.
$preference = @(
    'null', 'ConfirmPreference', 'DebugPreference', 'ErrorActionPreference', 'ErrorView', 'FormatEnumerationLimit'
    'InformationPreference', 'OFS', 'OutputEncoding', 'ProgressPreference', 'PSDefaultParameterValues'
    'PSModuleAutoLoadingPreference', 'VerbosePreference', 'WarningPreference', 'WhatIfPreference', 'LASTEXITCODE'
)

function TestVariable {
    param ($Source)
    foreach ($variable in SelectNode -Source $Source -Kind ([System.Management.Automation.Language.VariableExpressionAst])) {
        if ($variable.VariablePath.IsGlobal) {
            NewFinding -Source $Source -Rule 'PSAvoidGlobalVars' -Node $variable
        }
        if ((TestAssigned -Variable $variable) -and $automatic -contains $variable.VariablePath.UserPath) {
            NewFinding -Source $Source -Rule 'PSAvoidAssignmentToAutomaticVariable' -Node $variable
        }
    }
    foreach ($function in GetFunction -Source $Source) {
        TestUnread -Source $Source -Function $function
    }
}

function TestAssigned {
    # Whether a variable stands where it gets a value: = (also several at once), a parameter, foreach.
    param ($Variable)
    $parent = $Variable.Parent
    if ($parent -is [System.Management.Automation.Language.ParameterAst]) {
        return $parent.Name -eq $Variable
    }
    if ($parent -is [System.Management.Automation.Language.ForEachStatementAst]) {
        return $parent.Variable -eq $Variable
    }
    $target = $Variable
    while ($target.Parent -is [System.Management.Automation.Language.ConvertExpressionAst] -or
        $target.Parent -is [System.Management.Automation.Language.ArrayLiteralAst] -or
        $target.Parent -is [System.Management.Automation.Language.AttributedExpressionAst]) {
        $target = $target.Parent
    }
    $target.Parent -is [System.Management.Automation.Language.AssignmentStatementAst] -and $target.Parent.Left -eq $target
}

function TestUnread {
    # PSUseDeclaredVarsMoreThanAssignments: a variable of a function that = sets and nothing reads.
    param ($Source, $Function)
    $isVariable = { $args[0] -is [System.Management.Automation.Language.VariableExpressionAst] }
    $read = [System.Collections.Generic.HashSet[string]]::new([System.StringComparer]::OrdinalIgnoreCase)
    $assigned = @{}
    foreach ($variable in $Function.Body.FindAll($isVariable, $true)) {
        $name = $variable.VariablePath.UserPath
        $isPlain = $variable.VariablePath.IsUnqualified -and (TestAssigned -Variable $variable)
        $statement = $variable
        while ($isPlain -and $null -ne $statement -and $statement -isnot [System.Management.Automation.Language.AssignmentStatementAst]) {
            $statement = $statement.Parent
        }
        if ($isPlain -and $null -ne $statement -and $statement.Operator -eq 'Equals' -and
            $variable.Parent -isnot [System.Management.Automation.Language.ParameterAst] -and
            $variable.Parent -isnot [System.Management.Automation.Language.ForEachStatementAst]) {
            $assigned[$name] = $variable
        } else {
            $null = $read.Add($name)
        }
    }
    foreach ($name in $assigned.Keys) {
        if (-not $read.Contains($name) -and $preference -notcontains $name) {
            NewFinding -Source $Source -Rule 'PSUseDeclaredVarsMoreThanAssignments' -Node $assigned[$name]
        }
    }
}
