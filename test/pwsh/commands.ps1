# The commands that PowerShell files call, found by the engine's own parser; one JSON document on standard output:
# [{ "name", "callers": [file], "found": "function" | "session" | null }]: a function of the same folder, or a command
# that a new session has.
param (
    [Parameter(Mandatory)]
    [string] $Folder
)
$files = Get-ChildItem -LiteralPath $Folder -Recurse -File | Where-Object { $_.Name -match '\.psm?1$' }
$isFunction = { $args[0] -is [System.Management.Automation.Language.FunctionDefinitionAst] }
$isCommand = { $args[0] -is [System.Management.Automation.Language.CommandAst] }
$isVariable = { $args[0] -is [System.Management.Automation.Language.VariableExpressionAst] }
$functions = @{}
$callers = @{}
foreach ($file in $files) {
    $tokens = $errors = $null
    $script = [System.Management.Automation.Language.Parser]::ParseFile($file.FullName, [ref]$tokens, [ref]$errors)
    foreach ($function in $script.FindAll($isFunction, $true)) {
        $functions[$function.Name] = $true
    }
    foreach ($command in $script.FindAll($isCommand, $true)) {
        $name = $command.GetCommandName()
        if ($name) {
            $callers[$name] = @($callers[$name]) + $file.Name
        }
    }
    # ${function:Name}
    foreach ($variable in $script.FindAll($isVariable, $true)) {
        if ($variable.VariablePath.DriveName -eq 'function') {
            $name = $variable.VariablePath.UserPath.Split(':')[1]
            $callers[$name] = @($callers[$name]) + $file.Name
        }
    }
}
$commands = foreach ($name in $callers.Keys | Sort-Object) {
    $found = if ($functions.ContainsKey($name)) {
        'function'
    } elseif (Get-Command -Name $name -CommandType Cmdlet, Function -ErrorAction Ignore) {
        'session'
    }
    [pscustomobject]@{
        name    = $name
        callers = @($callers[$name] | Where-Object { $_ } | Sort-Object -Unique)
        found   = $found
    }
}
ConvertTo-Json -InputObject @($commands) -Depth 3 -Compress
