function InvokeOdjMsaStep {
    # Does one of GetOdjMsaMissing's steps.
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [ValidateSet('Created', 'EncryptionTypesSet', 'Enabled', 'PasswordReadersAdded', 'Linked')]
        [string] $Step,

        # What GetOdjMsaPlan gave.
        [Parameter(Mandatory)]
        [hashtable] $Plan
    )
    $name = $Plan.Name
    $rules = $script:OdjPermissions.account
    $values = @{
        EncryptionTypesSet   = [string]$rules.supportedEncryptionTypes
        Enabled              = [string]$rules.userAccountControl
        PasswordReadersAdded = $Plan.PasswordReaders
    }
    if ($values.ContainsKey($Step)) {
        $attribute = (GetOdjMsaAttribute)[$Step]
        SetOdjAttribute -Context $Context -DistinguishedName $Plan.Account.DistinguishedName -Attribute $attribute -Value $values[$Step]
        return
    }
    $arguments = GetOdjAdArgument -Context $Context
    if ($Step -eq 'Created') {
        $new = GetOdjMsaArgument -Context $Context -Plan $Plan
        try {
            New-ADServiceAccount @new @arguments
        } catch {
            throw (NewOdjAdFailure -Context $Context -ErrorRecord $_ -Action ($script:OdjMessages.ActionMakeAccount -f $name))
        }
        return
    }
    try {
        Add-ADComputerServiceAccount -Identity $Plan.Computer.DistinguishedName -ServiceAccount "$name`$" @arguments
    } catch {
        throw (NewOdjAdFailure -Context $Context -ErrorRecord $_ -Action ($script:OdjMessages.ActionLinkAccount -f $name, $Plan.Computer.DistinguishedName))
    }
}
