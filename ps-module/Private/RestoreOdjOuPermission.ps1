function RestoreOdjOuPermission {
    # Newest line first, so that several changes of one OU come off in turn. $Cmdlet.ShouldProcess is asked per OU, in
    # RestoreOdjDacl.
    [OutputType('Odj.OuPermissionChange')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [string] $BackupPath
    )
    $file = $Cmdlet.GetUnresolvedProviderPathFromPSPath($BackupPath)
    try {
        $records = @(ReadOdjBackup -Path $file)
    } catch {
        WriteOdjFailure -Cmdlet $Cmdlet -Context $Context -ErrorRecord $_ -Target $file -Action ($script:OdjMessages.ActionReadFile -f $file)
        return
    }
    for ($index = $records.Count - 1; $index -ge 0; $index--) {
        $record = $records[$index]
        $unit = $record.DistinguishedName
        $progress = $Context.Progress
        $progress.Count++
        if ($progress.Clock.ElapsedMilliseconds -ge $progress.Due) {
            WriteOdjProgress -Progress $progress -Text ($script:OdjMessages.ProgressOrganizationalUnits -f $progress.Count, $unit)
        }
        try {
            RestoreOdjDacl -Cmdlet $Cmdlet -Context $Context -Record $record
        } catch {
            $action = $script:OdjMessages.ActionRestorePermissions -f $unit
            WriteOdjFailure -Cmdlet $Cmdlet -Context $Context -ErrorRecord $_ -Target $unit -Action $action
        }
    }
}
