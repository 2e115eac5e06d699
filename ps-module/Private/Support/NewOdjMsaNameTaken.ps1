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
            $Explanation = $script:OdjMessages.HolderElsewhere
        } elseif ($classes -contains 'msDS-GroupManagedServiceAccount') {
            $Explanation = $script:OdjMessages.HolderGroup
        } elseif ($classes -contains 'msDS-ManagedServiceAccount') {
            $Explanation = $script:OdjMessages.HolderStandalone
        } else {
            $Explanation = $script:OdjMessages.HolderForeign
        }
    }
    $values = @{ name = $Name; distinguishedName = $Entry.DistinguishedName; objectClass = $classes[-1]; explanation = $Explanation }
    NewOdjFailure -Id MsaNameTaken -Values $values -Cause $Cause
}
