function WaitOdjConnector {
    # Waits until Intune shows the connector active in an accepted build; writes an error that says what is missing where
    # it does not come to that, and gives back what was seen last.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [string] $Name,

        [Parameter(Mandatory)]
        [int] $TimeoutSeconds,

        [Parameter(Mandatory)]
        [psobject] $Tenant
    )
    $arguments = @('connector', 'wait', '--name', $Name, '--timeout', [string]$TimeoutSeconds, '--json') + $Tenant.Arguments
    $outcome = InvokeOdjCli -Cmdlet $Cmdlet -Arguments $arguments -Environment $Tenant.Environment -Target $Name
    if ($null -ne $outcome -and -not $outcome.ready) {
        $values = @{ server = $Name; seconds = [string]$outcome.waitedSeconds; missing = $outcome.missing -join ', ' }
        WriteOdjError -Cmdlet $Cmdlet -Id ConnectorNotReady -Target $Name -Values $values
    }
    $outcome
}
