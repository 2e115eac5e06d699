<#
    .SYNOPSIS
        Writes the facts of this connector server to a folder, such as a share; Register-OdjFactTask.ps1 runs it daily.

    .DESCRIPTION
        The document is named as the server and replaced in one step: whoever reads it sees the old one or the new one,
        never half of it. Exit code 0 when it was written, 1 when not: Task Scheduler shows it as the last run result.

    .PARAMETER Path
        The folder, such as \\files.contoso.test\odj-facts$.

    .PARAMETER Server
        The domain controller to ask. Default: one of this computer's domain.

    .EXAMPLE
        ./Save-OdjFact.ps1 -Path facts -Server dc1.contoso.test
#>
[CmdletBinding()]
[OutputType('Odj.FactDocument')]
param (
    [Parameter(Mandatory)]
    [ValidateNotNullOrEmpty()]
    [string] $Path,

    [string] $Server
)
$ErrorActionPreference = 'Stop'
try {
    Import-Module -Name OdjConnector
    $question = @{}
    if ($Server) {
        $question['Server'] = $Server
    }
    $name = (Get-CimInstance -ClassName Win32_OperatingSystem).CSName
    # Stop is named here, since functions of a module do not see the preference of a script.
    Get-OdjFact -Path (Join-Path -Path $Path -ChildPath "$name.json") @question -ErrorAction Stop |
        Select-Object -Property ComputerName, CollectedAt, Path
} catch {
    Write-Error -ErrorRecord $_ -ErrorAction Continue
    exit 1
}
