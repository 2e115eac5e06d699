function AssertOdjMsaRight {
    # Throws where the caller lacks a right that one of the steps takes, before anything is written: the directory itself
    # says what the caller may do (allowedChildClassesEffective, allowedAttributesEffective).
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        # GetOdjMsaMissing's steps.
        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [string[]] $Step,

        [AllowNull()]
        [psobject] $Account,

        [AllowNull()]
        [psobject] $Computer,

        # The container for managed service accounts; needed for Created.
        [AllowNull()]
        [string] $Container
    )
    if ($Step -contains 'Created') {
        $class = 'msDS-ManagedServiceAccount'
        $entry = ReadOdjObject -Connection $Context.Connection -DistinguishedName $Container -Attribute 'allowedChildClassesEffective'
        if (@(GetOdjText -Entry $entry -Attribute 'allowedChildClassesEffective') -notcontains $class) {
            $who = "a member of Domain Admins, or whoever has `"Create $class objects`" on it delegated"
            throw (NewOdjFailure -Id MsaCreateDenied -Values @{ container = $Container; who = $who })
        }
    }
    $attributes = @{ EncryptionTypesSet = 'msDS-SupportedEncryptionTypes'; Enabled = 'userAccountControl' }
    foreach ($change in $Step) {
        if (-not $attributes.ContainsKey($change)) {
            continue
        }
        $entry = ReadOdjObject -Connection $Context.Connection -DistinguishedName $Account.DistinguishedName -Attribute 'allowedAttributesEffective'
        if (@(GetOdjText -Entry $entry -Attribute 'allowedAttributesEffective') -notcontains $attributes[$change]) {
            $who = 'a member of Domain Admins, or whoever has "Write account restrictions" on it delegated'
            $values = @{ name = $Account.Name; attribute = $attributes[$change]; who = $who }
            throw (NewOdjFailure -Id MsaChangeDenied -Values $values)
        }
    }
    if ($Step -contains 'Linked' -and -not $Computer.MayLink) {
        $who = 'a member of Domain Admins, or whoever has "Write msDS-HostServiceAccount" on it delegated'
        throw (NewOdjFailure -Id MsaLinkDenied -Values @{ computer = $Computer.DistinguishedName; who = $who })
    }
}
