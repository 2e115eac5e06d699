function AssertOdjOwnDomain {
    # Throws where a DN is of another domain than the one that the server serves. Active Directory refers whoever asks
    # for such an object there, Samba only says that it has none: both get the same words.
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        # As it was given; what is no DN is left to others.
        [Parameter(Mandatory)]
        [string] $DistinguishedName
    )
    # The DC components at its end.
    if ($DistinguishedName -notmatch '(?:^|(?<!\\),)\s*(DC=[^,=]+(?:,\s*DC=[^,=]+)*)\s*$') {
        return
    }
    $domain = $Matches[1] -replace '\s*,\s*', ',' -replace '\s*=\s*', '='
    if ($domain -ne $Context.DomainNamingContext) {
        $values = @{
            action   = 'read "{0}"' -f $DistinguishedName
            server   = $Context.Server
            referral = $domain -replace '(?:^|,)DC=', '.' -replace '^\.', ''
        }
        throw (NewOdjFailure -Id DirectoryReferral -Values $values)
    }
}
