function AssertOdjDaclWritable {
    # Throws before anything is written where the caller may not change the permissions (sDRightsEffective).
    param (
        # What ReadOdjDacl gave.
        [Parameter(Mandatory)]
        [psobject] $Reading
    )
    if (-not $Reading.MayWrite) {
        $values = @{
            organizationalUnit = $Reading.DistinguishedName
            who                = 'a member of Domain Admins, or whoever has "Modify permissions" on it delegated'
        }
        throw (NewOdjFailure -Id OuWriteDenied -Values $values)
    }
}
