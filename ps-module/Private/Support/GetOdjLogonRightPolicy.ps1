function GetOdjLogonRightPolicy {
    # The group policy that sets a user right, by the resultant set of policy; $null where none does.
    [OutputType([System.Collections.IDictionary])]
    param (
        [Parameter(Mandatory)]
        [string] $Right
    )
    $rsop = @{ Namespace = 'root/rsop/computer'; OperationTimeoutSec = 15; ErrorAction = 'Stop' }
    try {
        $found = @(Get-CimInstance -ClassName RSOP_UserPrivilegeRight -Filter "UserRight = '$Right'" @rsop | Sort-Object -Property Precedence)
    } catch {
        # The namespace or class is made with the first policy that is applied.
        if ($_.FullyQualifiedErrorId -match '0x8004100E|0x80041010') {
            return
        }
        throw
    }
    if ($found.Count -eq 0) {
        return
    }
    $name = $null
    $id = $found[0].PSObject.Properties['GPOID']
    if ($null -ne $id) {
        $policy = @(Get-CimInstance -ClassName RSOP_GPO @rsop | Where-Object -FilterScript { $_.id -eq $id.Value })
        if ($policy.Count -gt 0) {
            $name = $policy[0].name
        }
    }
    [ordered]@{ name = $name; holders = [string[]]@($found[0].AccountList) }
}
