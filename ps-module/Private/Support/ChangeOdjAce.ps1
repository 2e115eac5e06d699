function ChangeOdjAce {
    # One OU: decide, ask, back up, write, read back; gives the Odj.OuPermissionChange. To grant is to add those of -Wanted
    # that are missing, to revoke to take all of them away that are there.
    [OutputType('Odj.OuPermissionChange')]
    param (
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [psobject] $Context,

        # What ReadOdjDacl gave.
        [psobject] $Reading,

        # What NewOdjOuChange gave.
        [hashtable] $Wanted,

        [string] $BackupPath
    )
    $account = $Wanted.Account
    $change = $Wanted.Change
    $result = [pscustomobject]@{
        PSTypeName         = 'Odj.OuPermissionChange'
        OrganizationalUnit = $Reading.DistinguishedName
        ObjectGuid         = $Reading.ObjectGuid
        Account            = $account.SamAccountName
        AccountSid         = $account.Sid
        Server             = $Context.Server
        Action             = 'Unchanged'
        BackupFile         = $null
        Conflict           = 'None'
    }
    $grants = $change -eq 'grant'
    if ($grants -and $null -ne $Wanted.Latin1) {
        # Is it there already? The text finds it without a look into every entry, the walk over their sizes makes sure
        # that it is an entry of its own. Here, since a call takes as long as this does.
        $bytes = $Reading.SecurityDescriptor
        $found = $Wanted.Encoding.GetString($bytes).IndexOf($Wanted.Latin1, [System.StringComparison]::Ordinal)
        if ($found -gt 0) {
            $offset = [System.BitConverter]::ToInt32($bytes, 16) + 8
            $left = [System.BitConverter]::ToUInt16($bytes, $offset - 4)
            while ($left -gt 0 -and $offset -lt $found) {
                $offset += $bytes[$offset + 2] + 256 * $bytes[$offset + 3]
                $left--
            }
            if ($left -gt 0 -and $offset -eq $found) {
                return $result
            }
        }
    }
    $place = FindOdjAce -SecurityDescriptor $Reading.SecurityDescriptor -Ace $Wanted.Ace
    if (($grants -and $place.Missing.Count -eq 0) -or (-not $grants -and $place.Equal.Count -eq 0)) {
        return $result
    }
    $after = EditOdjDacl -SecurityDescriptor $Reading.SecurityDescriptor -Place $place -Change $change
    if ($grants -and -not $place.Canonical) {
        WriteOdjOrderWarning -Cmdlet $Cmdlet -OrganizationalUnit $Reading.DistinguishedName
    }
    if (-not $Reading.MayWrite) {
        AssertOdjDaclWritable -Context $Context -Reading $Reading
    }
    $asked = [System.Diagnostics.Stopwatch]::StartNew()
    if (-not $Cmdlet.ShouldProcess($Reading.DistinguishedName, $Wanted.Operation)) {
        if ($WhatIfPreference) {
            $result.Action = @{ grant = 'WouldGrant'; revoke = 'WouldRevoke' }[$change]
            $result
        }
        return
    }
    if ($asked.ElapsedMilliseconds -gt 100) {
        # Somebody was asked and took their time: what was read before may be old by now.
        $Reading = ReadOdjDacl -Context $Context -OrganizationalUnit ('<GUID={0}>' -f $Reading.ObjectGuid)
        $place = FindOdjAce -SecurityDescriptor $Reading.SecurityDescriptor -Ace $Wanted.Ace
        $after = EditOdjDacl -SecurityDescriptor $Reading.SecurityDescriptor -Place $place -Change $change
        if ($null -eq $after) {
            return $result
        }
    }
    if ($null -eq $Context.Backup) {
        OpenOdjBackup -Cmdlet $Cmdlet -Context $Context -Path $BackupPath
    }
    $written = WriteOdjDacl -Cmdlet $Cmdlet -Context $Context -Reading $Reading -SecurityDescriptor $after -Account $account -Change $change
    # For RepeatOdjChange, which looks again before the run ends.
    $kept = $Context.Written[$Reading.ObjectGuid]
    if ($null -eq $kept) {
        $kept = [pscustomobject]@{ Version = 0; Changes = [System.Collections.Generic.List[object]]::new() }
        $Context.Written[$Reading.ObjectGuid] = $kept
    }
    $kept.Version = $written.Version
    $kept.Changes.Add($Wanted)
    $result.Action = @{ grant = 'Granted'; revoke = 'Revoked' }[$change]
    $result.BackupFile = $Context.Backup.Path
    $result.Conflict = $written.Conflict
    $result
}
