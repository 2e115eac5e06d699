# ScriptAnalyzer's PSShouldProcess cannot see into another file. So a public function that supports -WhatIf says in a
# suppression that its private function asks, and here it is proved: $Cmdlet.ShouldProcess is called in the private
# function (the same name without the hyphen) or in a function that it leads to.
function TestShouldProcess {
    param ($Sources)
    $functions = @{}
    foreach ($source in $Sources) {
        foreach ($function in GetFunction -Source $source) {
            $functions[$function.Name] = $function
        }
    }
    foreach ($source in $Sources) {
        foreach ($function in GetFunction -Source $source) {
            if (-not (TestBindingArgument -Function $function -Name 'SupportsShouldProcess')) {
                continue
            }
            if (@(GetSuppressedRule -ParamBlock $function.Body.ParamBlock) -notcontains 'PSShouldProcess') {
                NewFinding -Source $source -Rule 'ShouldProcessSuppressed' -Line $function.Extent.StartLineNumber -Text $function.Name
            }
            if (-not (TestAsks -Functions $functions -Name $function.Name.Replace('-', ''))) {
                NewFinding -Source $source -Rule 'ShouldProcessAsked' -Line $function.Extent.StartLineNumber -Text $function.Name
            }
        }
    }
}

function TestAsks {
    param ($Functions, [string] $Name, $Seen = @{})
    if (-not $Functions.ContainsKey($Name) -or $Seen.ContainsKey($Name)) {
        return $false
    }
    $Seen[$Name] = $true
    $body = $Functions[$Name].Body
    $isAsking = {
        $args[0] -is [System.Management.Automation.Language.InvokeMemberExpressionAst] -and
        $args[0].Member.Extent.Text -eq 'ShouldProcess' -and $args[0].Expression.Extent.Text -eq '$Cmdlet'
    }
    if ($null -ne $body.Find($isAsking, $true)) {
        return $true
    }
    $called = @(
        $body.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true) | ForEach-Object { $_.GetCommandName() }
        # ${function:Name}
        $body.FindAll({ $args[0] -is [System.Management.Automation.Language.VariableExpressionAst] }, $true) |
            Where-Object { $_.VariablePath.DriveName -eq 'function' } | ForEach-Object { $_.VariablePath.UserPath.Split(':')[1] }
    )
    foreach ($name in $called) {
        if ($name -and (TestAsks -Functions $Functions -Name $name -Seen $Seen)) {
            return $true
        }
    }
    $false
}
