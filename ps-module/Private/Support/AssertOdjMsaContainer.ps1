function AssertOdjMsaContainer {
    # Throws where the caller may not create accounts of this class in the container for managed service accounts.
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [string] $Container,

        # The class
        [Parameter(Mandatory)]
        [string] $Kind
    )
    $entry = ReadOdjObject -Connection $Context.Connection -DistinguishedName $Container -Attribute 'allowedChildClassesEffective'
    if (@(GetOdjText -Entry $entry -Attribute 'allowedChildClassesEffective') -notcontains $Kind) {
        $createChild = 0x1
        $who = GetOdjRightHolder -Context $Context -DistinguishedName $Container -Mask $createChild -ObjectType $script:OdjPermissions.classes[$Kind]
        throw (NewOdjFailure -Id MsaCreateDenied -Values @{ accountClass = $Kind; container = $Container; who = $who })
    }
}
