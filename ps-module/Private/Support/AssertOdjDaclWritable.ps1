function AssertOdjDaclWritable {
    # Throws before anything is written where the caller may not change the permissions (sDRightsEffective).
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        # What ReadOdjDacl gave.
        [Parameter(Mandatory)]
        [psobject] $Reading
    )
    if (-not $Reading.MayWrite) {
        # WRITE_DAC
        $who = GetOdjRightHolder -Context $Context -DistinguishedName $Reading.DistinguishedName -Mask 0x40000
        throw (NewOdjFailure -Id OuWriteDenied -Values @{ organizationalUnit = $Reading.DistinguishedName; who = $who })
    }
}
