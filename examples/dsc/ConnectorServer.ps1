# A whole server with an account of its own, all but the sign-in: that is somebody's with an Intune licence, once.
Configuration ConnectorServer {
    param (
        [Parameter(Mandatory)]
        [pscredential] $Credential
    )

    Import-DscResource -ModuleName OdjConnector

    Node localhost {
        OdjMsa Account {
            Name              = 'msaODJabcde'
            ConnectorComputer = 'SRV1'
            Server            = 'dc1.contoso.test'
            Credential        = $Credential
        }

        OdjOuPermission Autopilot {
            OrganizationalUnit = 'OU=Autopilot,DC=contoso,DC=test'
            Account            = 'msaODJabcde'
            Server             = 'dc1.contoso.test'
            Credential         = $Credential
            DependsOn          = '[OdjMsa]Account'
        }

        OdjConnectorConfig Connector {
            IsSingleInstance      = 'Yes'
            OrganizationalUnit    = 'OU=Autopilot,DC=contoso,DC=test'
            ManagedServiceAccount = 'msaODJabcde@contoso.test'
            DisableOUUpdates      = $true
            DependsOn             = '[OdjOuPermission]Autopilot'
        }

        OdjProxy Connector {
            IsSingleInstance = 'Yes'
            Address          = 'http://proxy.contoso.test:8080'
        }

        IEEsc Administrators {
            Role = 'Administrators'
        }
    }
}
