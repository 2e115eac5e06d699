function FindOdjMsaToComplete {
    # The account that is there already: by name, or without one by its link to the computer. Nothing where it has to be
    # made; an object that stands in the way throws.
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        # Without the trailing $.
        [AllowEmptyString()]
        [string] $Name,

        # What FindOdjComputer gave.
        [AllowNull()]
        [psobject] $Computer
    )
    if (-not $Name) {
        if ($null -ne $Computer) {
            $prefix = $script:OdjPermissions.account.namePrefix
            $condition = '(sAMAccountName={0}*){1}' -f $prefix, (GetOdjLinkCondition -Computer $Computer.DistinguishedName)
            FindOdjMsa -Context $Context -Condition $condition | Sort-Object -Property Created, Name | Select-Object -First 1
        }
        return
    }
    $condition = "(sAMAccountName=$Name`$)"
    $found = FindOdjMsa -Context $Context -Condition $condition
    if ($null -ne $found) {
        return $found
    }
    $foreign = @(FindOdjObject -Context $Context -Filter $condition -Attribute 'objectClass')
    if ($foreign.Count -gt 0) {
        $values = @{
            name              = $Name
            distinguishedName = $foreign[0].DistinguishedName
            objectClass       = @(GetOdjText -Entry $foreign[0] -Attribute 'objectClass')[-1]
        }
        throw (NewOdjFailure -Id MsaNameTaken -Values $values)
    }
}
