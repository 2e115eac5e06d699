function ChangeOdjAce {
    # What ChangeOdjOu found not to be so already: ask, back up, write, read back; gives -Result, filled in. To grant is to
    # add those of -Wanted that are missing, to revoke to take all of them away that are there.
    [OutputType('Odj.OuPermissionChange')]
    param (
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [psobject] $Context,

        # What ResolveOdjOuChange gave.
        [hashtable] $Wanted,

        # What ReadOdjDacl gave.
        [hashtable] $Reading,

        [psobject] $Result
    )
    $change = $Wanted.Change
    $place = ${function:FindOdjAce}.InvokeReturnAsIs($Reading.SecurityDescriptor, $Wanted.Ace)
    $after = ${function:EditOdjDacl}.InvokeReturnAsIs($Reading.SecurityDescriptor, $place, $change)
    if ($null -eq $after) {
        return $Result
    }
    if ($change -eq 'grant' -and -not $place.Canonical) {
        WriteOdjOrderWarning -Cmdlet $Cmdlet -OrganizationalUnit $Reading.DistinguishedName
    }
    if (-not $Reading.MayWrite) {
        AssertOdjDaclWritable -Context $Context -Reading $Reading
    }
    $asked = [System.Diagnostics.Stopwatch]::StartNew()
    if (-not $Cmdlet.ShouldProcess($Reading.DistinguishedName, $Wanted.Operation)) {
        if ($WhatIfPreference) {
            $Result.Action = @{ grant = 'WouldGrant'; revoke = 'WouldRevoke' }[$change]
            $Result
        }
        return
    }
    if ($asked.ElapsedMilliseconds -gt 100) {
        # Somebody was asked and took their time: what was read before may be old by now.
        $Reading = ReadOdjDacl -Context $Context -OrganizationalUnit ('<GUID={0}>' -f $Reading.ObjectGuid)
        $place = FindOdjAce -SecurityDescriptor $Reading.SecurityDescriptor -Ace $Wanted.Ace
        $after = EditOdjDacl -SecurityDescriptor $Reading.SecurityDescriptor -Place $place -Change $change
        if ($null -eq $after) {
            return $Result
        }
    }
    if ($null -eq $Context.Backup) {
        OpenOdjBackup -Cmdlet $Cmdlet -Context $Context -Path $Wanted.BackupPath
    }
    $written = ${function:WriteOdjDacl}.InvokeReturnAsIs($Cmdlet, $Context, $Reading, $after, $Wanted.Account, $change)
    ${function:KeepOdjChange}.InvokeReturnAsIs($Context, $Reading.ObjectGuid, $written, $Wanted)
    $Result.Action = @{ grant = 'Granted'; revoke = 'Revoked' }[$change]
    $Result.BackupFile = $Context.Backup.Path
    $Result.Conflict = $written.Conflict
    $Result
}
