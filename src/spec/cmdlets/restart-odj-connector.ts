import { defineCmdlet } from '../cmdlet.ts';
import { serviceErrors } from '../error-groups.ts';
import { connectorLinks } from '../parameters.ts';

export const restartOdjConnector = defineCmdlet({
  name: 'Restart-OdjConnector',
  synopsis: "Restarts the connector's service on this server, and says why where it does not start.",
  description: [
    'Stops ODJConnectorSvc and starts it again, each within a limit. A service that does not run is started. One that is disabled is not stopped, as it would not start again.',
    'Where it does not start, the error says in which state the service is now, with the cause and the remedy of the catalogue of errors (Resolve-OdjError).',
  ],
  lifecycle: 'each',
  parameters: {
    TimeoutSeconds: {
      type: 'int',
      range: [1, 3600],
      default: 60,
      help: 'How long to wait for the service to stop, and then for it to run.',
    },
  },
  confirmImpact: 'Medium',
  output: 'Odj.ConnectorService',
  errors: serviceErrors,
  examples: [
    { command: 'Restart-OdjConnector -WhatIf', does: 'Tells what would be restarted.' },
    { command: 'Restart-OdjConnector', does: 'Restarts the service.' },
  ],
  links: connectorLinks,
});
