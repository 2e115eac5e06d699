function FindOdjAccount {
    # Whatever has that name, be it an account that a connector can use or not; nothing where nothing has it.
    [OutputType([System.Collections.IDictionary])]
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        # sAMAccountName, DN, SID, name@domain or DOMAIN\name; whether the domain is this one is judged elsewhere.
        [Parameter(Mandatory)]
        [string] $Identity
    )
    $name = $Identity
    if (-not $name.Contains('=')) {
        $name = $name -replace '^.*\\', '' -replace '@.*$', ''
    }
    $filter = '(&{0}(objectSid=*))' -f (GetOdjIdentityCondition -Context $Context -Identity $name)
    $found = @(FindOdjObject -Context $Context -Filter $filter -Attribute @(
            'sAMAccountName', 'objectSid', 'objectClass', 'userAccountControl', 'msDS-HostServiceAccountBL'
            'msDS-SupportedEncryptionTypes', 'msDS-GroupMSAMembership'))
    $accounts = @($found | Where-Object { "$(GetOdjText -Entry $_ -Attribute 'sAMAccountName')".EndsWith('$') })
    if ($accounts.Count -gt 0) {
        $found = $accounts
    }
    if ($found.Count -gt 1) {
        $values = @{ account = $Identity; server = $Context.Server; found = $found.DistinguishedName -join '; ' }
        throw (NewOdjFailure -Id AccountAmbiguous -Values $values)
    }
    foreach ($entry in $found) {
        $samAccountName = GetOdjText -Entry $entry -Attribute 'sAMAccountName'
        $encryptionTypes = GetOdjText -Entry $entry -Attribute 'msDS-SupportedEncryptionTypes'
        if ($null -ne $encryptionTypes) {
            $encryptionTypes = [int]$encryptionTypes
        }
        [ordered]@{
            name               = $samAccountName.TrimEnd('$')
            samAccountName     = $samAccountName
            distinguishedName  = $entry.DistinguishedName
            sid                = ConvertToOdjSid -Bytes (GetOdjBytes -Entry $entry -Attribute 'objectSid')
            objectClass        = @(GetOdjText -Entry $entry -Attribute 'objectClass')[-1]
            enabled            = ([int](GetOdjText -Entry $entry -Attribute 'userAccountControl') -band 2) -eq 0
            connectorComputers = @(GetOdjText -Entry $entry -Attribute 'msDS-HostServiceAccountBL')
            encryptionTypes    = $encryptionTypes
            passwordReaders    = GetOdjBytes -Entry $entry -Attribute 'msDS-GroupMSAMembership'
        }
    }
}
