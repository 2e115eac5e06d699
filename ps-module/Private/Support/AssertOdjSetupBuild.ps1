function AssertOdjSetupBuild {
    # Throws where the build is not one that may be installed: by itself, and beside what is here.
    param (
        # What ReadOdjSetup gave.
        [Parameter(Mandatory)]
        [psobject] $Setup,

        # What FindOdjConnector gave.
        [Parameter(Mandatory)]
        [psobject] $Here,

        [switch] $Legacy
    )
    $names = $script:OdjRequirements.connector
    $build = [version]$Setup.Version
    if ($Legacy) {
        if ($build -gt [version]$names.lastLegacyBuild) {
            throw (NewOdjFailure -Id LegacyBuildExpected -Values @{ build = $build; last = $names.lastLegacyBuild })
        }
    } elseif ($build -lt [version]$names.minimumBuild) {
        throw (NewOdjFailure -Id ConnectorBuildRefused -Values @{ build = $build; minimum = $names.minimumBuild })
    }
    if (-not $Here.Installed) {
        return
    }
    $values = @{ build = $build; installed = $Here.Build; computer = GetOdjComputerName }
    if ($Here.Legacy -and -not $Legacy) {
        throw (NewOdjFailure -Id LegacyConnectorPresent -Values $values)
    }
    if (($Here.Build -as [version]) -gt $build) {
        throw (NewOdjFailure -Id ConnectorNewer -Values $values)
    }
}
