function RemoveOdjLink {
    # Takes an account off one computer: its link, and from a group account the right to its password; does nothing where
    # it has neither.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        # Odj.Msa
        [Parameter(Mandatory)]
        [psobject] $Account,

        # What FindOdjComputer gave.
        [Parameter(Mandatory)]
        [psobject] $Computer
    )
    if ($Account.Kind -eq 'msDS-GroupManagedServiceAccount') {
        RemoveOdjPasswordReader -Cmdlet $Cmdlet -Context $Context -Account $Account -Computer $Computer
    }
    if ($Account.ConnectorComputers -notcontains $Computer.DistinguishedName) {
        return
    }
    AssertOdjLinkRight -Context $Context -Computer $Computer
    $operation = $script:OdjMessages.OperationUnlinkAccount -f $Account.SamAccountName
    if (-not $Cmdlet.ShouldProcess($Computer.DistinguishedName, $operation)) {
        return
    }
    $arguments = GetOdjAdArgument -Context $Context
    try {
        Remove-ADComputerServiceAccount -Identity $Computer.DistinguishedName -ServiceAccount $Account.SamAccountName @arguments
    } catch {
        $action = $script:OdjMessages.ActionUnlinkAccount -f $Account.SamAccountName, $Computer.DistinguishedName
        throw (NewOdjAdFailure -Context $Context -ErrorRecord $_ -Action $action)
    }
}
