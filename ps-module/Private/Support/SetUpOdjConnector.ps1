function SetUpOdjConnector {
    # The work of Install-OdjConnector once it is agreed to: save, setup, compare, put back. Fills in the result.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        # Odj.Installation
        [Parameter(Mandatory)]
        [psobject] $Result,

        # What ReadOdjSetup gave.
        [Parameter(Mandatory)]
        [psobject] $Setup,

        # What FindOdjConnector gave.
        [Parameter(Mandatory)]
        [psobject] $Here,

        # What an interrupted update saved, or nothing.
        [AllowNull()]
        [psobject] $Saved,

        [AllowNull()]
        [AllowEmptyCollection()]
        [string[]] $OrganizationalUnit,

        [switch] $Quiet,

        [switch] $Legacy
    )
    $work = $Result.Action
    if ($work -eq 'Update' -and $null -eq $Saved) {
        $Saved = SaveOdjConnector -Cmdlet $Cmdlet -Here $Here
    }
    if ($null -ne $Saved) {
        $Result.SavedPath = $Saved.Folder
        $Result.ServiceAccount = $Saved.Record.serviceAccount
        $Result.PreviousVersion = $Saved.Record.build
    }
    if ($work -ne 'Merge') {
        $kept = KeepOdjSetup -Setup $Setup
        $Result.LogPath = NewOdjStateSubfolder -Name 'logs'
        try {
            $outcome = InvokeOdjSetup -Cmdlet $Cmdlet -Setup $kept -Quiet:$Quiet -Replace:($work -eq 'Update') -LogPath $Result.LogPath
        } catch {
            # A setup that stopped before it did anything leaves nothing to put back.
            if ($null -ne $Saved -and (TestOdjSavedConnector -Saved $Saved -Folder $Here.Folder)) {
                CloseOdjSavedConnector -Saved $Saved
            }
            throw
        }
        $Result.ExitCode = $outcome.ExitCode
        $Result.RebootRequired = $outcome.Outcome -eq 'Restart'
    }
    $now = FindOdjConnector
    if (-not $now.Installed -or [bool]$now.Legacy -ne $Legacy.IsPresent) {
        $found = 'no connector is installed'
        if ($now.Installed) {
            $found = 'the connector {0} is installed' -f $now.Build
        }
        $values = @{ program = $Setup.Path; found = $found; computer = $Result.ComputerName; log = $Result.LogPath }
        throw (NewOdjFailure -Id SetupWithoutEffect -Values $values)
    }
    if ($Legacy) {
        # It has no settings of its own; what its files held stays in the saved ones.
        if ($null -ne $Saved) {
            CloseOdjSavedConnector -Saved $Saved
        }
    } else {
        $settings = @{ Saved = $Saved; Folder = $now.Folder; OrganizationalUnit = $OrganizationalUnit }
        $Result.Merged = [string[]]@(UpdateOdjSettings -Cmdlet $Cmdlet @settings)
    }
    if ($work -eq 'Merge') {
        $Result.Action = 'Update'
    }
}
