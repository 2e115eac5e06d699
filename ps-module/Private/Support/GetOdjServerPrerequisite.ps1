function GetOdjServerPrerequisite {
    # What Windows on this server has to be.
    [OutputType('Odj.Prerequisite')]
    param ()
    $needed = $script:OdjRequirements
    TestOdjRequirement -Requirement 'windows-server' -Check {
        $system = GetOdjOperatingSystemFact
        $found = '{0}, build {1}' -f $system.caption, $system.build
        # 0 and 1 are work stations.
        if ((Get-CimInstance -ClassName Win32_ComputerSystem -OperationTimeoutSec 15 -ErrorAction Stop).DomainRole -lt 2) {
            return 'Failed', ('{0}: no server' -f $found)
        }
        if ([int]$system.build -lt $needed.windowsServer.minimumBuild) {
            return 'Failed', ('{0}; needed is build {1}' -f $found, $needed.windowsServer.minimumBuild)
        }
        'Passed', $found
    }
    TestOdjRequirement -Requirement 'dotnet-framework' -Check {
        $release = GetOdjDotNetFact
        $minimum = $needed.dotNetFramework
        if ($release -lt $minimum.minimumRelease) {
            return 'Failed', ('Release is {0}; needed is {1} ({2})' -f $release, $minimum.minimumRelease, $minimum.minimumVersion)
        }
        'Passed', ('Release is {0}' -f $release)
    }
    TestOdjRequirement -Requirement 'local-administrator' -Check {
        if (TestOdjAdministrator) {
            return 'Passed', ('{0} has the rights of an administrator' -f [System.Environment]::UserName)
        }
        'Failed', ('{0} does not have the rights of an administrator in this PowerShell' -f [System.Environment]::UserName)
    }
    TestOdjRequirement -Requirement 'domain-member' -Check {
        $computer = Get-CimInstance -ClassName Win32_ComputerSystem -OperationTimeoutSec 15 -ErrorAction Stop
        if (-not $computer.PartOfDomain) {
            return 'Failed', ('{0} is a member of the workgroup {1}' -f $computer.Name, $computer.Domain)
        }
        'Passed', ('{0} is a member of {1}' -f $computer.Name, $computer.Domain)
    }
    TestOdjRequirement -Requirement 'active-directory-module' -Check {
        if (TestOdjCommand -Name 'New-ADServiceAccount') {
            return 'Passed', 'New-ADServiceAccount is there'
        }
        'Warning', 'New-ADServiceAccount is not there'
    }
    TestOdjRequirement -Requirement 'pending-reboot' -Check {
        # Throws where there is no registry, which else would look like an empty one.
        $null = ReadOdjRegistryValue -Key $needed.dotNetFramework.key -Name 'Release'
        $reasons = GetOdjPendingRebootFact
        if ($reasons.Count -gt 0) {
            return 'Warning', ($reasons -join '; ')
        }
        'Passed', 'nothing asks for a restart'
    }
}
