function GetOdjInstallAction {
    # Install, Update, Merge (only what an interrupted update did not come to) or None.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        # What ReadOdjSetup gave.
        [Parameter(Mandatory)]
        [psobject] $Setup,

        # What FindOdjConnector gave.
        [Parameter(Mandatory)]
        [psobject] $Here,

        # What an interrupted update saved, or nothing.
        [AllowNull()]
        [psobject] $Saved
    )
    $same = $Here.Installed -and ($Here.Build -as [version]) -eq [version]$Setup.Version
    if ($null -ne $Saved) {
        $Cmdlet.WriteWarning(($script:OdjMessages.WarningUpdateInterrupted -f $Saved.Record.time, $Saved.Folder))
        if ($same) {
            return 'Merge'
        }
        return 'Update'
    }
    if ($same) {
        $Cmdlet.WriteWarning(($script:OdjMessages.WarningInstalledAlready -f $Here.Build))
        return 'None'
    }
    if ($Here.Installed) {
        return 'Update'
    }
    'Install'
}
