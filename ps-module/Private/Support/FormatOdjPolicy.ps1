function FormatOdjPolicy {
    # Who sets a user right, for people.
    [OutputType([string])]
    param (
        # From GetOdjLogonRightPolicy.
        [AllowNull()]
        [System.Collections.IDictionary] $Policy
    )
    if ($null -eq $Policy) {
        return $script:OdjMessages.PolicyLocal
    }
    if (-not $Policy.name) {
        return $script:OdjMessages.PolicyUnnamed
    }
    $script:OdjMessages.PolicyNamed -f $Policy.name
}
