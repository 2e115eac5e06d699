# Tells, as one line of JSON, where the scripts of the module use a message: its key, and how many values fill it (null
# where that cannot be seen).
$ErrorActionPreference = 'Stop'
$isUse = {
    $args[0] -is [System.Management.Automation.Language.MemberExpressionAst] -and
    $args[0].Expression.Extent.Text -eq '$script:OdjMessages'
}
$uses = foreach ($path in $env:ODJ_SCRIPTS.Split('|')) {
    $ast = [System.Management.Automation.Language.Parser]::ParseFile($path, [ref]$null, [ref]$null)
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
[Console]::Out.WriteLine((ConvertTo-Json -InputObject @($uses) -Depth 3 -Compress))
