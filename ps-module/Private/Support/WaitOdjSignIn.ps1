function WaitOdjSignIn {
    # Waits until somebody has signed in: the service runs, as an account of its own (the legacy one as LocalSystem).
    # Gives the connector as it was seen last; throws where it does not come to that.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [int] $TimeoutSeconds,

        [switch] $Legacy
    )
    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    $progress = NewOdjProgress -Cmdlet $Cmdlet -Activity $script:OdjMessages.ProgressSignIn
    try {
        while ($true) {
            $here = FindOdjConnector
            if ($here.ServiceState -eq 'Running' -and ($Legacy -or $here.ServiceAccount -ne 'LocalSystem')) {
                return $here
            }
            $state = $script:OdjMessages.ReasonServiceState -f $here.ServiceState, $here.ServiceAccount
            if ($clock.Elapsed.TotalSeconds -ge $TimeoutSeconds) {
                $values = @{ computer = GetOdjComputerName; seconds = $TimeoutSeconds; state = $state }
                throw (NewOdjFailure -Id ConnectorNotSignedIn -Values $values)
            }
            WriteOdjProgress -Progress $progress -Text $state
            Start-Sleep -Seconds $script:OdjRequirements.setup.waitSeconds
        }
    } finally {
        WriteOdjProgress -Progress $progress -Completed
    }
}
