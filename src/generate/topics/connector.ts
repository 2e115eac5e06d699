import requirements from '../../../manifests/requirements.json' with { type: 'json' };
import type { Cmdlet } from '../../spec/cmdlet.ts';
import { connectorLinks } from '../../spec/parameters.ts';
import type { Topic } from './topic.ts';

const { connector, dotNetFramework, windowsServer } = requirements;

/** What the module is for, and its cmdlets. */
export function connectorTopic(description: string, cmdlets: readonly Cmdlet[]): Topic {
  return {
    name: 'about_OdjConnector',
    short: description,
    sections: [
      {
        heading: 'LONG DESCRIPTION',
        blocks: [
          'Devices that Windows Autopilot joins to an on-premises domain get their computer account from the Intune Connector for Active Directory, a service on a member server. The connector signs in with a managed service account. That account has to exist, to be linked to its server, and to be allowed to create computer objects in the organizational units that the Domain Join profiles name.',
          `Intune accepts builds from ${connector.minimumBuild} on; those up to ${connector.lastLegacyBuild} are the legacy connector, which ran as LocalSystem. The server needs ${windowsServer.minimumName} and .NET Framework ${dotNetFramework.minimumVersion} or newer, and RSAT-AD-PowerShell for the cmdlets that make accounts. From build ${connector.webView2SignInBuild} on the sign-in no longer needs Internet Explorer Enhanced Security Configuration to be off.`,
          'Every cmdlet with a connection to the directory talks to one domain controller for its whole run (-Server). What changes something asks first (-WhatIf, -Confirm), does nothing where it is already so, and keeps what was there before. One object that fails does not stop the others; its error has an id, and says what to do.',
        ],
      },
      {
        heading: 'EXAMPLES',
        blocks: [
          'An own account for the connector on SRV1: made and linked, delegated, and named in the config file. Then the sign-in in the connector itself, and the verdict.',
          {
            language: 'powershell',
            lines: [
              "$ou = 'OU=Autopilot,DC=contoso,DC=test'",
              "$to = @{ Server = 'dc1.contoso.test' }",
              '$account = New-OdjMsa -ConnectorComputer SRV1 @to',
              'Set-OdjOuPermission $ou -Account $account.SamAccountName @to',
              '$own = "$($account.Name)@contoso.test"',
              '$config = @{ ManagedServiceAccount = $own; DisableOUUpdates = $true }',
              'Set-OdjConnectorConfig -OrganizationalUnit $ou @config',
              'Test-OdjConnector -OrganizationalUnit $ou @to |',
              "    Where-Object -Property Status -EQ -Value 'Fail'",
            ],
          },
        ],
      },
      {
        heading: 'ENVIRONMENT',
        blocks: [
          {
            terms: [
              [
                'ODJ_STATE',
                'The folder for backups, journals and records. Default: OdjConnector in ProgramData, which only administrators may read.',
              ],
              [
                'ODJ_CLI',
                'The command line of odj, for the cmdlets that need it, where the module does not bring it along in its folder bin.',
              ],
              [
                'ODJ_COMPLETION_SECONDS',
                'How long Tab waits at most for names from the directory. Default: 3. Tab signs in as the -Server and -Credential that stand in the line say.',
              ],
            ],
          },
        ],
      },
      {
        heading: 'CMDLETS',
        blocks: [{ terms: cmdlets.map(({ name, synopsis }) => [name, synopsis] as const) }],
      },
      {
        heading: 'SEE ALSO',
        blocks: ['about_OdjPermissions', 'about_OdjSite', ...connectorLinks],
      },
    ],
  };
}
