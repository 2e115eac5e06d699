function InvokeOdjConfigSet {
    # One call of odj for all the files.
    [OutputType('Odj.ConnectorConfigChange')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [string[]] $Path,

        [Parameter(Mandatory)]
        [hashtable] $Change,

        [switch] $DryRun
    )
    $request = ConvertToOdjJson -InputObject @{ paths = $Path; change = $Change; dryRun = $DryRun.IsPresent }
    $document = InvokeOdjCli -Cmdlet $Cmdlet -Arguments 'config', 'set', '--stdin', '--json' -InputText $request -Target $Path
    if ($null -eq $document) {
        return
    }
    $property = @(
        'Path', 'OrganizationalUnits', 'ManagedServiceAccount', 'DisableOUUpdates', 'SkipByoMsaPrivilegeCheck'
        'Changed', 'BackupFile', 'Diff'
    )
    foreach ($result in $document.results) {
        WriteOdjConfigResult -Cmdlet $Cmdlet -Result $result -TypeName 'Odj.ConnectorConfigChange' -Property $property
    }
}
