function NewOdjMsaName {
    # msaODJ and five random characters, as the connector names its own accounts; not taken yet in this domain.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [psobject] $Context
    )
    $rules = $script:OdjPermissions.account
    # 32 characters, so that each random byte gives one without a bias.
    $characters = 'abcdefghijklmnopqrstuvwxyz234567'
    $bytes = [byte[]]::new($rules.randomCharacters)
    $random = [System.Security.Cryptography.RandomNumberGenerator]::Create()
    $attempts = 20
    try {
        for ($attempt = 0; $attempt -lt $attempts; $attempt++) {
            $random.GetBytes($bytes)
            $name = $rules.namePrefix
            foreach ($byte in $bytes) {
                $name += $characters[$byte -band 31]
            }
            if (@(FindOdjObject -Context $Context -Filter "(|(sAMAccountName=$name`$)(cn=$name))" -Attribute 'cn').Count -eq 0) {
                return $name
            }
        }
    } finally {
        $random.Dispose()
    }
    throw (NewOdjFailure -Id MsaNamesExhausted -Values @{ attempts = $attempts })
}
