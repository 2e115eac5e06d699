function DeleteOdjMsa {
    # Takes an account's entries away first, then its links, then deletes it; asks for each. What was not done before
    # ends it: without the account nobody would know whose entry that was.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        # Odj.Msa
        [Parameter(Mandatory)]
        [psobject] $Account,

        # Where it has its entry
        [AllowEmptyCollection()]
        [string[]] $OrganizationalUnit,

        [AllowEmptyString()]
        [string] $BackupPath
    )
    if (-not $WhatIfPreference) {
        KeepOdjMsa -Account $Account -OrganizationalUnit $OrganizationalUnit
    }
    if ($OrganizationalUnit.Count -gt 0) {
        $revoke = @{ OrganizationalUnit = $OrganizationalUnit; Account = $Account.Sid; BackupPath = $BackupPath }
        $done = @(RemoveOdjOuPermission -Cmdlet $Cmdlet -Context $Context @revoke)
        $left = $OrganizationalUnit.Count - $done.Count
        if ($left -gt 0) {
            $values = @{ account = $Account.SamAccountName; failed = $left; count = $OrganizationalUnit.Count; reason = '' }
            throw (NewOdjFailure -Id MsaRemovalStopped -Values $values)
        }
    }
    foreach ($linked in $Account.ConnectorComputers) {
        $computer = FindOdjComputer -Context $Context -Computer $linked
        RemoveOdjLink -Cmdlet $Cmdlet -Context $Context -Account $Account -Computer $computer
    }
    $operation = $script:OdjMessages.OperationDeleteAccount -f $Account.Sid
    if (-not $Cmdlet.ShouldProcess($Account.DistinguishedName, $operation)) {
        return
    }
    $arguments = GetOdjAdArgument -Context $Context
    try {
        Remove-ADServiceAccount -Identity $Account.DistinguishedName @arguments
    } catch {
        throw (NewOdjAdFailure -Context $Context -ErrorRecord $_ -Action ($script:OdjMessages.ActionDeleteAccount -f $Account.SamAccountName))
    }
}
