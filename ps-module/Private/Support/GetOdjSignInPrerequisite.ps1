function GetOdjSignInPrerequisite {
    # What the window of the sign-in needs: WebView2, or for older builds Internet Explorer without Enhanced Security.
    [OutputType('Odj.Prerequisite')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [AllowNull()]
        [version] $ConnectorVersion,

        [switch] $Legacy
    )
    $first = [version]$script:OdjRequirements.connector.webView2SignInBuild
    if ($Legacy -or ($null -ne $ConnectorVersion -and $ConnectorVersion -lt $first)) {
        TestOdjRequirement -Requirement 'ie-esc' -Check {
            if ((GetOdjIEEscFact -Cmdlet $Cmdlet).administrators) {
                return 'Failed', 'it is on for Administrators'
            }
            'Passed', 'it is off for Administrators'
        }
    } else {
        TestOdjRequirement -Requirement 'webview2' -Check {
            $version = (GetOdjWebView2Fact).version
            if (-not $version -or $version -eq '0.0.0.0') {
                return 'Failed', 'the runtime is not installed'
            }
            'Passed', ('version {0}' -f $version)
        }
    }
    TestOdjRequirement -Requirement 'tls' -Check {
        $tls = GetOdjTlsFact
        $failed = @(
            if ($tls.keyExchangePkcs -eq 0) {
                'KeyExchangeAlgorithms\PKCS: Enabled is 0'
            }
            if ($tls.tls12Client.enabled -eq 0) {
                'Protocols\TLS 1.2\Client: Enabled is 0'
            }
            if ($null -ne $tls.tls12Client.disabledByDefault -and $tls.tls12Client.disabledByDefault -ne 0) {
                'Protocols\TLS 1.2\Client: DisabledByDefault is {0}' -f $tls.tls12Client.disabledByDefault
            }
        )
        $weak = @('native', 'wow64').Where({ $tls.strongCrypto[$_] -eq 0 }).ForEach({ 'SchUseStrongCrypto ({0}) is 0' -f $_ })
        if ($failed.Count -gt 0) {
            return 'Failed', (($failed + $weak) -join '; ')
        }
        if ($weak.Count -gt 0) {
            return 'Warning', ($weak -join '; ')
        }
        'Passed', 'neither TLS 1.2, nor the RSA key exchange, nor strong cryptography is turned off'
    }
}
