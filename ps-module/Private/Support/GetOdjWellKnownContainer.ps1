function GetOdjWellKnownContainer {
    # The DN behind a well-known GUID (MS-ADTS 6.1.1.4), so renamed and redirected containers are found; $null where the
    # domain has no such pointer or it points at a deleted object.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [string] $Guid
    )
    $domain = ReadOdjObject -Connection $Context.Connection -DistinguishedName $Context.DomainNamingContext -Attribute @(
        'wellKnownObjects', 'otherWellKnownObjects')
    $prefix = 'B:32:{0}:' -f $Guid
    $pointers = @(GetOdjText -Entry $domain -Attribute 'wellKnownObjects') +
        @(GetOdjText -Entry $domain -Attribute 'otherWellKnownObjects')
    foreach ($pointer in $pointers) {
        # A deleted object's name holds a line feed and "DEL:".
        if ($pointer.StartsWith($prefix, [System.StringComparison]::OrdinalIgnoreCase) -and
            $pointer -notmatch '(?:\\0A|\n)DEL:') {
            return $pointer.Substring($prefix.Length)
        }
    }
}
