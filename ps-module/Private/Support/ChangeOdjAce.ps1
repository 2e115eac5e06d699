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
    $place = FindOdjAce -SecurityDescriptor $Reading.SecurityDescriptor -Ace $Ace
    if ($Change -eq 'grant') {
        $after = AddOdjAce -SecurityDescriptor $Reading.SecurityDescriptor -Place $place
        $would = 'WouldGrant'
        $done = 'Granted'
    } else {
        $after = RemoveOdjAce -SecurityDescriptor $Reading.SecurityDescriptor -Place $place
        $would = 'WouldRevoke'
        $done = 'Revoked'
    }
    $result = [pscustomobject]@{
        PSTypeName         = 'Odj.OuPermissionChange'
        OrganizationalUnit = $Reading.DistinguishedName
        ObjectGuid         = $Reading.ObjectGuid
        Account            = $Account.SamAccountName
        AccountSid         = $Account.Sid
        Server             = $Context.Server
        Action             = 'Unchanged'
        BackupFile         = $null
    }
    if ($null -eq $after) {
        return $result
    }
    if ($Change -eq 'grant' -and -not $place.Canonical) {
        WriteOdjOrderWarning -Cmdlet $Cmdlet -OrganizationalUnit $Reading.DistinguishedName
    }
    AssertOdjDaclWritable -Context $Context -Reading $Reading
    if (-not $Cmdlet.ShouldProcess($Reading.DistinguishedName, $Operation)) {
        if ($WhatIfPreference) {
            $result.Action = $would
            $result
        }
        return
    }
    OpenOdjBackup -Cmdlet $Cmdlet -Context $Context -Path $BackupPath
    $write = @{ Account = $Account.SamAccountName; AccountSid = $Account.Sid; Change = $Change }
    WriteOdjDacl -Cmdlet $Cmdlet -Context $Context -Reading $Reading -SecurityDescriptor $after @write
    $result.Action = $done
    $result.BackupFile = $Context.Backup.Path
    $result
}
