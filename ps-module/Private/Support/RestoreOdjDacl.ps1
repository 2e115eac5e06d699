function RestoreOdjDacl {
    # One line of a backup put back, where the DACL is still the one that was written then.
    [OutputType('Odj.OuPermissionChange')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        # One of ReadOdjBackup's.
        [Parameter(Mandatory)]
        [psobject] $Record
    )
    $unit = @{ organizationalUnit = $Record.DistinguishedName; server = $Context.Server }
    if (-not (TestOdjBackupRecord -Record $Record)) {
        throw (NewOdjFailure -Id BackupForeign -Values $unit)
    }
    # By its GUID: it may have been renamed or moved since.
    $reading = ReadOdjDacl -Context $Context -OrganizationalUnit ('<GUID={0}>' -f $Record.ObjectGuid)
    $result = [pscustomobject]@{
        PSTypeName         = 'Odj.OuPermissionChange'
        OrganizationalUnit = $reading.DistinguishedName
        ObjectGuid         = $reading.ObjectGuid
        Account            = $Record.Account
        AccountSid         = $Record.AccountSid
        Server             = $Context.Server
        Action             = 'Unchanged'
        BackupFile         = $null
        Conflict           = 'None'
    }
    if (TestOdjDaclEqual -Left $reading.SecurityDescriptor -Right $Record.Before) {
        return $result
    }
    if (-not (TestOdjDaclEqual -Left $reading.SecurityDescriptor -Right $Record.After)) {
        throw (NewOdjFailure -Id RestoreConflict -Values @{
                organizationalUnit = $Record.DistinguishedName
                change             = CompareOdjDacl -From $Record.Before -To $Record.After
                since              = CompareOdjDacl -From $Record.After -To $reading.SecurityDescriptor
            })
    }
    AssertOdjDaclWritable -Context $Context -Reading $reading
    $operation = $script:OdjMessages.OperationRestorePermissions -f $Record.Account
    if (-not $Cmdlet.ShouldProcess($reading.DistinguishedName, $operation)) {
        if ($WhatIfPreference) {
            $result.Action = 'WouldRestore'
            $result
        }
        return
    }
    OpenOdjBackup -Cmdlet $Cmdlet -Context $Context
    $write = @{
        Reading            = $reading
        SecurityDescriptor = $Record.Before
        Account            = [pscustomobject]@{ SamAccountName = $Record.Account; Sid = $Record.AccountSid }
        Change             = 'restore'
    }
    $written = WriteOdjDacl -Cmdlet $Cmdlet -Context $Context @write
    KeepOdjChange -Context $Context -ObjectGuid $reading.ObjectGuid -Written $written -Change (NewOdjRestoreChange -Record $Record)
    $result.Conflict = $written.Conflict
    $result.Action = 'Restored'
    $result.BackupFile = $Context.Backup.Path
    $result
}
