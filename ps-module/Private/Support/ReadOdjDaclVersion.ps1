function ReadOdjDaclVersion {
    # The versions of many DACLs in few requests: a table by objectGUID, without those that were not found.
    [OutputType([hashtable])]
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [string[]] $ObjectGuid
    )
    $together = 64
    $versions = @{}
    $securityDescriptor = $script:OdjPermissions.securityDescriptorAttributeId
    for ($start = 0; $start -lt $ObjectGuid.Count; $start += $together) {
        $last = [System.Math]::Min($start + $together, $ObjectGuid.Count) - 1
        $conditions = foreach ($guid in $ObjectGuid[$start..$last]) {
            '(objectGUID=\{0})' -f [System.BitConverter]::ToString(([guid]$guid).ToByteArray()).Replace('-', '\')
        }
        $filter = '(|{0})' -f (-join $conditions)
        foreach ($entry in (FindOdjObject -Context $Context -Filter $filter -Attribute 'objectGUID', 'replPropertyMetaData')) {
            $guid = [guid]::new($entry.Attributes['objectGUID'].GetValues([byte[]])[0]).ToString()
            $metadata = $entry.Attributes['replPropertyMetaData']
            if ($null -ne $metadata) {
                $metadata = $metadata.GetValues([byte[]])[0]
            }
            # As in ReadOdjDacl: all that a run wrote comes by here.
            $at = $Context.VersionOffset
            if ($null -ne $metadata -and $at + 48 -le $metadata.Length -and
                [System.BitConverter]::ToInt32($metadata, $at) -eq $securityDescriptor) {
                $versions[$guid] = [System.BitConverter]::ToInt32($metadata, $at + 4)
            } else {
                $versions[$guid] = FindOdjDaclVersion -Context $Context -Metadata $metadata
            }
        }
    }
    $versions
}
