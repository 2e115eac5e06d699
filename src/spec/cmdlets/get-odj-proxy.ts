import { defineCmdlet } from '../cmdlet.ts';
import { configFileErrors, odjProgramErrors } from '../error-groups.ts';
import { proxyLinks, proxyPath } from '../parameters.ts';

export const getOdjProxy = defineCmdlet({
  name: 'Get-OdjProxy',
  synopsis: 'Shows which proxy the sign-in and the service of the connector are told to use.',
  description: [
    'Reads <system.net><defaultProxy> of both configuration files: ODJConnectorEnrollmentWizard.exe.config and ODJConnectorSvc.exe.config. Each is one object; they should say the same.',
    "A file that .NET refuses, such as one with Microsoft's nested defaultProxy, has the state Invalid and a reason; Set-OdjProxy puts the nested one right.",
  ],
  lifecycle: 'each',
  parameters: { Path: proxyPath },
  output: 'Odj.Proxy',
  errors: [...odjProgramErrors, ...configFileErrors, 'ConnectorNotFound'],
  examples: [
    { command: 'Get-OdjProxy', does: 'Shows both programs of the connector on this server.' },
    { command: 'Get-OdjProxy -Path ./ODJConnector', does: 'Reads the files in another folder.' },
  ],
  links: proxyLinks,
});
