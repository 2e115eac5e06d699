function RestartOdjService {
    # Stops and starts the connector's service, each within a limit. Restart-Service would wait for ever, and keeps the
    # code for itself that says why a service does not start.
    [OutputType('Odj.ConnectorService')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [int] $TimeoutSeconds = 60,

        # One that does not run is left as it is: before the sign-in it cannot.
        [switch] $OnlyRunning
    )
    $service = FindOdjService -Cmdlet $Cmdlet
    if ($null -eq $service) {
        return
    }
    $previous = [string]$service.Status
    if ($OnlyRunning -and $previous -eq 'Stopped') {
        $Cmdlet.WriteVerbose("The service $($service.Name) does not run and is left so.")
        return
    }
    $account = (FindOdjConnector).ServiceAccount
    $values = @{ service = $service.Name; account = $account; seconds = $TimeoutSeconds; state = $previous }
    if ([string]$service.StartType -eq 'Disabled') {
        WriteOdjError -Cmdlet $Cmdlet -Id ServiceDisabled -Target $service.Name -Values $values
        return
    }
    if (-not $Cmdlet.ShouldProcess("$($service.Name) ($account)", $script:OdjMessages.OperationRestartService)) {
        return
    }
    $limit = [timespan]::FromSeconds($TimeoutSeconds)
    try {
        if ($previous -ne 'Stopped') {
            if ($previous -eq 'Running') {
                $service.Stop()
            }
            $service.WaitForStatus('Stopped', $limit)
        }
    } catch {
        $values.state = [string](Get-Service -Name $service.Name).Status
        $values.reason = (GetOdjServiceFailure -Exception $_.Exception -TimeoutSeconds $TimeoutSeconds).Reason
        WriteOdjError -Cmdlet $Cmdlet -Id ServiceNotStopped -Target $service.Name -Values $values -Exception $_.Exception
        return
    }
    try {
        $service.Start()
        $service.WaitForStatus('Running', $limit)
    } catch {
        $failure = GetOdjServiceFailure -Exception $_.Exception -TimeoutSeconds $TimeoutSeconds
        $values.state = [string](Get-Service -Name $service.Name).Status
        $values.reason = $failure.Reason
        $values.remedy = $failure.Remedy
        WriteOdjError -Cmdlet $Cmdlet -Id ServiceNotStarted -Target $service.Name -Values $values -Exception $_.Exception
        return
    }
    [pscustomobject]@{
        PSTypeName     = 'Odj.ConnectorService'
        Name           = $service.Name
        ServiceAccount = $account
        PreviousState  = $previous
        State          = [string](Get-Service -Name $service.Name).Status
    }
}
