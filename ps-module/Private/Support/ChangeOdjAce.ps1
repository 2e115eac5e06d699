function ChangeOdjAce {
    # One OU: decide, ask, back up, write, read back; gives the Odj.OuPermissionChange. To grant is to add those of -Ace
    # that are missing, to revoke to take all of them away that are there.
    [OutputType('Odj.OuPermissionChange')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        # What ReadOdjDacl gave.
        [Parameter(Mandatory)]
        [psobject] $Reading,

        # SamAccountName and Sid of the trustee, as ResolveOdjAccount gives them.
        [Parameter(Mandatory)]
        [psobject] $Account,

        [Parameter(Mandatory)]
        [ValidateSet('grant', 'revoke')]
        [string] $Change,

        [Parameter(Mandatory)]
        [byte[][]] $Ace,

        # What -WhatIf and -Confirm say of it.
        [Parameter(Mandatory)]
        [string] $Operation,

        [AllowEmptyString()]
        [string] $BackupPath
    )
    $result = [pscustomobject]@{
        PSTypeName         = 'Odj.OuPermissionChange'
        OrganizationalUnit = $Reading.DistinguishedName
        ObjectGuid         = $Reading.ObjectGuid
        Account            = $Account.SamAccountName
        AccountSid         = $Account.Sid
        Server             = $Context.Server
        Action             = 'Unchanged'
        BackupFile         = $null
        Conflict           = 'None'
    }
    $place = FindOdjAce -SecurityDescriptor $Reading.SecurityDescriptor -Ace $Ace
    $grants = $Change -eq 'grant'
    if (($grants -and $place.Missing.Count -eq 0) -or (-not $grants -and $place.Equal.Count -eq 0)) {
        return $result
    }
    $after = EditOdjDacl -SecurityDescriptor $Reading.SecurityDescriptor -Place $place -Change $Change
    if ($grants -and -not $place.Canonical) {
        WriteOdjOrderWarning -Cmdlet $Cmdlet -OrganizationalUnit $Reading.DistinguishedName
    }
    if (-not $Reading.MayWrite) {
        AssertOdjDaclWritable -Context $Context -Reading $Reading
    }
    $asked = [System.Diagnostics.Stopwatch]::StartNew()
    if (-not $Cmdlet.ShouldProcess($Reading.DistinguishedName, $Operation)) {
        if ($WhatIfPreference) {
            $result.Action = @{ grant = 'WouldGrant'; revoke = 'WouldRevoke' }[$Change]
            $result
        }
        return
    }
    if ($asked.ElapsedMilliseconds -gt 100) {
        # Somebody was asked and took their time: what was read before may be old by now.
        $Reading = ReadOdjDacl -Context $Context -OrganizationalUnit ('<GUID={0}>' -f $Reading.ObjectGuid)
        $place = FindOdjAce -SecurityDescriptor $Reading.SecurityDescriptor -Ace $Ace
        $after = EditOdjDacl -SecurityDescriptor $Reading.SecurityDescriptor -Place $place -Change $Change
        if ($null -eq $after) {
            return $result
        }
    }
    if ($null -eq $Context.Backup) {
        OpenOdjBackup -Cmdlet $Cmdlet -Context $Context -Path $BackupPath
    }
    $write = @{ Reading = $Reading; SecurityDescriptor = $after; Account = $Account; Change = $Change }
    $written = WriteOdjDacl -Cmdlet $Cmdlet -Context $Context @write
    KeepOdjWritten -Context $Context -Written $written -Account $Account -Change $Change -Ace $Ace
    $result.Action = @{ grant = 'Granted'; revoke = 'Revoked' }[$Change]
    $result.BackupFile = $Context.Backup.Path
    $result.Conflict = $written.Conflict
    $result
}
