function GetOdjIdentityCondition {
    # The LDAP condition that an identity means: sAMAccountName with or without $, DN or SID.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [string] $Identity
    )
    $value = ConvertToOdjLdapFilterValue -Value $Identity
    if ($Identity -match '^S-1-[0-9-]+$') {
        return "(objectSid=$value)"
    }
    if ($Identity.Contains('=')) {
        return "(distinguishedName=$value)"
    }
    if ($Identity.EndsWith('$')) {
        return "(sAMAccountName=$value)"
    }
    "(|(sAMAccountName=$value)(sAMAccountName=$value`$))"
}
