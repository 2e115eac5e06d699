function GetOdjConnectorConfig {
    [OutputType('Odj.ConnectorConfig')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [AllowEmptyCollection()]
        [string[]] $Path
    )
    $paths = [string[]]@(ResolveOdjConfigPath -Cmdlet $Cmdlet -Path $Path)
    $request = ConvertToOdjJson -InputObject @{ paths = $paths }
    $document = InvokeOdjCli -Cmdlet $Cmdlet -Arguments 'config', 'show', '--stdin', '--json' -InputText $request -Target $paths
    if ($null -eq $document) {
        return
    }
    $property = 'Path', 'OrganizationalUnits', 'ManagedServiceAccount', 'DisableOUUpdates', 'SkipByoMsaPrivilegeCheck'
    foreach ($result in $document.results) {
        WriteOdjConfigResult -Cmdlet $Cmdlet -Result $result -TypeName 'Odj.ConnectorConfig' -Property $property
    }
}
