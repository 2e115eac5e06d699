# Reads PowerShell files with the engine's own parser and tells where they break a rule of this project; one JSON
# document on standard output: [{ "rule", "file", "line", "text" }]. The rules are in the files beside this one; each
# gets one $Source (File, Text, Lines, Tokens, Errors, Script, Nodes) and gives findings.
param (
    [Parameter(Mandatory)]
    [string] $Folder
)
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
foreach ($file in 'Source', 'Text', 'Syntax', 'Names', 'Variables', 'Parameters', 'ShouldProcess') {
    . "$PSScriptRoot/$file.ps1"
}

$sources = @(ReadSource -Folder $Folder)
$findings = @(
    foreach ($source in $sources) {
        TestText -Source $source
        TestSyntax -Source $source
        TestName -Source $source
        TestVariable -Source $source
        TestParameter -Source $source
    }
    TestShouldProcess -Sources $sources
)
$reported = @($findings | Where-Object { -not $_.suppressed } | Select-Object -Property rule, file, line, text)
ConvertTo-Json -InputObject $reported -Depth 3 -Compress
