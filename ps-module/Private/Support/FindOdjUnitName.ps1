function FindOdjUnitName {
    # Distinguished names of OUs that begin as typed: with or without "OU=", up to the first comma or beyond it.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        [AllowEmptyString()]
        [string] $Word
    )
    # The directory compares the name without its escapes (RFC 4514), and knows no part of a distinguished name.
    $name = [regex]::Match(($Word -replace '^OU=', ''), '^(\\[0-9A-Fa-f]{2}|\\.|[^,\\])*').Value
    $plain = [regex]::Replace($name, '\\(.)', '$1')
    $filter = '(&(objectClass=organizationalUnit)(ou={0}*))' -f (ConvertToOdjLdapFilterValue -Value $plain)
    FindOdjObject -Context $Context -Filter $filter -Attribute '1.1' | ForEach-Object -Process {
        if (-not $Word.Contains(',') -or $_.DistinguishedName.StartsWith($Word, [System.StringComparison]::OrdinalIgnoreCase)) {
            $_.DistinguishedName
        }
    } | Select-Object -First 100
}
