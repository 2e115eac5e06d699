function AssertOdjKdsRootKey {
    # Throws where it is known that no password could be made for a group account now.
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        # The name of the account
        [Parameter(Mandatory)]
        [string] $Name
    )
    $rootKeys = ReadOdjKdsRootKey -Context $Context
    if ($null -eq $rootKeys) {
        return
    }
    $reason = 'the forest has no KDS root key, so no password could be made for it'
    $hours = $script:OdjPermissions.account.kdsRootKeyHours
    $now = [datetimeoffset]::Parse((ReadOdjTime -Context $Context), [cultureinfo]::InvariantCulture)
    foreach ($key in @($rootKeys | Where-Object { $_.UseStartTime } | Sort-Object -Property UseStartTime -Descending)) {
        $from = [datetimeoffset]::Parse($key.UseStartTime, [cultureinfo]::InvariantCulture)
        if ($from.AddHours($hours) -le $now) {
            return
        }
        $reason = 'the KDS root key is used from {0} on, and domain controllers wait {1} hours more' -f $key.UseStartTime, $hours
    }
    throw (NewOdjFailure -Id KdsRootKeyMissing -Values @{ name = $Name; reason = $reason })
}
