function NewOdjMsaName {
    # msaODJ and five random characters, as the connector names its own accounts; not taken yet in this domain.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [psobject] $Context
    )
    $rules = $script:OdjPermissions.account
    $characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
    # Random bytes from here on would make the first characters likelier than the others.
    $unbiased = 256 - 256 % $characters.Length
    $attempts = 20
    $bytes = [byte[]]::new(64)
    $random = [System.Security.Cryptography.RandomNumberGenerator]::Create()
    try {
        for ($attempt = 0; $attempt -lt $attempts; $attempt++) {
            $random.GetBytes($bytes)
            $usable = @($bytes -lt $unbiased)[0..($rules.randomCharacters - 1)]
            $name = $rules.namePrefix + -join ($usable | ForEach-Object { $characters[$_ % $characters.Length] })
            $filter = "(|(sAMAccountName=$name`$)(cn=$name))"
            if (@(FindOdjObject -Context $Context -Filter $filter -Attribute 'cn').Count -eq 0) {
                return $name
            }
        }
    } finally {
        $random.Dispose()
    }
    throw (NewOdjFailure -Id MsaNamesExhausted -Values @{ attempts = $attempts })
}
