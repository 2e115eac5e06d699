function GetOdjTlsFact {
    # What SCHANNEL and .NET Framework are told about TLS; $null where the value is absent.
    [OutputType([System.Collections.IDictionary])]
    param ()
    $tls = $script:OdjRequirements.tls
    [ordered]@{
        keyExchangePkcs = ReadOdjRegistryValue -Key $tls.keyExchangePkcsKey -Name 'Enabled'
        tls12Client     = [ordered]@{
            enabled           = ReadOdjRegistryValue -Key $tls.tls12ClientKey -Name 'Enabled'
            disabledByDefault = ReadOdjRegistryValue -Key $tls.tls12ClientKey -Name 'DisabledByDefault'
        }
        strongCrypto    = [ordered]@{
            native = ReadOdjRegistryValue -Key $tls.strongCryptoKeys.native -Name 'SchUseStrongCrypto'
            wow64  = ReadOdjRegistryValue -Key $tls.strongCryptoKeys.wow64 -Name 'SchUseStrongCrypto'
        }
    }
}
