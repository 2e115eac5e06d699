function AssertOdjLinkRight {
    # Throws where the caller may not change which accounts a computer hosts.
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        # What FindOdjComputer gave.
        [Parameter(Mandatory)]
        [psobject] $Computer
    )
    if (-not $Computer.MayLink) {
        $attribute = $script:OdjPermissions.attributes['msDS-HostServiceAccount']
        $writeProperty = 0x20
        $who = GetOdjRightHolder -Context $Context -DistinguishedName $Computer.DistinguishedName -Mask $writeProperty -ObjectType $attribute
        throw (NewOdjFailure -Id MsaLinkDenied -Values @{ computer = $Computer.DistinguishedName; who = $who })
    }
}
