function GetOdjLdapFailure {
    # The LDAP result code behind a failed call (RFC 4511 appendix A; 81 and above: the connection itself) and its text.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.ErrorRecord] $ErrorRecord
    )
    $exception = $ErrorRecord.Exception
    while ($null -ne $exception.InnerException -and
        $exception -is [System.Management.Automation.RuntimeException]) {
        $exception = $exception.InnerException
    }
    $code = 0
    $reason = $exception.Message
    if ($exception -is [System.DirectoryServices.Protocols.DirectoryOperationException] -and $null -ne $exception.Response) {
        $code = [int]$exception.Response.ResultCode
        if ($exception.Response.ErrorMessage) {
            $reason = '{0} ({1})' -f $reason, $exception.Response.ErrorMessage.TrimEnd([char]0, [char]10)
        }
    } elseif ($exception -is [System.DirectoryServices.Protocols.LdapException]) {
        $code = $exception.ErrorCode
        if ($exception.ServerErrorMessage) {
            $reason = '{0} ({1})' -f $reason.TrimEnd('.'), $exception.ServerErrorMessage
        }
    }
    [pscustomobject]@{
        Code           = $code
        # The texts of errors put a full stop behind it.
        Reason         = $reason.TrimEnd('.')
        ConnectionLost = $exception -is [System.DirectoryServices.Protocols.LdapException] -or
            $exception -is [System.ObjectDisposedException]
    }
}
