function UninstallOdjProduct {
    # The work of Uninstall-OdjConnector on the server once it is agreed to: save, Settings > Apps, and for the legacy
    # connector its bootstrapper again. Fills in the result.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        # Odj.Installation
        [Parameter(Mandatory)]
        [psobject] $Result,

        # What FindOdjConnector gave.
        [Parameter(Mandatory)]
        [psobject] $Here,

        # The bootstrapper of the second stage; nothing where there is none.
        [AllowNull()]
        [psobject] $Setup,

        [switch] $Quiet
    )
    $kept = $null
    if ($null -ne $Setup) {
        $kept = KeepOdjSetup -Setup $Setup
    }
    $saved = $null
    if ($Here.Installed) {
        $saved = SaveOdjConnector -Cmdlet $Cmdlet -Here $Here
        $Result.SavedPath = $saved.Folder
    }
    $Result.LogPath = NewOdjStateSubfolder -Name 'logs'
    try {
        $outcomes = @(RemoveOdjProduct -Quiet:$Quiet -LogPath $Result.LogPath)
        if ($null -ne $kept) {
            $arguments = @()
            if ($Quiet) {
                $arguments = @($script:OdjRequirements.setup.uninstallArgument)
            }
            $last = RunOdjSetup -Path $kept.Path -Arguments $arguments -Quiet:$Quiet -LogPath $Result.LogPath
            AssertOdjSetupOutcome -Outcome $last -LogPath $Result.LogPath
            $outcomes += $last
        }
    } finally {
        # Nothing of it is to be put back by a later installation.
        if ($null -ne $saved) {
            CloseOdjSavedConnector -Saved $saved
        }
    }
    $outcomes = @($outcomes.Where({ $null -ne $_ }))
    if ($outcomes.Count -gt 0) {
        $Result.ExitCode = $outcomes[-1].ExitCode
    }
    $Result.RebootRequired = @($outcomes.Where({ $_.Outcome -eq 'Restart' })).Count -gt 0
    $now = FindOdjConnector
    if ($now.Installed) {
        $values = @{
            program  = 'The uninstaller'
            found    = 'the connector {0} is still installed' -f $now.Build
            computer = $Result.ComputerName
            log      = $Result.LogPath
        }
        throw (NewOdjFailure -Id SetupWithoutEffect -Values $values)
    }
    $Result.Version = $null
    $Result.ServiceAccount = $null
    $Result.ServiceState = $null
}
