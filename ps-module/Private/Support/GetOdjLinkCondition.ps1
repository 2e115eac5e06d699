function GetOdjLinkCondition {
    # The LDAP condition that holds for accounts linked to a computer (its DN).
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [string] $Computer
    )
    '(msDS-HostServiceAccountBL={0})' -f (ConvertToOdjLdapFilterValue -Value $Computer)
}
