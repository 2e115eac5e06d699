function GetOdjServiceFailure {
    # Why a service did not stop or start: Reason and Remedy, of the catalogue of errors where it knows the code.
    param (
        [Parameter(Mandatory)]
        [System.Exception] $Exception,

        [Parameter(Mandatory)]
        [int] $TimeoutSeconds
    )
    $cause = $Exception
    while ($null -ne $cause.InnerException) {
        $cause = $cause.InnerException
    }
    $reason = $cause.Message
    $remedy = $script:OdjMessages.RemedySystemLog
    $code = 'unknown'
    if ($cause -is [System.ComponentModel.Win32Exception]) {
        $code = [string]$cause.NativeErrorCode
        $reason = $script:OdjMessages.ReasonSystemError -f $code, $cause.Message.TrimEnd('.', ' ')
    } elseif ($cause.GetType().Name -eq 'TimeoutException') {
        # By name: the one of services exists on Windows only.
        $reason = $script:OdjMessages.ReasonServiceTimeout -f $TimeoutSeconds
    }
    $known = $script:OdjServiceFailures[$code]
    if ($null -ne $known) {
        $reason = '{0}. {1}' -f $reason, $known.cause.TrimEnd('.')
        $remedy = $known.remedy
    }
    [pscustomobject]@{ Reason = "$reason."; Remedy = $remedy }
}
