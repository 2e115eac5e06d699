function GetOdjMsa {
    [OutputType('Odj.Msa')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        [AllowEmptyString()]
        [string] $Identity,

        [AllowEmptyString()]
        [string] $ConnectorComputer,

        [switch] $Linked
    )
    $condition = ''
    $target = $ConnectorComputer
    try {
        if ($Identity) {
            $target = $Identity
            $condition = GetOdjIdentityCondition -Context $Context -Identity $Identity
        }
        if ($ConnectorComputer) {
            $computer = FindOdjComputer -Context $Context -Computer $ConnectorComputer
            $condition += GetOdjLinkCondition -Computer $computer.DistinguishedName
        }
        if ($Linked -and -not $condition) {
            $condition = '(sAMAccountName=*)'
        }
        if (-not $condition) {
            $target = $script:OdjPermissions.account.namePrefix
            $condition = "(sAMAccountName=$target*)"
        }
        $found = @(FindOdjMsa -Context $Context -Condition $condition)
        if ($Identity -and $found.Count -eq 0) {
            throw (NewOdjFailure -Id AccountNotFound -Values @{ account = $Identity; server = $Context.Server })
        }
        if ($Linked) {
            $found = @($found | Where-Object { $_.ConnectorComputers.Count -gt 0 })
        }
        $found
    } catch {
        WriteOdjFailure -Cmdlet $Cmdlet -Context $Context -ErrorRecord $_ -Target $target -Action ($script:OdjMessages.ActionFindAccount -f $target)
    }
}
