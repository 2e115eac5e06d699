function InvokeOdjSetup {
    # Runs the bootstrapper; where it refuses because another version is there, that one is uninstalled and it is run once
    # more. Throws where it does not do its work. Gives what the last run said.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        # What KeepOdjSetup gave.
        [Parameter(Mandatory)]
        [psobject] $Setup,

        [switch] $Quiet,

        # Settings are saved, so that the version that is there may be uninstalled.
        [switch] $Replace,

        [Parameter(Mandatory)]
        [string] $LogPath
    )
    $outcome = RunOdjSetup -Path $Setup.Path -Quiet:$Quiet -LogPath $LogPath
    if ($outcome.Outcome -eq 'OtherVersion' -and $Replace) {
        $Cmdlet.WriteWarning(($script:OdjMessages.WarningSetupReplaces -f $outcome.Program, $outcome.Meaning))
        $removed = RemoveOdjProduct -Quiet:$Quiet -LogPath $LogPath
        $outcome = RunOdjSetup -Path $Setup.Path -Quiet:$Quiet -LogPath $LogPath
        if ($null -ne $removed -and $removed.Outcome -eq 'Restart' -and $outcome.Outcome -eq 'Done') {
            $outcome.Outcome = 'Restart'
        }
    }
    AssertOdjSetupOutcome -Outcome $outcome -LogPath $LogPath
    $outcome
}
