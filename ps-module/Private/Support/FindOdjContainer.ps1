function FindOdjContainer {
    # The DN behind a well-known GUID (MS-ADTS 6.1.1.4), so renamed and redirected containers are found; $null, and the
    # reason, where the domain has no such pointer or it points at nothing that is there.
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [string] $Guid
    )
    $domain = ReadOdjObject -Connection $Context.Connection -DistinguishedName $Context.DomainNamingContext -Attribute @(
        'wellKnownObjects', 'otherWellKnownObjects')
    $prefix = 'B:32:{0}:' -f $Guid
    $result = [pscustomobject]@{ DistinguishedName = $null; Reason = 'is missing' }
    $pointers = @(GetOdjText -Entry $domain -Attribute 'wellKnownObjects') +
        @(GetOdjText -Entry $domain -Attribute 'otherWellKnownObjects')
    foreach ($pointer in $pointers) {
        if (-not $pointer.StartsWith($prefix, [System.StringComparison]::OrdinalIgnoreCase)) {
            continue
        }
        $target = $pointer.Substring($prefix.Length)
        # A deleted object's name holds a line feed and "DEL:".
        if ($target -match '(?:\\0A|\n)DEL:') {
            $result.Reason = 'points at a deleted object ({0})' -f $target.Replace([string][char]10, '\0A')
            continue
        }
        try {
            $null = ReadOdjObject -Connection $Context.Connection -DistinguishedName $target -Attribute '1.1'
            $result.DistinguishedName = $target
        } catch {
            # noSuchObject
            if ((GetOdjLdapFailure -ErrorRecord $_).Code -ne 32) {
                throw
            }
            $result.Reason = 'points at "{0}", which is not there or may not be seen' -f $target
        }
        break
    }
    $result
}
