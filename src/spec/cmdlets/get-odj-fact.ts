import { defineCmdlet } from '../cmdlet.ts';
import { connectionErrors, daclErrors, odjProgramErrors } from '../error-groups.ts';
import { connectorLinks, directoryParameters } from '../parameters.ts';

export const getOdjFact = defineCmdlet({
  name: 'Get-OdjFact',
  synopsis: 'Writes down what is true of this connector server, for odj to examine elsewhere.',
  description: [
    'Reads what Test-OdjConnector reads, judges nothing and changes nothing on the server: each fact with its origin and time, or why it could not be read. It answers one object whose Json is the whole facts document in ASCII; with -Path the document is also written to that file, replaced in one step, so that it can lie on a share.',
    'odj verify, odj plan and odj facts take such documents with --server-facts; odj report examines a folder of them. Run it in an elevated PowerShell, else some facts cannot be read. Passwords and join blobs are not in it; the configuration files are, as they stand.',
  ],
  lifecycle: 'collect',
  parameters: {
    Path: {
      type: 'string',
      position: 0,
      help: 'The file to write, in a folder that exists. Default: none.',
    },
    OrganizationalUnit: {
      type: 'string[]',
      pipeline: 'both',
      aliases: ['DistinguishedName'],
      help: "Distinguished names of the organizational units to read. Default: those in the connector's configuration.",
    },
    ...directoryParameters,
  },
  output: 'Odj.FactDocument',
  errors: [
    ...odjProgramErrors,
    ...connectionErrors,
    ...daclErrors,
    'FileUnwritable',
    'IEEscRecordUnusable',
    'StateDirectoryUnusable',
  ],
  examples: [
    {
      command: 'Get-OdjFact -Path facts/SRV1.json -Server dc1.contoso.test',
      does: 'Writes the document of this server into a folder for odj report.',
    },
    {
      command: '(Get-OdjFact -Server dc1.contoso.test).Json | ConvertFrom-Json',
      does: 'The same as objects.',
    },
  ],
  links: connectorLinks,
});
