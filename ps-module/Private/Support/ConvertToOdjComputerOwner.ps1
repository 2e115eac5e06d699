function ConvertToOdjComputerOwner {
    # What a search gave for a computer -> Odj.ComputerOwner.
    [OutputType('Odj.ComputerOwner')]
    param (
        [Parameter(Mandatory)]
        [object] $Entry
    )
    $ownerSid = $null
    $securityDescriptor = GetOdjBytes -Entry $Entry -Attribute 'nTSecurityDescriptor'
    if ($null -ne $securityDescriptor) {
        # OffsetOwner (MS-DTYP 2.4.6)
        $offset = [System.BitConverter]::ToInt32($securityDescriptor, 4)
        if ($offset -gt 0) {
            $ownerSid = ConvertToOdjSid -Bytes ([byte[]]$securityDescriptor[$offset..($securityDescriptor.Length - 1)])
        }
    }
    $lastLogon = $null
    $ticks = [long](GetOdjText -Entry $Entry -Attribute 'lastLogonTimestamp')
    if ($ticks -gt 0) {
        $lastLogon = [datetime]::FromFileTimeUtc($ticks).ToString('yyyy-MM-ddTHH:mm:ssZ', [cultureinfo]::InvariantCulture)
    }
    $created = GetOdjText -Entry $Entry -Attribute 'whenCreated'
    [pscustomobject]@{
        PSTypeName        = 'Odj.ComputerOwner'
        Computer          = GetOdjText -Entry $Entry -Attribute 'sAMAccountName'
        DistinguishedName = $Entry.DistinguishedName
        ObjectGuid        = [guid]::new((GetOdjBytes -Entry $Entry -Attribute 'objectGUID')).ToString()
        OwnerSid          = $ownerSid
        CreatorSid        = GetOdjSid -Entry $Entry -Attribute 'mS-DS-CreatorSID'
        # 20260102030405.0Z (RFC 4517 3.3.13)
        Created           = $created -replace '^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d).*$', '$1-$2-$3T$4:$5:$6Z'
        LastLogon         = $lastLogon
    }
}
