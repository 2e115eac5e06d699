function ReadOdjTime {
    # What time it is on the domain controller: ISO 8601, UTC.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [psobject] $Context
    )
    $rootDse = ReadOdjObject -Connection $Context.Connection -DistinguishedName '' -Attribute 'currentTime'
    # 20260102030405.0Z (RFC 4517 3.3.13)
    (GetOdjText -Entry $rootDse -Attribute 'currentTime') -replace '^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d).*$', '$1-$2-$3T$4:$5:$6Z'
}
