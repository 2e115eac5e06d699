function FindOdjService {
    # The connector's service as Get-Service gives it; writes the error where there is none.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )
    if (-not (TestOdjCommand -Name 'Get-Service')) {
        WriteOdjError -Cmdlet $Cmdlet -Id WindowsNeeded -Values @{ cmdlet = $Cmdlet.MyInvocation.MyCommand.Name } -Terminating
    }
    $name = $script:OdjRequirements.connector.serviceName
    $service = Get-Service -Name $name -ErrorAction SilentlyContinue
    if ($null -eq $service) {
        $values = @{ service = $name; computer = (GetOdjComputerName) }
        WriteOdjError -Cmdlet $Cmdlet -Id ServiceMissing -Target $name -Values $values
    }
    $service
}
