function ConvertToOdjOuDacl {
    # What a search gave for an OU or container -> its name and its DACL as bytes, $null where that may not be read.
    param (
        [Parameter(Mandatory)]
        [object] $Entry
    )
    $securityDescriptor = GetOdjBytes -Entry $Entry -Attribute 'nTSecurityDescriptor'
    $objectGuid = $null
    if ($null -ne $securityDescriptor) {
        $objectGuid = [guid]::new((GetOdjBytes -Entry $Entry -Attribute 'objectGUID')).ToString()
    }
    [pscustomobject]@{
        DistinguishedName  = $Entry.DistinguishedName
        ObjectGuid         = $objectGuid
        SecurityDescriptor = $securityDescriptor
    }
}
