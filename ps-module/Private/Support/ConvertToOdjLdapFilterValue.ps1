function ConvertToOdjLdapFilterValue {
    # RFC 4515 section 3: these characters of a value would otherwise be part of the filter.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [AllowEmptyString()]
        [string] $Value
    )
    $Value.Replace('\', '\5c').Replace('*', '\2a').Replace('(', '\28').Replace(')', '\29').Replace([string][char]0, '\00')
}
