import { defineCmdlet } from '../cmdlet.ts';
import { odjProgramErrors, tenantErrors } from '../error-groups.ts';
import { tenantParameters } from '../parameters.ts';

export const getOdjConnector = defineCmdlet({
  name: 'Get-OdjConnector',
  synopsis: 'Shows a connector as Intune sees it, beside what is installed here.',
  description: [
    'Intune lists a connector as active, error (no heartbeat for an hour) or inactive (none for five days). Active in a build that Intune refuses is still of no use: Accepted looks at both.',
    'With -Wait it asks again until the connector is active in an accepted build, which takes minutes after the sign-in, or fails after -TimeoutSeconds and says which of the two is missing. Without -TenantId, -ClientId and -ClientSecret only what is installed here is shown.',
  ],
  lifecycle: 'collect',
  parameters: {
    Name: {
      type: 'string[]',
      position: 0,
      pipeline: 'both',
      help: 'Names of connector servers, short or full. Default: this computer.',
    },
    Wait: { type: 'switch', help: 'Ask again until the connector is active in an accepted build.' },
    TimeoutSeconds: {
      type: 'int',
      range: [1, 86400],
      default: 900,
      help: 'How long -Wait waits at most.',
    },
    ...tenantParameters,
  },
  output: 'Odj.Connector',
  errors: [...odjProgramErrors, ...tenantErrors, 'ConnectorNotReady', 'WindowsNeeded'],
  examples: [{ command: 'Get-OdjConnector', does: 'Shows what is installed on this computer.' }],
  links: ['https://learn.microsoft.com/graph/api/resources/intune-odj-devicemanagementdomainjoinconnector'],
});
