function ResolveOdjServer {
    # -Server as people give it -> host name, port and whether the connection is TLS from its start.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [AllowEmptyString()]
        [string] $Server,

        [AllowNull()]
        [pscredential] $Credential
    )
    $address = [pscustomobject]@{ HostName = ''; Port = 389; Tls = $false }
    if ($Server -match '^(?:(ldaps?)://)?([A-Za-z0-9._-]+)(?::([0-9]{1,5}))?/?$') {
        $address.HostName = $Matches[2]
        $address.Tls = $Matches[1] -eq 'ldaps'
        if ($address.Tls) {
            $address.Port = 636
        }
        if ($Matches[3]) {
            $address.Port = [int]$Matches[3]
        }
    } elseif ($Server) {
        WriteOdjError -Cmdlet $Cmdlet -Id ServerInvalid -Target $Server -Values @{ server = $Server; reason = 'it is no host name and no ldaps:// address' } -Terminating
    }

    if (-not (TestOdjWindows)) {
        if (-not $Server) {
            WriteOdjError -Cmdlet $Cmdlet -Id ServerMissing -Values @{} -Terminating
        }
        if ($null -ne $Credential -and -not $address.Tls) {
            # Without Windows a password can only be sent as it is, so never outside TLS.
            WriteOdjError -Cmdlet $Cmdlet -Id PlainLdapRefused -Target $Server -Values @{ server = $Server } -Terminating
        }
    }
    $address
}
