function RestartOdjConnector {
    [OutputType('Odj.ConnectorService')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [int] $TimeoutSeconds
    )
    RestartOdjService -Cmdlet $Cmdlet -TimeoutSeconds $TimeoutSeconds
}
