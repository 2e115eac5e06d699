<#
    .SYNOPSIS
        Azure Automation runbook for a hybrid worker: checks every connector of a site file, once a day.

    .DESCRIPTION
        Writes one JSON document to the output stream: { verdict, counts, findings }. Where a check failed or could not be
        made, the runbook ends with a terminating error: that, and nothing else, makes Azure Automation show the job as
        Failed (an error that does not terminate leaves it Completed), so an alert on failed jobs is all that is needed.

        The tenant is read with the managed identity of the worker: an Azure virtual machine, or a server connected by
        Azure Arc. It needs the application permission DeviceManagementConfiguration.Read.All of Microsoft Graph.

        The directory is read with the account that the worker runs jobs as: Local System, which is the worker's computer
        account in the domain and may read it, or the credential of the worker group. What only the servers themselves
        can tell comes from the documents that Save-OdjFact.ps1 leaves on a share (-ServerFactFolder).

        On the worker: the module in C:\Program Files\WindowsPowerShell\Modules, and where it has no bin\odj.exe, the
        system environment variable ODJ_CLI.

    .PARAMETER SitePath
        The site file, on the worker or a share.

    .PARAMETER ServerFactFolder
        The folder with the documents of the servers.

    .PARAMETER Server
        The domain controller to ask. Default: one of the worker's domain.

    .PARAMETER TenantId
        The Entra tenant. Default: that of the site file.

    .PARAMETER ClientId
        The client id of a user-assigned managed identity. Default: the system-assigned one.

    .EXAMPLE
        ./Test-OdjFleet.ps1 -SitePath odj.site.yaml -ServerFactFolder facts

    .LINK
        https://learn.microsoft.com/azure/automation/automation-runbook-execution

    .LINK
        https://learn.microsoft.com/azure/automation/automation-hrw-run-runbooks
#>
[CmdletBinding()]
[OutputType([string])]
param (
    [Parameter(Mandatory)]
    [ValidateNotNullOrEmpty()]
    [string] $SitePath,

    [string] $ServerFactFolder,

    [string] $Server,

    [string] $TenantId,

    [string] $ClientId
)
$ErrorActionPreference = 'Stop'
Import-Module -Name OdjConnector

$question = @{ SitePath = $SitePath; ManagedIdentity = $true }
foreach ($name in 'Server', 'TenantId', 'ClientId') {
    if ($PSBoundParameters[$name]) {
        $question[$name] = $PSBoundParameters[$name]
    }
}
if ($ServerFactFolder) {
    $documents = @(Get-ChildItem -LiteralPath $ServerFactFolder -Filter '*.json' -File | ForEach-Object -Process { $_.FullName })
    if ($documents.Count -gt 0) {
        $question['ServerFactPath'] = $documents
    }
}
# Named here, since functions of a module do not see the preference of a script.
$findings = @(Test-OdjSite @question -ErrorAction Stop)
if ($findings.Count -eq 0) {
    throw 'Nothing was checked.'
}

$count = @{}
foreach ($status in 'Pass', 'Warning', 'Fail', 'Unknown') {
    # Info is a question that nobody can answer from here: it does not count.
    $count[$status] = @($findings | Where-Object -FilterScript { $_.Status -eq $status -and $_.Severity -ne 'Info' }).Count
}
$verdict = 'Pass'
foreach ($status in 'Warning', 'Unknown', 'Fail') {
    if ($count[$status] -gt 0) {
        $verdict = $status
    }
}
ConvertTo-Json -Depth 5 -InputObject ([ordered]@{
        verdict  = $verdict
        pass     = $count['Pass']
        warning  = $count['Warning']
        fail     = $count['Fail']
        unknown  = $count['Unknown']
        findings = @($findings | Where-Object -FilterScript { $_.Status -ne 'Pass' })
    })
if ($verdict -in 'Fail', 'Unknown') {
    throw ('{0} checks failed and {1} could not be made; the output says which, and what to do.' -f $count['Fail'], $count['Unknown'])
}
