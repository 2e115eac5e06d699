function GetOdjMsaAttribute {
    # The attribute that each step of New-OdjMsa writes of an existing account.
    [OutputType([hashtable])]
    param ()
    @{
        EncryptionTypesSet   = 'msDS-SupportedEncryptionTypes'
        Enabled              = 'userAccountControl'
        PasswordReadersAdded = 'msDS-GroupMSAMembership'
    }
}
