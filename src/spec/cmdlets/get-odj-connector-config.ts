import { defineCmdlet } from '../cmdlet.ts';
import { configFileErrors, odjProgramErrors } from '../error-groups.ts';
import { connectorLinks } from '../parameters.ts';

export const getOdjConnectorConfig = defineCmdlet({
  name: 'Get-OdjConnectorConfig',
  synopsis: "Reads the connector's list of organizational units and its own-account settings.",
  description: [
    'Reads ODJConnectorEnrollmentWizard.exe.config. Comments in the file are never taken for settings. A file that cannot be understood is refused with line and column.',
  ],
  lifecycle: 'collect',
  parameters: {
    Path: {
      type: 'string[]',
      position: 0,
      pipeline: 'both',
      aliases: ['FullName'],
      help: "The configuration file. Default: this server's, found from the connector's service.",
    },
  },
  output: 'Odj.ConnectorConfig',
  errors: [...odjProgramErrors, ...configFileErrors, 'ConnectorNotFound'],
  examples: [
    {
      command: 'Get-OdjConnectorConfig -Path ./ODJConnectorEnrollmentWizard.exe.config',
      does: 'Reads one file.',
    },
  ],
  links: connectorLinks,
});
