function OpenServer {
    # Integrated sign-in on 389, sealed; -Credential over LDAPS, since off Windows it can only be sent as it is.
    param ($Cmdlet, [string] $Server, [pscredential] $Credential)
    if ($env:ODJ_STANDIN_ADWS -eq 'down') {
        $message = 'Unable to contact the server. This may be because this server does not exist, it is currently down, or it does not have the Active Directory Web Services running.'
        ThrowAs -Cmdlet $Cmdlet -Exception ([ADServerDownException]::new($message)) -Id 'ActiveDirectoryServer:0' -Category ResourceUnavailable -Target $Server
    }
    $port = 389
    if ($Credential) {
        $port = 636
    }
    $identifier = [System.DirectoryServices.Protocols.LdapDirectoryIdentifier]::new($Server, $port)
    $connection = [System.DirectoryServices.Protocols.LdapConnection]::new($identifier)
    $connection.AuthType = 'Negotiate'
    $connection.SessionOptions.ProtocolVersion = 3
    # A chased referral would be asked without a sign-in.
    $connection.SessionOptions.ReferralChasing = 'None'
    if ($Credential) {
        $connection.SessionOptions.SecureSocketLayer = $true
        $connection.AuthType = 'Basic'
        $connection.Credential = $Credential.GetNetworkCredential()
    }
    $connection.Bind()
    $request = [System.DirectoryServices.Protocols.SearchRequest]::new('', '(objectClass=*)', 'Base', [string[]]@('defaultNamingContext'))
    [pscustomobject]@{
        Connection   = $connection
        DomainNaming = $connection.SendRequest($request).Entries[0].Attributes['defaultNamingContext'][0]
    }
}
