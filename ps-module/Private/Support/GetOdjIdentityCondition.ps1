function GetOdjIdentityCondition {
    # The LDAP condition that an identity means: sAMAccountName with or without $, DN or SID. Throws where the DN is of
    # another domain.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [string] $Identity
    )
    $value = ConvertToOdjLdapFilterValue -Value $Identity
    if ($Identity -match '^S-1-[0-9-]+$') {
        return "(objectSid=$value)"
    }
    if ($Identity.Contains('=')) {
        AssertOdjOwnDomain -Context $Context -DistinguishedName $Identity
        return "(distinguishedName=$value)"
    }
    if ($Identity.EndsWith('$')) {
        return "(sAMAccountName=$value)"
    }
    "(|(sAMAccountName=$value)(sAMAccountName=$value`$))"
}
