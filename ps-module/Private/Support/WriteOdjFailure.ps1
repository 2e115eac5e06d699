function WriteOdjFailure {
    # What was caught becomes one declared error: ours as it is, LDAP's by its result code. A lost connection and a
    # backup that cannot be written end the run, everything else only this object.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [System.Management.Automation.ErrorRecord] $ErrorRecord,

        [Parameter(Mandatory)]
        [string] $Target,

        # What was attempted, as it stands in "Cannot ...".
        [Parameter(Mandatory)]
        [string] $Action
    )
    $exception = $ErrorRecord.Exception
    while (-not $exception.Data.Contains('OdjFailureId') -and $null -ne $exception.InnerException) {
        $exception = $exception.InnerException
    }
    if ($exception.Data.Contains('OdjFailureId')) {
        $id = $exception.Data['OdjFailureId']
        $values = $exception.Data['OdjFailureValues']
        $terminating = $id -eq 'FileUnwritable' -or $id -eq 'StateDirectoryUnusable'
    } else {
        $failure = GetOdjLdapFailure -ErrorRecord $ErrorRecord
        $values = @{ action = $Action; server = $Context.Server; reason = $failure.Reason; code = $failure.Code }
        $terminating = $failure.ConnectionLost
        switch ($failure.Code) {
            10 {
                $id = 'DirectoryReferral'
                $values.referral = $failure.Reason
            }
            50 { $id = 'DirectoryAccessDenied' }
            default {
                $id = 'DirectoryRefused'
                if ($failure.ConnectionLost) {
                    $id = 'DirectoryDisconnected'
                } elseif ($failure.Code -eq 0) {
                    $id = 'Unexpected'
                    $values.cmdlet = $Cmdlet.MyInvocation.MyCommand.Name
                }
            }
        }
    }
    WriteOdjError -Cmdlet $Cmdlet -Id $id -Target $Target -Values $values -Exception $exception -Terminating:$terminating
}
