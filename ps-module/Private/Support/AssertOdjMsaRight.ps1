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
    $attributes = @{ EncryptionTypesSet = 'msDS-SupportedEncryptionTypes'; Enabled = 'userAccountControl' }
    $writeProperty = 0x20
    foreach ($change in $Step) {
        if ($change -eq 'Created') {
            AssertOdjMsaContainer -Context $Context -Container $Container
        } elseif ($change -eq 'Linked') {
            AssertOdjLinkRight -Context $Context -Computer $Computer
        } elseif (-not (TestOdjAttributeWritable -Context $Context -DistinguishedName $Account.DistinguishedName -Attribute $attributes[$change])) {
            $who = GetOdjRightHolder -Context $Context -DistinguishedName $Account.DistinguishedName -Mask $writeProperty
            $values = @{ name = $Account.Name; attribute = $attributes[$change]; who = $who }
            throw (NewOdjFailure -Id MsaChangeDenied -Values $values)
        }
    }
}
