function AssertOdjMsaRight {
    # Throws where the caller lacks a right that one of the steps takes, before anything is written: the directory itself
    # says what the caller may do (allowedChildClassesEffective, allowedAttributesEffective).
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        # What GetOdjMsaPlan has so far.
        [Parameter(Mandatory)]
        [hashtable] $Plan
    )
    $attributes = GetOdjMsaAttribute
    $writeProperty = 0x20
    foreach ($change in $Plan.Step) {
        if ($change -eq 'Created') {
            AssertOdjMsaContainer -Context $Context -Container $Plan.Container -Kind $Plan.Kind
        } elseif ($change -eq 'Linked') {
            AssertOdjLinkRight -Context $Context -Computer $Plan.Computer
        } elseif (-not (TestOdjAttributeWritable -Context $Context -DistinguishedName $Plan.Account.DistinguishedName -Attribute $attributes[$change])) {
            $who = GetOdjRightHolder -Context $Context -DistinguishedName $Plan.Account.DistinguishedName -Mask $writeProperty
            $values = @{ name = $Plan.Account.Name; attribute = $attributes[$change]; who = $who }
            throw (NewOdjFailure -Id MsaChangeDenied -Values $values)
        }
    }
}
