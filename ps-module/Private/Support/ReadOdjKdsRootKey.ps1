function ReadOdjKdsRootKey {
    # The root keys of the Group Key Distribution Service (MS-GKDI 2.2.2). By default only administrators see them: $null
    # where there is none to be seen, unless the caller could make one there, and so would see it.
    param (
        [Parameter(Mandatory)]
        [psobject] $Context
    )
    $rootDse = ReadOdjObject -Connection $Context.Connection -DistinguishedName '' -Attribute 'configurationNamingContext'
    $place = GetOdjText -Entry $rootDse -Attribute 'configurationNamingContext'
    $mayMake = @()
    $rootKeys = @()
    foreach ($name in 'Services', 'Group Key Distribution Service', 'Master Root Keys') {
        $place = "CN=$name,$place"
        try {
            $entry = ReadOdjObject -Connection $Context.Connection -DistinguishedName $place -Attribute 'allowedChildClassesEffective'
        } catch {
            # noSuchObject
            if ((GetOdjLdapFailure -ErrorRecord $_).Code -ne 32) {
                throw
            }
            break
        }
        $mayMake = @(GetOdjText -Entry $entry -Attribute 'allowedChildClassesEffective')
        if ($name -eq 'Master Root Keys') {
            $request = [System.DirectoryServices.Protocols.SearchRequest]::new(
                $place, '(objectClass=msKds-ProvRootKey)', [System.DirectoryServices.Protocols.SearchScope]::OneLevel, [string[]]@('cn', 'msKds-UseStartTime'))
            $rootKeys = @($Context.Connection.SendRequest($request).Entries)
        }
    }
    if ($rootKeys.Count -eq 0 -and $mayMake.Count -eq 0) {
        return $null
    }
    $found = @(foreach ($key in $rootKeys) {
            $from = GetOdjText -Entry $key -Attribute 'msKds-UseStartTime'
            if ($null -ne $from) {
                $from = [datetime]::FromFileTimeUtc([long]$from).ToString('yyyy-MM-ddTHH:mm:ss.fffZ', [cultureinfo]::InvariantCulture)
            }
            [pscustomobject]@{ Id = GetOdjText -Entry $key -Attribute 'cn'; UseStartTime = $from }
        })
    , $found
}
