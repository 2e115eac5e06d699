import { defineCmdlet } from '../cmdlet.ts';
import { connectionErrors } from '../error-groups.ts';
import { directoryParameters } from '../parameters.ts';

export const getOdjMsa = defineCmdlet({
  name: 'Get-OdjMsa',
  synopsis: "Finds connectors' managed service accounts.",
  description: [
    'Without parameters it finds every managed service account whose sAMAccountName begins with msaODJ, the name that connectors give theirs. With -Identity it finds one account of any name, with -ConnectorComputer the accounts linked to that server, with -Linked those linked to any.',
    'Standalone and group managed service accounts are found. Names of containers and groups are never compared, so it works in a directory of any language.',
  ],
  lifecycle: 'directory',
  parameters: {
    Identity: {
      type: 'string',
      position: 0,
      pipeline: 'both',
      aliases: ['SamAccountName', 'DistinguishedName'],
      help: 'The account: sAMAccountName (with or without $), distinguished name or SID.',
    },
    ConnectorComputer: {
      type: 'string',
      pipeline: 'propertyName',
      help: 'Only accounts linked to this server: its name (with or without $) or distinguished name.',
    },
    Linked: {
      type: 'switch',
      help: 'Only accounts linked to a server, whichever; of any name.',
    },
    ...directoryParameters,
  },
  output: 'Odj.Msa',
  errors: [...connectionErrors, 'AccountNotFound', 'ComputerNotFound'],
  examples: [
    { command: 'Get-OdjMsa -Server dc1.contoso.test', does: "Lists the connectors' accounts of the domain." },
    {
      command: 'Get-OdjMsa -ConnectorComputer SRV1 -Server dc1.contoso.test',
      does: 'Gives the accounts that belong to SRV1.',
    },
  ],
  links: ['https://learn.microsoft.com/windows/win32/adschema/c-msds-managedserviceaccount'],
});
