import type { Output } from '../output.ts';

const proxy = {
  Path: { type: 'string', help: 'The configuration file.' },
  Program: {
    type: 'string',
    choices: ['Wizard', 'Service'],
    help: 'Whose file it is: of the sign-in, or of the service.',
  },
  State: {
    type: 'string',
    choices: ['None', 'Address', 'Disabled', 'Invalid'],
    help: 'None: the file names none, so what Windows is set to counts. Address: the one in Address. Disabled: no proxy at all. Invalid: .NET refuses the file.',
  },
  Address: {
    type: 'string',
    nullable: true,
    help: 'The proxy, http://host:port; $null where State is not Address.',
  },
  BypassOnLocal: { type: 'bool', help: 'Hosts without a dot in their names are asked without it.' },
} as const satisfies Output['properties'];

const configuration = {
  Path: { type: 'string', help: 'The configuration file.' },
  OrganizationalUnits: {
    type: 'string[]',
    help: 'OrganizationalUnitsUsedForOfflineDomainJoin, one distinguished name each.',
  },
  ManagedServiceAccount: {
    type: 'string',
    nullable: true,
    help: 'TenantConfiguredManagedServiceAccount, as name@domain; $null where the connector makes its own account.',
  },
  DisableOUUpdates: {
    type: 'bool',
    nullable: true,
    help: 'The connector leaves the permissions of organizational units alone; $null where the key is absent.',
  },
  SkipByoMsaPrivilegeCheck: {
    type: 'bool',
    nullable: true,
    help: 'The connector does not check the log-on-as-a-service right; $null where the key is absent.',
  },
} as const satisfies Output['properties'];

export const serverOutputs = {
  'Odj.IEEsc': {
    synopsis: 'Internet Explorer Enhanced Security Configuration of one role.',
    properties: {
      Role: { type: 'string', choices: ['Administrators', 'Users'], help: 'Whom it is about.' },
      Enabled: { type: 'bool', help: 'It is on now.' },
      Previous: { type: 'bool', nullable: true, help: 'It was on before; $null where the value was absent.' },
      Changed: { type: 'bool', help: 'This call changed it.' },
      RecordPath: {
        type: 'string',
        nullable: true,
        help: 'The file that keeps what was found, for Enable-IEEsc; $null where there is none.',
      },
    },
    columns: ['Role', 'Enabled', 'Previous', 'Changed'],
  },
  'Odj.ConnectorConfig': {
    synopsis: "The connector's own configuration file.",
    properties: configuration,
    columns: [
      'Path',
      'OrganizationalUnits',
      'ManagedServiceAccount',
      'DisableOUUpdates',
      'SkipByoMsaPrivilegeCheck',
    ],
    asList: true,
  },
  'Odj.ConnectorConfigChange': {
    synopsis: "The connector's configuration file after a change, and what was changed.",
    properties: {
      ...configuration,
      Changed: { type: 'bool', help: 'The file was written.' },
      BackupFile: {
        type: 'string',
        nullable: true,
        help: 'The copy of the file from before; $null when nothing was written.',
      },
      Diff: { type: 'string', help: 'The change as a unified diff; empty when there is none.' },
    },
    columns: ['Path', 'Changed', 'BackupFile', 'Diff'],
    asList: true,
  },
  'Odj.ConnectorConfigRestore': {
    synopsis: 'A configuration file of the connector after it was put back.',
    properties: {
      Path: { type: 'string', help: 'The file that the backup is of.' },
      Changed: { type: 'bool', help: 'The file was written.' },
      BackupFile: {
        type: 'string',
        nullable: true,
        help: 'The copy of what was there; $null when nothing was written.',
      },
      Diff: { type: 'string', help: 'The change as a unified diff; empty when there is none.' },
    },
    columns: ['Path', 'Changed', 'BackupFile', 'Diff'],
    asList: true,
  },
  'Odj.Proxy': {
    synopsis: 'Which proxy a program of the connector is told to use.',
    properties: {
      ...proxy,
      Reason: { type: 'string', nullable: true, help: 'Why the file is Invalid; else $null.' },
    },
    columns: ['Program', 'State', 'Address', 'BypassOnLocal'],
  },
  'Odj.ProxyChange': {
    synopsis: 'The proxy of a program of the connector after a change, and what was changed.',
    properties: {
      ...proxy,
      Changed: { type: 'bool', help: 'The file was written.' },
      BackupFile: {
        type: 'string',
        nullable: true,
        help: 'The copy of the file from before, for Restore-OdjConnectorConfig; $null when nothing was written.',
      },
      Diff: { type: 'string', help: 'The change as a unified diff; empty when there is none.' },
    },
    columns: ['Program', 'State', 'Address', 'Changed', 'BackupFile'],
    asList: true,
  },
  'Odj.MsaInstallation': {
    synopsis: 'A managed service account on this server.',
    properties: {
      ComputerName: { type: 'string', help: 'This server.' },
      Account: { type: 'string', help: 'The account, as it was given.' },
      Installed: { type: 'bool', help: 'This server can use it, as Test-ADServiceAccount says.' },
      Changed: { type: 'bool', help: 'This call installed or uninstalled it.' },
    },
    columns: ['ComputerName', 'Account', 'Installed', 'Changed'],
  },
  'Odj.LogonRight': {
    synopsis: 'What was done to the right of an account to log on as a service.',
    properties: {
      ComputerName: { type: 'string', help: 'This server.' },
      Account: { type: 'string', help: 'The sAMAccountName of the account.' },
      AccountSid: { type: 'string', help: 'The SID of the account.' },
      Action: {
        type: 'string',
        choices: ['Granted', 'Revoked', 'Unchanged', 'WouldGrant', 'WouldRevoke'],
        help: 'What was done; Unchanged when it was already so.',
      },
      BackupFile: {
        type: 'string',
        nullable: true,
        help: 'The user rights from before, as secedit.exe exported them; $null when nothing was written.',
      },
    },
    columns: ['ComputerName', 'Account', 'Action', 'BackupFile'],
  },
  'Odj.ConnectorService': {
    synopsis: "The connector's service after a restart.",
    properties: {
      Name: { type: 'string', help: 'The name of the service.' },
      ServiceAccount: { type: 'string', nullable: true, help: 'The account that it runs as.' },
      PreviousState: { type: 'string', help: 'Its state before, as Get-Service says it.' },
      State: { type: 'string', help: 'Its state now.' },
    },
    columns: ['Name', 'ServiceAccount', 'PreviousState', 'State'],
  },
} as const satisfies Readonly<Record<string, Output>>;
