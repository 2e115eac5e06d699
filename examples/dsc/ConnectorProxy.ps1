# The proxy in both configuration files of the connector; its service is restarted when they change.
Configuration ConnectorProxy {
    Import-DscResource -ModuleName OdjConnector

    Node localhost {
        OdjProxy Connector {
            IsSingleInstance = 'Yes'
            Address          = 'http://proxy.contoso.test:8080'
            BypassOnLocal    = $true
        }
    }
}
