# What Windows PowerShell 5.1 does not have.
$newTypes = 'ushort', 'short', 'uint', 'ulong', 'semver'
$newVariables = 'IsWindows', 'IsLinux', 'IsMacOS', 'IsCoreCLR', 'PSNativeCommandUseErrorActionPreference', 'PSStyle'
$newCommands = 'Test-Json', 'Join-String', 'Get-Error', 'Get-Uptime', 'Remove-Alias', 'Get-SecureRandom', 'ConvertFrom-Markdown', 'Switch-Process'
$newParameters = @{
    'ConvertFrom-Json' = 'AsHashtable', 'Depth', 'NoEnumerate', 'DateKind'
    'ConvertTo-Json'   = 'AsArray', 'EnumsAsStrings', 'EscapeHandling'
    'ForEach-Object'   = 'Parallel', 'ThrottleLimit', 'TimeoutSeconds', 'AsJob'
    'Get-Content'      = , 'AsByteStream'
    'Get-Date'         = 'AsUTC', 'UnixTimeSeconds'
    'Import-Module'    = , 'UseWindowsPowerShell'
    'Join-Path'        = 'AdditionalChildPath', 'Extension'
    'Select-Object'    = 'SkipIndex', 'CaseInsensitive'
    'Set-Content'      = , 'AsByteStream'
    'Sort-Object'      = 'Stable', 'Top', 'Bottom'
    'Split-Path'       = 'LeafBase', 'Extension'
    'Start-Sleep'      = , 'Duration'
}

function TestSyntax {
    param ($Source)
    foreach ($node in $Source.Nodes) {
        if (TestNewSyntax -Node $node) {
            NewFinding -Source $Source -Rule 'WindowsPowerShellSyntax' -Node $node
        }
        if ($node -is [System.Management.Automation.Language.CommandAst]) {
            TestCommand -Source $Source -Command $node
        }
        if ($node -is [System.Management.Automation.Language.CatchClauseAst] -and $node.Body.Statements.Count -eq 0) {
            NewFinding -Source $Source -Rule 'PSAvoidUsingEmptyCatchBlock' -Node $node
        }
        if ($node -is [System.Management.Automation.Language.BinaryExpressionAst] -and
            [string]$node.Operator -match '^[IC](eq|ne)$' -and
            $node.Right.Extent.Text -eq '$null' -and $node.Left.Extent.Text -ne '$null') {
            NewFinding -Source $Source -Rule 'PSPossibleIncorrectComparisonWithNull' -Node $node
        }
    }
    foreach ($token in $Source.Tokens) {
        $escape = $token -is [System.Management.Automation.Language.StringExpandableToken] -and $token.Text -cmatch '(?<!`)(``)*`(e|u\{)'
        $number = $token.Kind -eq 'Number' -and $token.Text -match '^0b|([uysn]|u[ysl])$' -and $token.Text -notmatch '^0x'
        if ($escape -or $number) {
            NewFinding -Source $Source -Rule 'WindowsPowerShellSyntax' -Line $token.Extent.StartLineNumber -Text $token.Text
        }
    }
}

function TestNewSyntax {
    param ($Node)
    switch ($Node) {
        { $_ -is [System.Management.Automation.Language.TernaryExpressionAst] } { return $true }
        { $_ -is [System.Management.Automation.Language.PipelineChainAst] } { return $true }
        { $_ -is [System.Management.Automation.Language.PipelineAst] } { return $_.Background }
        { $_ -is [System.Management.Automation.Language.BinaryExpressionAst] } { return $_.Operator -eq 'QuestionQuestion' }
        { $_ -is [System.Management.Automation.Language.AssignmentStatementAst] } { return $_.Operator -eq 'QuestionQuestionEquals' }
        { $_ -is [System.Management.Automation.Language.MemberExpressionAst] } { return $_.NullConditional }
        { $_ -is [System.Management.Automation.Language.IndexExpressionAst] } { return $_.NullConditional }
        { $_ -is [System.Management.Automation.Language.ScriptBlockAst] } { return $null -ne $_.CleanBlock }
        { $_ -is [System.Management.Automation.Language.TypeConstraintAst] } { return $newTypes -contains $_.TypeName.Name }
        { $_ -is [System.Management.Automation.Language.TypeExpressionAst] } { return $newTypes -contains $_.TypeName.Name }
        { $_ -is [System.Management.Automation.Language.VariableExpressionAst] } { return $newVariables -contains $_.VariablePath.UserPath }
    }
    $false
}

function TestCommand {
    param ($Source, $Command)
    $name = $Command.GetCommandName()
    if (-not $name) {
        return
    }
    if ($name -in 'Write-Host', 'Invoke-Expression', 'Add-Type') {
        NewFinding -Source $Source -Rule 'ForbiddenCommand' -Node $Command
    }
    if ($newCommands -contains $name) {
        NewFinding -Source $Source -Rule 'WindowsPowerShellSyntax' -Node $Command
    }
    foreach ($element in $Command.CommandElements) {
        if ($element -isnot [System.Management.Automation.Language.CommandParameterAst]) {
            continue
        }
        if ($newParameters.ContainsKey($name) -and $newParameters[$name] -contains $element.ParameterName) {
            NewFinding -Source $Source -Rule 'WindowsPowerShellSyntax' -Node $element
        }
        if ($name -eq 'ConvertTo-SecureString' -and $element.ParameterName -like 'AsP*') {
            NewFinding -Source $Source -Rule 'PSAvoidUsingConvertToSecureStringWithPlainText' -Node $Command
        }
    }
}
