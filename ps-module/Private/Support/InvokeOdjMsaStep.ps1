function InvokeOdjMsaStep {
    # Does one of GetOdjMsaMissing's steps.
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [ValidateSet('Created', 'EncryptionTypesSet', 'Enabled', 'Linked')]
        [string] $Step,

        # The name of the account, without the trailing $.
        [Parameter(Mandatory)]
        [string] $Name,

        # Odj.Msa, $null where there was none yet.
        [AllowNull()]
        [psobject] $Account,

        [AllowNull()]
        [psobject] $Computer,

        [AllowNull()]
        [string] $Container
    )
    switch ($Step) {
        'Created' {
            $arguments = GetOdjAdArgument -Context $Context
            try {
                New-ADServiceAccount -Name $Name -SamAccountName "$Name`$" -Path $Container -RestrictToSingleComputer -Enabled $true -KerberosEncryptionType AES128, AES256 @arguments
            } catch {
                throw (NewOdjAdFailure -Context $Context -ErrorRecord $_ -Action "make the account $Name")
            }
        }
        'EncryptionTypesSet' {
            $value = $script:OdjPermissions.account.supportedEncryptionTypes
            SetOdjAttribute -Context $Context -DistinguishedName $Account.DistinguishedName -Attribute 'msDS-SupportedEncryptionTypes' -Value $value
        }
        'Enabled' {
            $value = $script:OdjPermissions.account.userAccountControl
            SetOdjAttribute -Context $Context -DistinguishedName $Account.DistinguishedName -Attribute 'userAccountControl' -Value $value
        }
        'Linked' {
            $arguments = GetOdjAdArgument -Context $Context
            try {
                Add-ADComputerServiceAccount -Identity $Computer.DistinguishedName -ServiceAccount "$Name`$" @arguments
            } catch {
                throw (NewOdjAdFailure -Context $Context -ErrorRecord $_ -Action "link $Name to $($Computer.DistinguishedName)")
            }
        }
    }
}
