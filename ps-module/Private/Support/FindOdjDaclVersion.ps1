function FindOdjDaclVersion {
    # How often the security descriptor was written by somebody (what is inherited, servers work out without counting),
    # from replPropertyMetaData: the number of entries at 8, then from 16 on 48 bytes for each attribute, its ATTRTYP and
    # its version first. 0 where that is not known. Most objects have it at the same place: $Context remembers it for
    # those that ask for each OU, and come here only when it is elsewhere.
    [OutputType([int])]
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        [AllowNull()]
        [byte[]] $Metadata
    )
    # ATTRTYP of nTSecurityDescriptor, 1.2.840.113556.1.2.281 (MS-DRSR 5.16.4)
    $securityDescriptor = $script:OdjPermissions.securityDescriptorAttributeId
    for ($offset = 16; $offset + 48 -le $Metadata.Length; $offset += 48) {
        if ([System.BitConverter]::ToInt32($Metadata, $offset) -eq $securityDescriptor) {
            $Context.VersionOffset = $offset
            return [System.BitConverter]::ToInt32($Metadata, $offset + 4)
        }
    }
    0
}
