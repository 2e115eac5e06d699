import connectorConfig from '../../manifests/connector-config.json' with { type: 'json' };

/** The text as the connector's setup writes it: with a byte order mark and Windows line ends. */
const asInstalled = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;

const startup = `  <startup>
    <supportedRuntime version="v4.0" sku=".NETFramework,Version=v4.7.2" />
  </startup>`;

/**
 * ODJConnectorEnrollmentWizard.exe.config. Like Microsoft's it explains the key in a long comment that itself holds
 * OU lists, quotes and what looks like the setting.
 */
export const wizardConfig = asInstalled(`<?xml version="1.0" encoding="utf-8"?>
<configuration>
${startup}
  <appSettings>

    <!-- Semicolon separated list of OUs for Hybrid Autopilot, in LDAP distinguished name format.
        The connector will only have permission to create computer objects in these OUs.
        The value should be the one of the domain join profile.

        Usage example (NOTE: THE DISTINGUISHED NAME MUST BE ESCAPED PROPERLY):
        Domain contains the following OUs:
          - OU=HybridDevices,DC=contoso,DC=com
          - OU=HybridDevices2,OU=IntermediateOU,OU=TopLevelOU,DC=contoso,DC=com

        <add key="${connectorConfig.keys.organizationalUnits}" value="OU=HybridDevices,DC=contoso,DC=com" />
        Value: "OU=HybridDevices,DC=contoso,DC=com;OU=HybridDevices2,OU=IntermediateOU,OU=TopLevelOU,DC=contoso,DC=com" -->

    <add key="${connectorConfig.keys.organizationalUnits}" value="" />
  </appSettings>
</configuration>
`);

/** ODJConnectorSvc.exe.config. */
export const serviceConfig = asInstalled(`<?xml version="1.0" encoding="utf-8"?>
<configuration>
${startup}
  <appSettings>
    <add key="BaseServiceAddress" value="https://manage.microsoft.com/" />
  </appSettings>
</configuration>
`);
