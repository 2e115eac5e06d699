function GetOdjConnectorPrerequisite {
    # What is installed here already, and the build that is going to be.
    [OutputType('Odj.Prerequisite')]
    param (
        [AllowNull()]
        [version] $ConnectorVersion,

        [switch] $Legacy
    )
    $names = $script:OdjRequirements.connector
    if ($null -ne $ConnectorVersion) {
        TestOdjRequirement -Requirement 'connector-version' -Check {
            if ($ConnectorVersion -ge [version]$names.minimumBuild) {
                return 'Passed', ('{0}; Intune accepts {1} and later' -f $ConnectorVersion, $names.minimumBuild)
            }
            if ($Legacy) {
                return 'Warning', ('{0} is a legacy build, which Intune refuses' -f $ConnectorVersion)
            }
            'Failed', ('{0}; Intune accepts {1} and later only' -f $ConnectorVersion, $names.minimumBuild)
        }
    }
    TestOdjRequirement -Requirement 'legacy-connector' -Check {
        $here = FindOdjConnector
        if ($here.Installed -and $here.Legacy) {
            $status = 'Failed'
            if ($Legacy) {
                $status = 'Warning'
            }
            return $status, ('the legacy connector {0} is installed' -f $here.Build)
        }
        $folders = GetOdjLegacyFact -Folder $here.Folder
        if ($folders.Count -gt 0) {
            return 'Warning', ('the legacy connector is gone, but this is left of it: {0}' -f ($folders -join '; '))
        }
        'Passed', 'there is none'
    }
    TestOdjRequirement -Requirement 'single-connector' -Check {
        $here = FindOdjConnector
        $entries = @(FindOdjUninstallEntry -DisplayName $names.uninstallName)
        if ($entries.Count -gt 1) {
            return 'Failed', ('{0} are listed: {1}' -f $entries.Count, ($entries.Version -join ', '))
        }
        if ($here.Installed -and -not $here.Legacy) {
            $found = 'the connector {0} is installed in {1}' -f $here.Build, $here.Folder
            if ($Legacy) {
                return 'Failed', $found
            }
            return 'Warning', $found
        }
        'Passed', 'there is none'
    }
}
