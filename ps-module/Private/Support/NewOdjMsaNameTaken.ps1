function NewOdjMsaNameTaken {
    # What holds the name of an account that is to be made, where, and whether a connector could use it.
    [OutputType([System.Exception])]
    param (
        # Without the trailing $.
        [Parameter(Mandatory)]
        [string] $Name,

        # With sAMAccountName and objectClass.
        [Parameter(Mandatory)]
        [object] $Entry,

        # Where it is known from elsewhere.
        [string] $Explanation,

        [System.Exception] $Cause
    )
    $classes = @(GetOdjText -Entry $Entry -Attribute 'objectClass')
    if (-not $Explanation) {
        if ((GetOdjText -Entry $Entry -Attribute 'sAMAccountName') -ne "$Name`$") {
            $Explanation = 'It is no account of that name, but stands where the account would be made.'
        } elseif ($classes -contains 'msDS-GroupManagedServiceAccount') {
            $Explanation = 'It is a group managed service account: ask for a group account (--group, -Group) to complete it.'
        } elseif ($classes -contains 'msDS-ManagedServiceAccount') {
            $Explanation = 'It is a standalone managed service account: ask for it without --group (-Group) to complete it.'
        } else {
            $Explanation = 'It is no managed service account that a connector could use.'
        }
    }
    $values = @{ name = $Name; distinguishedName = $Entry.DistinguishedName; objectClass = $classes[-1]; explanation = $Explanation }
    NewOdjFailure -Id MsaNameTaken -Values $values -Cause $Cause
}
