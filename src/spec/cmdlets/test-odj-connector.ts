import { defineCmdlet } from '../cmdlet.ts';
import { connectionErrors, daclErrors, odjProgramErrors, tenantErrors } from '../error-groups.ts';
import { connectorLinks, directoryParameters, tenantParameters } from '../parameters.ts';

export const testOdjConnector = defineCmdlet({
  name: 'Test-OdjConnector',
  synopsis: 'Checks this connector: server, directory and tenant.',
  description: [
    'Reads facts and changes nothing: what is installed, its configuration, its account, what the account may do on each organizational unit, and what Intune says. Each check gives one finding with what was found and what to do. What cannot be read is Unknown, never Pass.',
    'With -Quiet it writes one boolean: $true when no check failed and none is unknown.',
  ],
  lifecycle: 'collect',
  parameters: {
    OrganizationalUnit: {
      type: 'string[]',
      position: 0,
      pipeline: 'both',
      aliases: ['DistinguishedName'],
      help: "Distinguished names of the organizational units to check. Default: those in the connector's configuration.",
    },
    Quiet: { type: 'switch', help: 'Write $true or $false instead of findings.' },
    ...directoryParameters,
    ...tenantParameters,
  },
  output: 'Odj.Finding',
  booleanWith: 'Quiet',
  errors: [
    ...odjProgramErrors,
    ...connectionErrors,
    ...daclErrors,
    ...tenantErrors,
    'IEEscRecordUnusable',
    'StateDirectoryUnusable',
  ],
  examples: [
    {
      command:
        "Test-OdjConnector -OrganizationalUnit 'OU=Autopilot,DC=contoso,DC=test' -Server dc1.contoso.test",
      does: 'Checks this server and one organizational unit.',
    },
  ],
  links: connectorLinks,
});
