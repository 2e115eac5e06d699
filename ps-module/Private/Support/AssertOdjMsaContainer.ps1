function AssertOdjMsaContainer {
    # Throws where the domain has no usable container for managed service accounts, or the caller may not create one there.
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        [AllowNull()]
        [string] $Container
    )
    if (-not $Container) {
        throw (NewOdjFailure -Id MsaContainerMissing -Values @{ domain = $Context.DomainNamingContext })
    }
    $class = 'msDS-ManagedServiceAccount'
    $entry = ReadOdjObject -Connection $Context.Connection -DistinguishedName $Container -Attribute 'allowedChildClassesEffective'
    if (@(GetOdjText -Entry $entry -Attribute 'allowedChildClassesEffective') -notcontains $class) {
        $createChild = 0x1
        $who = GetOdjRightHolder -Context $Context -DistinguishedName $Container -Mask $createChild -ObjectType $script:OdjPermissions.classes[$class]
        throw (NewOdjFailure -Id MsaCreateDenied -Values @{ container = $Container; who = $who })
    }
}
