function RemoveOdjProduct {
    # What Settings > Apps does: runs the uninstaller of each entry of the connector until none is listed. Gives the last
    # outcome; throws where one fails. $Cmdlet.ShouldProcess was asked by whoever calls this.
    param (
        [switch] $Quiet,

        [Parameter(Mandatory)]
        [string] $LogPath
    )
    $tried = [System.Collections.Generic.HashSet[string]]::new()
    $worst = $null
    while ($true) {
        $entry = FindOdjUninstallEntry -DisplayName $script:OdjRequirements.connector.uninstallName |
            Where-Object { $tried.Add([string]$_.Command) } | Select-Object -First 1
        if ($null -eq $entry) {
            return $worst
        }
        $uninstaller = GetOdjUninstaller -Command $entry.Command
        $outcome = RunOdjSetup -Path $uninstaller.Path -Arguments $uninstaller.Arguments -Quiet:$Quiet -LogPath $LogPath
        AssertOdjSetupOutcome -Outcome $outcome -LogPath $LogPath
        if ($null -eq $worst -or $outcome.Outcome -eq 'Restart') {
            $worst = $outcome
        }
    }
}
