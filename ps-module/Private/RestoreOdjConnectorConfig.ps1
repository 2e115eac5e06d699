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
        $operation = $script:OdjMessages.OperationRestoreConfig -f $planned.path, $planned.diff
        $question = $script:OdjMessages.QuestionRestoreConfig -f $planned.path, $planned.diff
        if ($Cmdlet.ShouldProcess($operation, $question, $script:OdjMessages.CaptionChangeConfig)) {
            $result = InvokeOdjCli -Cmdlet $Cmdlet -Arguments $arguments -Target $backup
            if ($null -eq $result) {
                return
            }
            $service = $script:OdjRequirements.connector.serviceName
            if ([System.IO.Path]::GetFileName($result.path) -like "$service.*") {
                $Cmdlet.WriteWarning($script:OdjMessages.WarningRestartNeeded)
            }
        } else {
            $planned.changed = $false
        }
    }
    ConvertToOdjObject -InputObject $result -TypeName 'Odj.ConnectorConfigRestore' -Property $property
}
