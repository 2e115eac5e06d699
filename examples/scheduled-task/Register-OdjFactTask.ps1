<#
    .SYNOPSIS
        Makes the scheduled task that runs Save-OdjFact.ps1 on this server every day.

    .DESCRIPTION
        The task runs as Local System: elevated, without a password that somebody has to keep, and on the network as the
        server's computer account (CONTOSO\SRV1$), which needs to write to the folder; README.md beside this folder says
        with which rights. Servers start at different moments within the hour after -At. Run it in an elevated PowerShell.

        Keep this folder where only administrators may write: what lies in it runs as Local System.

    .PARAMETER FactPath
        The folder for the documents, such as \\files.contoso.test\odj-facts$.

    .PARAMETER At
        The time of day.

    .PARAMETER Server
        The domain controller to ask. Default: one of this computer's domain.

    .PARAMETER TaskName
        The name of the task.

    .EXAMPLE
        ./Register-OdjFactTask.ps1 -FactPath '\\files.contoso.test\odj-facts$' -WhatIf

    .LINK
        https://learn.microsoft.com/powershell/module/scheduledtasks/register-scheduledtask
#>
[CmdletBinding(SupportsShouldProcess)]
param (
    [Parameter(Mandatory)]
    [ValidatePattern('^[^"]+$')]
    [string] $FactPath,

    [datetime] $At = '05:00',

    [ValidatePattern('^[^"\s]*$')]
    [string] $Server,

    [ValidateNotNullOrEmpty()]
    [string] $TaskName = 'Save the facts of the Intune Connector for Active Directory'
)
$ErrorActionPreference = 'Stop'
$script = Join-Path -Path $PSScriptRoot -ChildPath 'Save-OdjFact.ps1'
$words = @('-NoLogo', '-NoProfile', '-NonInteractive', '-File', ('"{0}"' -f $script), '-Path', ('"{0}"' -f $FactPath.TrimEnd('\')))
if ($Server) {
    $words += '-Server', $Server
}
$task = @{
    TaskName    = $TaskName
    TaskPath    = '\OdjConnector\'
    Description = "Writes what is true of this server to $FactPath."
    Action      = New-ScheduledTaskAction -Execute "$env:SystemRoot\System32\WindowsPowerShell\v1.0\powershell.exe" -Argument ($words -join ' ')
    Trigger     = New-ScheduledTaskTrigger -Daily -At $At -RandomDelay ([timespan]'01:00')
    Principal   = New-ScheduledTaskPrincipal -UserId 'S-1-5-18' -LogonType ServiceAccount -RunLevel Highest
    Settings    = New-ScheduledTaskSettingsSet -StartWhenAvailable -MultipleInstances IgnoreNew -ExecutionTimeLimit ([timespan]'00:30')
}
if ($PSCmdlet.ShouldProcess($TaskName, 'Register the scheduled task')) {
    # Force: one that is there already is replaced, so that running this again brings it up to date.
    Register-ScheduledTask @task -Force
}
