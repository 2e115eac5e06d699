# The account of the connector on SRV1, made and linked by whoever may. Without Credential the Local Configuration
# Manager signs in as the computer it runs on, which may not make accounts.
#   . ./ConnectorAccount.ps1
#   ConnectorAccount -Credential (Get-Credential) -ConfigurationData ./ConfigurationData.psd1 -OutputPath C:\Mof
#   Start-DscConfiguration -Path C:\Mof -Wait -Verbose
Configuration ConnectorAccount {
    param (
        [Parameter(Mandatory)]
        [pscredential] $Credential
    )

    Import-DscResource -ModuleName OdjConnector

    Node localhost {
        OdjMsa Account {
            Name              = 'msaODJabcde'
            ConnectorComputer = 'SRV1'
            Ensure            = 'Present'
            Server            = 'dc1.contoso.test'
            Credential        = $Credential
        }
    }
}
