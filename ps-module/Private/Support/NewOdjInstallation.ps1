function NewOdjInstallation {
    # What Install- and Uninstall-OdjConnector give: what is known is filled in on the way.
    [OutputType('Odj.Installation')]
    param (
        [Parameter(Mandatory)]
        [string] $Action,

        # What FindOdjConnector gave before.
        [Parameter(Mandatory)]
        [psobject] $Here
    )
    [pscustomobject]@{
        PSTypeName      = 'Odj.Installation'
        ComputerName    = GetOdjComputerName
        Action          = $Action
        Version         = $Here.Build
        PreviousVersion = $Here.Build
        ExitCode        = $null
        RebootRequired  = $false
        ServiceAccount  = $Here.ServiceAccount
        ServiceState    = $Here.ServiceState
        Merged          = [string[]]@()
        SavedPath       = $null
        LogPath         = $null
        NextSteps       = [string[]]@()
    }
}
