# Tells, as one line of JSON, where the scripts of the module use a message: its key, and how many values fill it (null
# where that cannot be seen); and where a text stands in the script itself that people get to see.
$ErrorActionPreference = 'Stop'
$isUse = {
    $args[0] -is [System.Management.Automation.Language.MemberExpressionAst] -and
    $args[0].Expression.Extent.Text -eq '$script:OdjMessages'
}
$isSaid = {
    $node = $args[0]
    ($node -is [System.Management.Automation.Language.InvokeMemberExpressionAst] -and
    [string]$node.Member.Value -in 'ShouldProcess', 'ShouldContinue', 'WriteWarning') -or
    ($node -is [System.Management.Automation.Language.CommandAst] -and $node.GetCommandName() -in 'WriteOdjFailure', 'NewOdjAdFailure', 'WriteOdjProgress', 'NewOdjProgress')
}
$isText = { $args[0] -is [System.Management.Automation.Language.StringConstantExpressionAst] -or $args[0] -is [System.Management.Automation.Language.ExpandableStringExpressionAst] }
$texts = [System.Collections.Generic.List[object]]::new()
$uses = foreach ($path in $env:ODJ_SCRIPTS.Split('|')) {
    $ast = [System.Management.Automation.Language.Parser]::ParseFile($path, [ref]$null, [ref]$null)
    foreach ($said in $ast.FindAll($isSaid, $true)) {
        foreach ($text in $said.FindAll($isText, $true)) {
            # A sentence; a name of a command, parameter or property is none.
            if ($text.Value -match '[A-Za-z]{2,} +[A-Za-z]{2,}') {
                $texts.Add(@{ file = $path; text = $text.Value })
            }
        }
    }
    foreach ($use in $ast.FindAll($isUse, $true)) {
        $filled = $use.Parent
        $values = $null
        if ($filled -is [System.Management.Automation.Language.BinaryExpressionAst] -and $filled.Left -eq $use) {
            if ($filled.Right -is [System.Management.Automation.Language.ArrayLiteralAst]) {
                $values = $filled.Right.Elements.Count
            } elseif ($filled.Right.Extent.Text -ne '$values') {
                $values = 1
            }
        }
        @{ file = $path; key = [string]$use.Member.Value; values = $values }
    }
}
[Console]::Out.WriteLine((ConvertTo-Json -InputObject @{ uses = @($uses); texts = $texts.ToArray() } -Depth 4 -Compress))
