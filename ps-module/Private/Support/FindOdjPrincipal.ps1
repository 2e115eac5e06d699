function FindOdjPrincipal {
    # Any one user, computer or group that is meant, by name, DN or SID.
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [string] $Identity
    )
    $filter = '(&{0}(objectSid=*))' -f (GetOdjIdentityCondition -Context $Context -Identity $Identity)
    $found = @(FindOdjObject -Context $Context -Filter $filter -Attribute 'sAMAccountName', 'objectSid')
    $values = @{ account = $Identity; server = $Context.Server }
    if ($found.Count -eq 0) {
        throw (NewOdjFailure -Id AccountNotFound -Values $values)
    }
    if ($found.Count -gt 1) {
        $values.found = $found.DistinguishedName -join '; '
        throw (NewOdjFailure -Id AccountAmbiguous -Values $values)
    }
    [pscustomobject]@{
        DistinguishedName = $found[0].DistinguishedName
        Sid               = ConvertToOdjSid -Bytes (GetOdjBytes -Entry $found[0] -Attribute 'objectSid')
    }
}
