function GetOdjMsaMissing {
    # What has to be done until the account is right, in this order.
    [OutputType([string])]
    param (
        # What GetOdjMsaPlan has so far.
        [Parameter(Mandatory)]
        [hashtable] $Plan
    )
    $account = $Plan.Account
    $linked = @()
    if ($null -eq $account) {
        'Created'
    } else {
        $linked = $account.ConnectorComputers
        if (-not $Plan.Request.LinkOnly) {
            $rules = $script:OdjPermissions.account
            $wanted = $rules.supportedEncryptionTypes
            # Without AES, or with what is weak besides.
            if (([int]$account.EncryptionTypes -band ($wanted -bor $rules.weakEncryptionTypes)) -ne $wanted) {
                'EncryptionTypesSet'
            }
            if (-not $account.Enabled) {
                'Enabled'
            }
        }
        if ($null -ne $Plan.PasswordReaders) {
            'PasswordReadersAdded'
        }
    }
    # A group account needs no link: whoever may read its password can install it.
    if (-not $Plan.Request.Group -and $null -ne $Plan.Computer -and $linked -notcontains $Plan.Computer.DistinguishedName) {
        if ($linked.Count -gt 0) {
            # A standalone account has one password, which one computer keeps.
            $values = @{ account = $account.SamAccountName; computer = $Plan.Computer.DistinguishedName; linked = $linked -join '; ' }
            throw (NewOdjFailure -Id MsaLinkedElsewhere -Values $values)
        }
        'Linked'
    }
}
