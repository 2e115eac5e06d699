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
    'A standalone account belongs to one server: one that is linked to another server is not linked a second time; take it off there first (Remove-OdjMsa -LinkOnly).',
    'With -Group it is a group managed service account, which can serve several servers: -ConnectorComputer and whoever -PasswordReader names may read its password, a link is not needed. The forest must have a KDS root key that has been effective for ten hours.',
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
    LinkOnly: {
      type: 'switch',
      help: 'Only link an account that is there, or for a group account allow -ConnectorComputer to read its password; AccountNotFound where it is not there, and nothing else of it is changed.',
    },
    Group: {
      type: 'switch',
      mandatory: true,
      sets: ['Group'],
      help: 'Make a group managed service account (class msDS-GroupManagedServiceAccount); it needs a -Name, so that a second run finds it.',
    },
    DNSHostName: {
      type: 'string',
      sets: ['Group'],
      help: 'The DNS host name of a new group account. Default: its name and the domain.',
    },
    PasswordReader: {
      type: 'string[]',
      aliases: ['PrincipalsAllowedToRetrieveManagedPassword'],
      sets: ['Group'],
      help: 'Computers and groups that may read the password, besides -ConnectorComputer: names, distinguished names or SIDs. They are added; who may read it already stays.',
    },
    ManagedPasswordIntervalInDays: {
      type: 'int',
      range: [1, 36500],
      default: 30,
      sets: ['Group'],
      help: 'Days after which a new group account changes its password; it cannot be changed later.',
    },
    SkipLink: {
      type: 'switch',
      sets: ['Standalone'],
      help: 'Make the account even where you may not link it; LinkCommand of the result is the command for whoever may.',
    },
    WaitReplication: {
      type: 'string[]',
      help: "Other domain controllers, named as with -Server: the cmdlet waits until each of them has the account, and the account's link to its computer. They are signed in to before anything is made.",
    },
    ReplicationTimeoutSeconds: {
      type: 'int',
      range: [0, 86400],
      default: 300,
      help: 'How long to wait for them at most. What was made stays, and the same command waits again.',
    },
    ...directoryParameters,
  },
  parameterSets: ['Standalone', 'Group'],
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
    'MsaLinkedElsewhere',
    'KdsRootKeyMissing',
    'SecurityDescriptorTooLarge',
    'AccountNotFound',
    'AccountAmbiguous',
    'ComputerNotFound',
    'ReplicaUnusable',
    'ReplicationPending',
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
    {
      command: 'New-OdjMsa -Group -Name msaODJgroup -ConnectorComputer SRV1 -Server dc1.contoso.test',
      does: 'Makes a group account for several connectors, or adds SRV1 to those who may read its password.',
    },
  ],
  links: [
    ...connectorLinks,
    'https://learn.microsoft.com/powershell/module/activedirectory/new-adserviceaccount',
    'https://learn.microsoft.com/powershell/module/activedirectory/install-adserviceaccount',
  ],
});
