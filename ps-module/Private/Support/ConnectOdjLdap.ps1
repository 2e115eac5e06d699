function ConnectOdjLdap {
    # Opens and binds: integrated sign-in or -Credential by Negotiate on Windows; elsewhere a Kerberos ticket, or a
    # password over TLS. The certificate is verified by the system (elsewhere than on Windows by OpenLDAP's settings).
    [OutputType([System.DirectoryServices.Protocols.LdapConnection])]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Address,

        [AllowNull()]
        [pscredential] $Credential
    )
    $servers = [string[]]@()
    if ($Address.HostName -ne '') {
        $servers = [string[]]@($Address.HostName)
    }
    $identifier = [System.DirectoryServices.Protocols.LdapDirectoryIdentifier]::new($servers, $Address.Port, $false, $false)
    $connection = [System.DirectoryServices.Protocols.LdapConnection]::new($identifier)
    $connection.AutoBind = $false
    $connection.AuthType = [System.DirectoryServices.Protocols.AuthType]::Negotiate
    $options = $connection.SessionOptions
    $options.ProtocolVersion = 3
    $options.ReferralChasing = [System.DirectoryServices.Protocols.ReferralChasingOptions]::None
    if ($Address.Tls) {
        $options.SecureSocketLayer = $true
    } elseif (TestOdjWindows) {
        # The setters throw elsewhere, where the SASL layer signs and seals by itself.
        $options.Signing = $true
        $options.Sealing = $true
    }
    if ($null -ne $Credential) {
        $connection.Credential = $Credential.GetNetworkCredential()
        if (-not (TestOdjWindows)) {
            $connection.AuthType = [System.DirectoryServices.Protocols.AuthType]::Basic
        }
    }

    try {
        $connection.Bind()
    } catch {
        $connection.Dispose()
        $failure = GetOdjLdapFailure -ErrorRecord $_
        $id = 'DirectoryUnreachable'
        # invalidCredentials; LDAP_LOCAL_ERROR, such as a Kerberos ticket that is missing or has expired
        if ($failure.Code -in 49, 82) {
            $id = 'DirectorySignInRefused'
        }
        $values = @{ server = $Address.HostName; reason = $failure.Reason; bind = 'the current user' }
        if ($null -ne $Credential) {
            $values.bind = $Credential.UserName
        }
        WriteOdjError -Cmdlet $Cmdlet -Id $id -Target $Address.HostName -Values $values -Exception $_.Exception -Terminating
    }
    $connection
}
