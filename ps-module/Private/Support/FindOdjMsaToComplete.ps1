function FindOdjMsaToComplete {
    # The account that is there already: by name, or without one the newest of the connectors' that is linked to the
    # computer. Nothing where it has to be made; an object that stands in the way throws.
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        # Without the trailing $.
        [AllowEmptyString()]
        [string] $Name,

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
    foreach ($entry in (FindOdjObject -Context $Context -Filter $filter -Attribute 'sAMAccountName', 'objectClass')) {
        $classes = @(GetOdjText -Entry $entry -Attribute 'objectClass')
        if ((GetOdjText -Entry $entry -Attribute 'sAMAccountName') -eq "$Name`$") {
            if ($classes -contains 'msDS-ManagedServiceAccount') {
                return FindOdjMsa -Context $Context -Condition "(sAMAccountName=$Name`$)"
            }
        } elseif ($entry.DistinguishedName -ne "CN=$Name,$Container") {
            continue
        }
        $values = @{ name = $Name; distinguishedName = $entry.DistinguishedName; objectClass = $classes[-1] }
        throw (NewOdjFailure -Id MsaNameTaken -Values $values)
    }
}
