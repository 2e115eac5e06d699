function RemoveOdjMsa {
    # Deleting an account also takes it off its computers: the directory removes links to deleted objects.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [string] $Identity,

        [AllowEmptyString()]
        [string] $ConnectorComputer,

        [switch] $LinkOnly
    )
    $action = "delete the account $Identity"
    try {
        $found = @(FindOdjMsa -Context $Context -Condition (GetOdjIdentityCondition -Context $Context -Identity $Identity))
        if ($found.Count -ne 1) {
            throw (NewOdjFailure -Id AccountNotFound -Values @{ account = $Identity; server = $Context.Server })
        }
        $account = $found[0]
        if ($LinkOnly) {
            $action = "take $Identity off $ConnectorComputer"
            $computer = FindOdjComputer -Context $Context -Computer $ConnectorComputer
            RemoveOdjLink -Cmdlet $Cmdlet -Context $Context -Account $account -Computer $computer
        } elseif ($Cmdlet.ShouldProcess($account.DistinguishedName, 'Delete the managed service account')) {
            $arguments = GetOdjAdArgument -Context $Context
            try {
                Remove-ADServiceAccount -Identity $account.DistinguishedName @arguments
            } catch {
                throw (NewOdjAdFailure -Context $Context -ErrorRecord $_ -Action $action)
            }
        }
    } catch {
        WriteOdjFailure -Cmdlet $Cmdlet -Context $Context -ErrorRecord $_ -Target $Identity -Action $action
    }
}
