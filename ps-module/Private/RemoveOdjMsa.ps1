function RemoveOdjMsa {
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [string] $Identity,

        [AllowEmptyString()]
        [string] $ConnectorComputer,

        [switch] $LinkOnly,

        [switch] $Force,

        [AllowEmptyString()]
        [string] $SearchBase,

        [switch] $KeepPermission,

        [AllowEmptyString()]
        [string] $BackupPath
    )
    $action = $script:OdjMessages.ActionDeleteAccount -f $Identity
    try {
        $found = @(FindOdjMsa -Context $Context -Condition (GetOdjIdentityCondition -Context $Context -Identity $Identity))
        if ($found.Count -ne 1) {
            throw (NewOdjFailure -Id AccountNotFound -Values @{ account = $Identity; server = $Context.Server })
        }
        $account = $found[0]
        if ($LinkOnly) {
            $action = $script:OdjMessages.ActionUnlinkAccount -f $Identity, $ConnectorComputer
            $computer = FindOdjComputer -Context $Context -Computer $ConnectorComputer
            RemoveOdjLink -Cmdlet $Cmdlet -Context $Context -Account $account -Computer $computer
            return
        }
        if (-not $Force) {
            AssertOdjMsaUnused -Context $Context -Account $account
        }
        $units = @()
        if (-not $KeepPermission) {
            $units = @(FindOdjMsaEntry -Cmdlet $Cmdlet -Context $Context -Account $account -SearchBase $SearchBase)
        }
        DeleteOdjMsa -Cmdlet $Cmdlet -Context $Context -Account $account -OrganizationalUnit $units -BackupPath $BackupPath
    } catch {
        WriteOdjFailure -Cmdlet $Cmdlet -Context $Context -ErrorRecord $_ -Target $Identity -Action $action
    }
}
