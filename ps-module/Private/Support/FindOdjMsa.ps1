function FindOdjMsa {
    # The managed service accounts (standalone and group) that meet an LDAP condition, as Odj.Msa.
    [OutputType('Odj.Msa')]
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [string] $Condition
    )
    $standalone = 'msDS-ManagedServiceAccount'
    $group = 'msDS-GroupManagedServiceAccount'
    $attributes = @(
        'sAMAccountName', 'objectGUID', 'objectSid', 'objectClass', 'userAccountControl', 'msDS-HostServiceAccountBL'
        'msDS-SupportedEncryptionTypes', 'whenCreated'
    )
    $filter = "(&(|(objectCategory=$standalone)(objectCategory=$group))$Condition)"
    foreach ($entry in (FindOdjObject -Context $Context -Filter $filter -Attribute $attributes)) {
        $samAccountName = GetOdjText -Entry $entry -Attribute 'sAMAccountName'
        $kind = $standalone
        if (@(GetOdjText -Entry $entry -Attribute 'objectClass') -contains $group) {
            $kind = $group
        }
        $encryptionTypes = GetOdjText -Entry $entry -Attribute 'msDS-SupportedEncryptionTypes'
        if ($null -ne $encryptionTypes) {
            $encryptionTypes = [int]$encryptionTypes
        }
        $created = GetOdjText -Entry $entry -Attribute 'whenCreated'
        [pscustomobject]@{
            PSTypeName         = 'Odj.Msa'
            Name               = $samAccountName.TrimEnd('$')
            SamAccountName     = $samAccountName
            DistinguishedName  = $entry.DistinguishedName
            ObjectGuid         = [guid]::new((GetOdjBytes -Entry $entry -Attribute 'objectGUID')).ToString()
            Sid                = ConvertToOdjSid -Bytes (GetOdjBytes -Entry $entry -Attribute 'objectSid')
            Kind               = $kind
            Enabled            = ([int](GetOdjText -Entry $entry -Attribute 'userAccountControl') -band 2) -eq 0
            ConnectorComputers = [string[]]@(GetOdjText -Entry $entry -Attribute 'msDS-HostServiceAccountBL')
            EncryptionTypes    = $encryptionTypes
            # 20260102030405.0Z (RFC 4517 3.3.13)
            Created            = $created -replace '^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d).*$', '$1-$2-$3T$4:$5:$6Z'
            Server             = $Context.Server
        }
    }
}
