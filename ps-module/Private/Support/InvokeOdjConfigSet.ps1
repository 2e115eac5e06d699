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

        # That reads the files, where it is known.
        [AllowEmptyString()]
        [string] $Build,

        [switch] $DryRun
    )
    $about = @{ paths = $Path; change = $Change; dryRun = $DryRun.IsPresent; build = $null }
    if ($Build) {
        $about.build = $Build
    }
    $request = ConvertToOdjJson -InputObject $about
    $document = InvokeOdjCli -Cmdlet $Cmdlet -Arguments 'config', 'set', '--stdin', '--json' -InputText $request -Target $Path
    if ($null -eq $document) {
        return
    }
    $property = @(
        'Path', 'OrganizationalUnits', 'ManagedServiceAccount', 'DisableOUUpdates', 'SkipByoMsaPrivilegeCheck'
        'Changed', 'BackupFile', 'Diff'
    )
    foreach ($result in $document.results) {
        if ($DryRun -and $null -ne $result.PSObject.Properties['warnings']) {
            foreach ($warning in $result.warnings) {
                $Cmdlet.WriteWarning($warning)
            }
        }
        WriteOdjConfigResult -Cmdlet $Cmdlet -Result $result -TypeName 'Odj.ConnectorConfigChange' -Property $property
    }
}
