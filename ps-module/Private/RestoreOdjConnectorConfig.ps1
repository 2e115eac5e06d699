function RestoreOdjConnectorConfig {
    # A dry run first: it tells which file the backup is of, and what would change.
    [OutputType('Odj.ConnectorConfigRestore')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [string] $BackupPath,

        [switch] $Force
    )
    $backup = $Cmdlet.GetUnresolvedProviderPathFromPSPath($BackupPath)
    $arguments = @('config', 'restore', "--backup=$backup", '--json')
    if ($Force) {
        $arguments += '--force'
    }
    $property = 'Path', 'Changed', 'BackupFile', 'Diff'
    $planned = InvokeOdjCli -Cmdlet $Cmdlet -Arguments ($arguments + '--dry-run') -Target $backup
    if ($null -eq $planned) {
        return
    }
    $result = $planned
    if ($planned.changed) {
        $question = "Restore $($planned.path)?`n$($planned.diff)"
        if ($Cmdlet.ShouldProcess("Restore $($planned.path):`n$($planned.diff)", $question, 'Configuration of the connector')) {
            $result = InvokeOdjCli -Cmdlet $Cmdlet -Arguments $arguments -Target $backup
            if ($null -eq $result) {
                return
            }
            $service = $script:OdjRequirements.connector.serviceName
            if ([System.IO.Path]::GetFileName($result.path) -like "$service.*") {
                $Cmdlet.WriteWarning('The service uses it when it is restarted: Restart-OdjConnector.')
            }
        } else {
            $planned.changed = $false
        }
    }
    ConvertToOdjObject -InputObject $result -TypeName 'Odj.ConnectorConfigRestore' -Property $property
}
