# Tells, as one line of JSON, what the engine's parser sees in each command line of a file: its errors, and of every
# command in it the name, the parameters, and how many values stand without one.
$ErrorActionPreference = 'Stop'
$isCommand = { $args[0] -is [System.Management.Automation.Language.CommandAst] }
$seen = foreach ($line in [System.IO.File]::ReadAllLines($env:ODJ_COMMANDS)) {
    $errors = $null
    $ast = [System.Management.Automation.Language.Parser]::ParseInput($line, [ref]$null, [ref]$errors)
    $commands = foreach ($command in $ast.FindAll($isCommand, $true)) {
        $named = $false
        $bare = 0
        $parameters = @()
        foreach ($element in @($command.CommandElements)[1..99]) {
            if ($null -eq $element) {
                continue
            }
            if ($element -is [System.Management.Automation.Language.CommandParameterAst]) {
                $parameters += $element.ParameterName
                $named = $null -eq $element.Argument
            } elseif ($named) {
                $named = $false
            } else {
                $bare += 1
            }
        }
        @{ name = $command.GetCommandName(); parameters = @($parameters); bare = $bare }
    }
    @{ line = $line; errors = @($errors | ForEach-Object { $_.Message }); commands = @($commands) }
}
[Console]::Out.WriteLine((ConvertTo-Json -InputObject @($seen) -Depth 5 -Compress))
