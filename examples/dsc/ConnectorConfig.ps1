# The list of organizational units and an account of your own in the connector's configuration file. The file is found
# by the connector's service; the connector reads it when somebody presses 'Configure Managed Service Account'.
Configuration ConnectorConfig {
    Import-DscResource -ModuleName OdjConnector

    Node localhost {
        OdjConnectorConfig Connector {
            IsSingleInstance      = 'Yes'
            OrganizationalUnit    = @('OU=Autopilot,DC=contoso,DC=test', 'OU=Kiosk,DC=contoso,DC=test')
            ManagedServiceAccount = 'msaODJabcde@contoso.test'
            DisableOUUpdates      = $true
        }
    }
}
