function WriteOdjSetupFailure {
    # What was thrown on the way becomes the error of this cmdlet; what nobody declared goes on.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [System.Management.Automation.ErrorRecord] $ErrorRecord,

        [Parameter(Mandatory)]
        [string] $Target
    )
    $exception = $ErrorRecord.Exception
    while (-not $exception.Data.Contains('OdjFailureId') -and $null -ne $exception.InnerException) {
        $exception = $exception.InnerException
    }
    if (-not $exception.Data.Contains('OdjFailureId')) {
        throw $ErrorRecord
    }
    $values = $exception.Data['OdjFailureValues']
    WriteOdjError -Cmdlet $Cmdlet -Id $exception.Data['OdjFailureId'] -Target $Target -Values $values -Exception $exception
}
