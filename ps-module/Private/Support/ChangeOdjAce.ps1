function ChangeOdjAce {
    # One OU: decide, ask, back up, write, read back; gives the Odj.OuPermissionChange.
    [OutputType('Odj.OuPermissionChange')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        # What ReadOdjDacl gave.
        [Parameter(Mandatory)]
        [psobject] $Reading,

        # What ResolveOdjAccount gave.
        [Parameter(Mandatory)]
        [psobject] $Account,

        [AllowEmptyString()]
        [string] $BackupPath,

        [Parameter(Mandatory)]
        [ValidateSet('grant', 'revoke')]
        [string] $Change
    )
    if ($Change -eq 'grant') {
        $after = AddOdjAce -SecurityDescriptor $Reading.SecurityDescriptor -Ace $Account.Ace
        $operation = 'Allow {0} to create computers: add {1}' -f $Account.SamAccountName, $Account.Sddl
        $would = 'WouldGrant'
        $done = 'Granted'
    } else {
        $after = RemoveOdjAce -SecurityDescriptor $Reading.SecurityDescriptor -Ace $Account.Ace
        $operation = 'No longer allow {0} to create computers: remove {1}' -f $Account.SamAccountName, $Account.Sddl
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
    AssertOdjDaclWritable -Context $Context -Reading $Reading
    if (-not $Cmdlet.ShouldProcess($Reading.DistinguishedName, $operation)) {
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
