function ResolveOdjOrganizationalUnit {
    # What the two parameter sets mean: the DNs as given, or the domain's container for new computers.
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        [AllowNull()]
        [string[]] $OrganizationalUnit,

        [switch] $ComputersContainer
    )
    if (-not $ComputersContainer) {
        return $OrganizationalUnit
    }
    $container = (FindOdjContainer -Context $Context -Guid $script:OdjPermissions.wellKnownObjects.computers).DistinguishedName
    if (-not $container) {
        throw (NewOdjFailure -Id ComputersContainerMissing -Values @{ domain = $Context.DomainNamingContext })
    }
    $container
}
