function FindOdjMsaToComplete {
    # The account that is there already: by name, or without one the newest of the connectors' that is linked to the
    # computer. Nothing where it has to be made; an object that stands in the way throws. Names are compared in any case.
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        # Without the trailing $.
        [AllowEmptyString()]
        [string] $Name,

        # The class that is asked for.
        [Parameter(Mandatory)]
        [string] $Kind,

        # What FindOdjComputer gave.
        [AllowNull()]
        [psobject] $Computer,

        # The container for managed service accounts.
        [AllowNull()]
        [string] $Container
    )
    if (-not $Name) {
        if ($null -ne $Computer) {
            $prefix = $script:OdjPermissions.account.namePrefix
            $condition = '(sAMAccountName={0}*){1}' -f $prefix, (GetOdjLinkCondition -Computer $Computer.DistinguishedName)
            FindOdjMsa -Context $Context -Condition $condition | Sort-Object -Property Created -Descending | Select-Object -First 1
        }
        return
    }
    $filter = "(|(sAMAccountName=$Name`$)(cn=$Name))"
    $found = @(FindOdjObject -Context $Context -Filter $filter -Attribute 'sAMAccountName', 'objectClass')
    $holder = $found | Where-Object { (GetOdjText -Entry $_ -Attribute 'sAMAccountName') -eq "$Name`$" } | Select-Object -First 1
    if ($null -ne $holder -and @(GetOdjText -Entry $holder -Attribute 'objectClass') -contains $Kind) {
        return FindOdjMsa -Context $Context -Condition "(sAMAccountName=$Name`$)"
    }
    if ($null -eq $holder) {
        $holder = $found | Where-Object { $_.DistinguishedName -eq "CN=$Name,$Container" } | Select-Object -First 1
    }
    if ($null -ne $holder) {
        throw (NewOdjMsaNameTaken -Name $Name -Entry $holder)
    }
}
