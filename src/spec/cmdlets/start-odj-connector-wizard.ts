import { defineCmdlet } from '../cmdlet.ts';
import { connectorLinks } from '../parameters.ts';

export const startOdjConnectorWizard = defineCmdlet({
  name: 'Start-OdjConnectorWizard',
  synopsis: "Opens the connector's window: sign-in, and Configure Managed Service Account.",
  description: [
    "What the Start menu does, from the folder in which the connector is installed. Its signature must be Microsoft's. The window stays open when the cmdlet is done; a person signs in there, as an Intune Administrator who has an Intune licence. That account is used this once only.",
    "Run it after the list of organizational units is set (Set-OdjConnectorConfig): then one sign-in does it all. After a change of the list choose 'Configure Managed Service Account' in it.",
  ],
  lifecycle: 'each',
  parameters: {},
  confirmImpact: 'Low',
  errors: ['WindowsNeeded', 'ConnectorNotInstalled', 'WizardNotFound', 'SetupNotTrusted'],
  examples: [{ command: 'Start-OdjConnectorWizard', does: 'Opens the window.' }],
  links: connectorLinks,
});
