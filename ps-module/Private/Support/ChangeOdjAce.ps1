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
    $would = @{ grant = 'WouldGrant'; revoke = 'WouldRevoke' }
    $done = @{ grant = 'Granted'; revoke = 'Revoked' }
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
    $edit = EditOdjDacl -SecurityDescriptor $Reading.SecurityDescriptor -Ace $Ace -Change $Change
    if ($null -eq $edit.After) {
        return $result
    }
    if ($Change -eq 'grant' -and -not $edit.Canonical) {
        WriteOdjOrderWarning -Cmdlet $Cmdlet -OrganizationalUnit $Reading.DistinguishedName
    }
    AssertOdjDaclWritable -Context $Context -Reading $Reading
    $asked = [System.Diagnostics.Stopwatch]::StartNew()
    if (-not $Cmdlet.ShouldProcess($Reading.DistinguishedName, $Operation)) {
        if ($WhatIfPreference) {
            $result.Action = $would[$Change]
            $result
        }
        return
    }
    if ($asked.ElapsedMilliseconds -gt 100) {
        # Somebody was asked and took their time: what was read before may be old by now.
        $Reading = ReadOdjDacl -Context $Context -OrganizationalUnit ('<GUID={0}>' -f $Reading.ObjectGuid)
        $edit = EditOdjDacl -SecurityDescriptor $Reading.SecurityDescriptor -Ace $Ace -Change $Change
        if ($null -eq $edit.After) {
            return $result
        }
    }
    OpenOdjBackup -Cmdlet $Cmdlet -Context $Context -Path $BackupPath
    $write = @{ Reading = $Reading; SecurityDescriptor = $edit.After; Account = $Account; Change = $Change }
    $written = WriteOdjDacl -Cmdlet $Cmdlet -Context $Context @write
    KeepOdjWritten -Context $Context -Written $written -Account $Account -Change $Change -Ace $Ace
    $result.Action = $done[$Change]
    $result.BackupFile = $Context.Backup.Path
    $result.Conflict = $written.Conflict
    $result
}
