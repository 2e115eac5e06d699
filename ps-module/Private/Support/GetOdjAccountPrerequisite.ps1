function GetOdjAccountPrerequisite {
    # Whether the account of the connector can be made and linked to this server.
    [OutputType('Odj.Prerequisite')]
    param (
        # Gives the context, or throws.
        [Parameter(Mandatory)]
        [scriptblock] $Directory
    )
    $found = @{ Container = $null }
    TestOdjRequirement -Requirement 'account-container' -Check {
        $container = FindOdjContainer -Context (& $Directory) -Guid $script:OdjPermissions.wellKnownObjects.managedServiceAccounts
        $found.Container = $container.DistinguishedName
        if (-not $container.DistinguishedName) {
            return 'Failed', ('its pointer {0}' -f $container.Reason)
        }
        'Passed', $container.DistinguishedName
    }
    TestOdjRequirement -Requirement 'create-account' -Refusal @{ MsaCreateDenied = 'Failed' } -Check {
        $context = & $Directory
        if (-not $found.Container) {
            throw 'the container was not found.'
        }
        AssertOdjMsaContainer -Context $context -Container $found.Container -Kind 'msDS-ManagedServiceAccount'
        'Passed', ('you may create them in "{0}"' -f $found.Container)
    }
    TestOdjRequirement -Requirement 'link-account' -Refusal @{ MsaLinkDenied = 'Warning' } -Check {
        $context = & $Directory
        $computer = FindOdjComputer -Context $context -Computer ((GetOdjComputerName) -split '\.')[0]
        AssertOdjLinkRight -Context $context -Computer $computer
        'Passed', ('you may write msDS-HostServiceAccount of "{0}"' -f $computer.DistinguishedName)
    }
}
