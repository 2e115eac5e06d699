<#
    .SYNOPSIS
        For a help desk: what is wrong with one connector server, and what an error of a device or of the wizard means.

    .DESCRIPTION
        Examines the newest facts document of the server (as Save-OdjFact.ps1 leaves it on a share) and gives each check
        that did not pass, the most severe first, with what to do; nothing where all is well. No right on the server or in
        the directory is needed. With -ErrorText it gives what the error catalogue knows of a code or a message.

    .PARAMETER ComputerName
        The server.

    .PARAMETER FactFolder
        The folder with the documents, such as \\files.contoso.test\odj-facts$.

    .PARAMETER OldestHours
        A document older than this is told of by a warning: the server may have stopped writing.

    .PARAMETER ErrorText
        A code in any form (0x80070774, -2147023036) or a part of a message.

    .EXAMPLE
        ./Get-OdjVerdict.ps1 -ComputerName SRV1 -FactFolder facts

    .EXAMPLE
        ./Get-OdjVerdict.ps1 -ErrorText 0x80070774
#>
[CmdletBinding(DefaultParameterSetName = 'Server')]
[OutputType('Odj.Finding', ParameterSetName = 'Server')]
[OutputType('Odj.ErrorExplanation', ParameterSetName = 'Error')]
param (
    [Parameter(Mandatory, Position = 0, ParameterSetName = 'Server')]
    [ValidatePattern('^[\w.-]+$')]
    [string] $ComputerName,

    [Parameter(Mandatory, Position = 1, ParameterSetName = 'Server')]
    [ValidateNotNullOrEmpty()]
    [string] $FactFolder,

    [Parameter(ParameterSetName = 'Server')]
    [int] $OldestHours = 48,

    [Parameter(Mandatory, ParameterSetName = 'Error')]
    [ValidateNotNullOrEmpty()]
    [string[]] $ErrorText
)
$ErrorActionPreference = 'Stop'
Import-Module -Name OdjConnector

if ($PSCmdlet.ParameterSetName -eq 'Error') {
    Resolve-OdjError -InputObject $ErrorText -ErrorAction Stop
    return
}
$name = ($ComputerName -split '\.')[0]
$document = Join-Path -Path $FactFolder -ChildPath "$name.json"
if (-not [System.IO.File]::Exists($document)) {
    throw "There is no document $document. Look whether the scheduled task of $name runs, and what its last run result is."
}
$age = [datetime]::UtcNow - [System.IO.File]::GetLastWriteTimeUtc($document)
if ($age.TotalHours -gt $OldestHours) {
    Write-Warning -Message ('The document of {0} is {1} hours old: what it says may no longer be so.' -f $name, [int]$age.TotalHours)
}
$order = 'Critical', 'High', 'Medium', 'Low', 'Info'
Test-OdjSite -FactPath $document -ErrorAction Stop |
    Where-Object -FilterScript { $_.Status -ne 'Pass' -and $_.Severity -ne 'Info' } |
    Sort-Object -Property @{ Expression = { $order.IndexOf($_.Severity) } }, Status, Id
