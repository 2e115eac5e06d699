import { defineCmdlet } from '../cmdlet.ts';
import { connectionErrors, daclErrors, serviceAccountErrors } from '../error-groups.ts';
import { directoryParameters } from '../parameters.ts';

export const removeOdjMsa = defineCmdlet({
  name: 'Remove-OdjMsa',
  synopsis: "Deletes a connector's managed service account, or takes it off a server.",
  description: [
    'Takes the account off every computer that holds it and deletes it. With -LinkOnly it is taken off the one computer and stays in the directory.',
    'A deleted account cannot sign in again, and a new one of the same name has another SID: its permissions on organizational units have to be granted anew. Uninstall the account on its server first (Uninstall-ADServiceAccount).',
  ],
  lifecycle: 'directory',
  parameters: {
    Identity: {
      type: 'string',
      position: 0,
      mandatory: true,
      pipeline: 'both',
      aliases: ['SamAccountName', 'DistinguishedName'],
      help: 'The account: sAMAccountName (with or without $), distinguished name or SID.',
    },
    ConnectorComputer: {
      type: 'string',
      mandatory: true,
      sets: ['LinkOnly'],
      help: 'The server to take it off: its name (with or without $) or distinguished name.',
    },
    LinkOnly: {
      type: 'switch',
      mandatory: true,
      sets: ['LinkOnly'],
      help: 'Only take the account off -ConnectorComputer; do not delete it.',
    },
    ...directoryParameters,
  },
  parameterSets: ['Account', 'LinkOnly'],
  confirmImpact: 'High',
  errors: [
    ...connectionErrors,
    ...serviceAccountErrors,
    ...daclErrors,
    'AccountNotFound',
    'ComputerNotFound',
    'MsaLinkDenied',
  ],
  examples: [
    {
      command:
        'Remove-OdjMsa -Identity msaODJabcde -ConnectorComputer SRV1 -LinkOnly -Server dc1.contoso.test -WhatIf',
      does: 'Tells what would be taken off SRV1, and changes nothing.',
    },
    {
      command:
        'Get-OdjMsa -ConnectorComputer SRV1 -Server dc1.contoso.test | Remove-OdjMsa -Server dc1.contoso.test -WhatIf',
      does: 'Tells which accounts of SRV1 would be deleted.',
    },
  ],
  links: ['https://learn.microsoft.com/powershell/module/activedirectory/uninstall-adserviceaccount'],
});
