function NewOdjOuChange {
    # What is to be done for an account on each OU: what ChangeOdjOu asks that is the same for all.
    [OutputType([hashtable])]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [string] $Account,

        [Parameter(Mandatory)]
        [string] $Change,

        [switch] $Legacy
    )
    $isRevoked = $Change -eq 'revoke'
    $resolved = ResolveOdjAccount -Context $Context -Account $Account -AllowGone:$isRevoked -Legacy:$Legacy
    $aces = $resolved.Aces
    $operation = $script:OdjMessages.OperationGrant
    if ($isRevoked) {
        $operation = $script:OdjMessages.OperationRevoke
    }
    if ($Legacy) {
        $aces = NewOdjLegacyAce -Sid (ConvertFromOdjSid -Sid $resolved.Sid) -All:$isRevoked
        $operation = $script:OdjMessages.OperationDelegateLegacy
        if ($isRevoked) {
            $operation = $script:OdjMessages.OperationRevokeLegacy
        } else {
            WriteOdjLegacyWarning -Cmdlet $Cmdlet -Account $resolved.SamAccountName
        }
    }
    # Whether one ACE alone is there already is looked for as a text with a character for each byte.
    $encoding = [System.Text.Encoding]::GetEncoding(28591)
    $latin1 = $null
    if (-not $isRevoked -and $aces.Count -eq 1) {
        $latin1 = $encoding.GetString($aces[0])
    }
    @{
        Account   = $resolved
        Change    = $Change
        Legacy    = [bool]$Legacy
        Ace       = [byte[][]]$aces
        Latin1    = $latin1
        Encoding  = $encoding
        # What is given for each OU, copied.
        Unchanged = [pscustomobject]@{
            PSTypeName         = 'Odj.OuPermissionChange'
            OrganizationalUnit = ''
            ObjectGuid         = ''
            Account            = $resolved.SamAccountName
            AccountSid         = $resolved.Sid
            Server             = $Context.Server
            Action             = 'Unchanged'
            BackupFile         = $null
            Conflict           = 'None'
        }
        # What -WhatIf and -Confirm say of it.
        Operation = $operation -f $resolved.SamAccountName, $resolved.Sddl
    }
}
