import { defineCmdlet } from '../cmdlet.ts';
import { connectionErrors, daclErrors, serviceAccountErrors } from '../error-groups.ts';
import { connectorLinks, directoryParameters } from '../parameters.ts';

export const newOdjMsa = defineCmdlet({
  name: 'New-OdjMsa',
  synopsis: "Creates a connector's managed service account, or completes one, and links it to its server.",
  description: [
    'Makes a standalone managed service account (class msDS-ManagedServiceAccount) in the Managed Service Accounts container, with AES128 and AES256 only, and adds it to msDS-HostServiceAccount of the connector server.',
    'Without -Name an account that is already linked to -ConnectorComputer is returned, else a new one is named msaODJ and five random characters. An existing account of that name is completed: only what is missing is added. An object of another class is refused.',
    'The rights are read before anything is made. Who may create the account but not link it gets an error, or with -SkipLink the account and the command for whoever may link it.',
    'On the server the account is then installed with Install-ADServiceAccount, locally and not over remoting.',
  ],
  lifecycle: 'directory',
  parameters: {
    Name: {
      type: 'string',
      position: 0,
      pipeline: 'propertyName',
      help: 'The name of the account: at most 15 characters, without the trailing $.',
    },
    ConnectorComputer: {
      type: 'string',
      pipeline: 'propertyName',
      help: 'The server that the account belongs to: its name (with or without $) or distinguished name.',
    },
    SkipLink: {
      type: 'switch',
      help: 'Make the account even where you may not link it; LinkCommand of the result is the command for whoever may.',
    },
    ...directoryParameters,
  },
  confirmImpact: 'Medium',
  output: 'Odj.MsaChange',
  errors: [
    ...connectionErrors,
    ...serviceAccountErrors,
    ...daclErrors,
    'MsaNameInvalid',
    'MsaNameTaken',
    'MsaNamesExhausted',
    'MsaContainerMissing',
    'MsaCreateDenied',
    'MsaChangeDenied',
    'MsaLinkDenied',
    'MsaLinkFailed',
    'ComputerNotFound',
  ],
  examples: [
    {
      command: 'New-OdjMsa -ConnectorComputer SRV1 -Server dc1.contoso.test',
      does: 'Gives the account that is linked to SRV1, or makes one and links it.',
    },
    {
      command: 'New-OdjMsa -Name msaODJhelp1 -ConnectorComputer SRV1 -Server dc1.contoso.test -WhatIf',
      does: 'Tells what would be made, and makes nothing.',
    },
  ],
  links: [
    ...connectorLinks,
    'https://learn.microsoft.com/powershell/module/activedirectory/install-adserviceaccount',
  ],
});
