function ReportOdjFailure {
    # What a public cmdlet does with an exception that reaches it. A declared error that gets here was raised as
    # terminating, or made so by -ErrorAction Stop: it goes on. Anything else is a fault that nobody foresaw: it belongs
    # to this one object, and the pipeline goes on.
    [CmdletBinding()]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [System.Management.Automation.ErrorRecord] $Failure,

        [switch] $Terminating
    )

    $exception = $Failure.Exception
    # .NET's own message is the useful one; PowerShell wraps it into 'Exception calling ...'.
    while ($exception -is [System.Management.Automation.MethodInvocationException] -and $exception.InnerException) {
        $exception = $exception.InnerException
        if ($exception -is [System.Management.Automation.IContainsErrorRecord]) {
            $Failure = $exception.ErrorRecord
        }
    }
    $stopped = $exception -is [System.Management.Automation.ActionPreferenceStopException]
    if ($stopped -or $exception.Data.Contains('OdjErrorId')) {
        $Cmdlet.ThrowTerminatingError($Failure)
    }
    $Cmdlet.WriteVerbose($Failure.ScriptStackTrace)
    $values = @{ cmdlet = $Cmdlet.MyInvocation.MyCommand.Name; reason = $exception.Message }
    WriteOdjError -Cmdlet $Cmdlet -Id Unexpected -Target $Failure.TargetObject -Values $values -Exception $exception -Terminating:$Terminating
}
