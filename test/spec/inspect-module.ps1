# Tells, as one line of JSON, what stands in the scripts of the module, by the engine's own parser.
$ErrorActionPreference = 'Stop'
$language = 'System.Management.Automation.Language'
$is = { param ($type) [scriptblock]::Create("`$args[0] -is [$language.$type]") }

function ReadCall($call) {
    $arguments = @{}
    $elements = $call.CommandElements
    for ($index = 1; $index -lt $elements.Count; $index++) {
        if ($elements[$index] -isnot [System.Management.Automation.Language.CommandParameterAst]) { continue }
        $value = if ($elements[$index].Argument) { $elements[$index].Argument } elseif ($index + 1 -lt $elements.Count) { $elements[$index + 1] }
        $arguments[$elements[$index].ParameterName] = $value
    }
    $id = $arguments['Id']
    $values = $arguments['Values']
    $isTable = $values -is [System.Management.Automation.Language.HashtableAst]
    @{
        name   = [string] $call.GetCommandName()
        id     = if ($id -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $id.Value } else { $null }
        values = @(if ($isTable) { $values.KeyValuePairs | ForEach-Object { $_.Item1.Value } })
        literal = $isTable -or -not $values
    }
}

# ${function:Name}.InvokeReturnAsIs(...) calls that function.
function ReadDirectCall($invoke) {
    $called = $invoke.Expression
    if ($called -is [System.Management.Automation.Language.VariableExpressionAst] -and $called.VariablePath.DriveName -eq 'function') {
        @{ name = $called.VariablePath.UserPath.Split(':')[1]; id = $null; values = @(); literal = $true }
    }
}

function ReadFunction($function) {
    $help = $function.GetHelpContent()
    $block = if ($function.Body.ParamBlock) { $function.Body.ParamBlock.Parameters } else { @() }
    @{
        name       = $function.Name
        parameters = @($block | ForEach-Object { $_.Name.VariablePath.UserPath })
        synopsis   = if ($help) { [string] $help.Synopsis } else { '' }
        helped     = @(if ($help) { $help.Parameters.Keys })
        examples   = @(if ($help) { $help.Examples }).Count
        calls      = @(
            $function.Body.FindAll((& $is 'CommandAst'), $true) | ForEach-Object { ReadCall $_ }
            $function.Body.FindAll((& $is 'InvokeMemberExpressionAst'), $true) | ForEach-Object { ReadDirectCall $_ }
        )
        methods    = @($function.Body.FindAll((& $is 'InvokeMemberExpressionAst'), $true) | ForEach-Object { [string] $_.Member.Value })
        texts      = @($function.Body.FindAll((& $is 'StringConstantExpressionAst'), $true) | Where-Object { $_.Parent -isnot [System.Management.Automation.Language.BinaryExpressionAst] } | ForEach-Object { $_.Value })
    }
}

$scripts = foreach ($path in $env:ODJ_SCRIPTS.Split('|')) {
    $tokens = $null
    $parseErrors = $null
    $ast = [System.Management.Automation.Language.Parser]::ParseFile($path, [ref] $tokens, [ref] $parseErrors)
    $newSyntax = @($tokens | Where-Object { [string] $_.Kind -in 'AndAnd', 'OrOr', 'QuestionMark', 'QuestionQuestion', 'QuestionQuestionEquals', 'QuestionDot', 'QuestionLBracket' })
    @{
        path        = $path
        parseErrors = @($parseErrors | ForEach-Object { $_.Message })
        newSyntax   = @($newSyntax | ForEach-Object { $_.Text })
        functions   = @($ast.FindAll((& $is 'FunctionDefinitionAst'), $true) | ForEach-Object { ReadFunction $_ })
    }
}
[Console]::Out.WriteLine((ConvertTo-Json -InputObject @($scripts) -Depth 8 -Compress))
