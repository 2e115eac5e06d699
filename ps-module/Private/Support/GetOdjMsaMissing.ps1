function GetOdjMsaMissing {
    # What has to be done until the account is right, in this order.
    [OutputType([string])]
    param (
        # Odj.Msa, $null where there is none yet.
        [AllowNull()]
        [psobject] $Account,

        # What FindOdjComputer gave.
        [AllowNull()]
        [psobject] $Computer
    )
    $linked = @()
    if ($null -eq $Account) {
        'Created'
    } else {
        $wanted = $script:OdjPermissions.account.supportedEncryptionTypes
        if (([int]$Account.EncryptionTypes -band $wanted) -ne $wanted) {
            'EncryptionTypesSet'
        }
        if (-not $Account.Enabled) {
            'Enabled'
        }
        $linked = $Account.ConnectorComputers
    }
    if ($null -ne $Computer -and $linked -notcontains $Computer.DistinguishedName) {
        'Linked'
    }
}
