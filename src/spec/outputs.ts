export type PropertyType = 'string' | 'string[]' | 'int' | 'bool';

export interface OutputProperty {
  readonly type: PropertyType;
  readonly help: string;
  /** May be $null; the help says when. */
  readonly nullable?: true;
  /** The only values there are. */
  readonly choices?: readonly string[];
}

export interface Output {
  readonly synopsis: string;
  /** In the order in which lists show them. */
  readonly properties: Readonly<Record<string, OutputProperty>>;
  /**
   * What people see, in order: a table whose last column may be wide, since it goes on in the next line where the screen
   * ends. Lists of values stand in one text.
   */
  readonly columns: readonly string[];
  /** A list of name and value instead of a table: for what comes one at a time, or has several long values. */
  readonly asList?: true;
  /** Of the narrow columns, where several others are wide: these share the rest of the screen. */
  readonly widths?: Readonly<Record<string, number>>;
  /** Distinguished names of which the first name is enough. */
  readonly shortened?: readonly string[];
  /** Stands above the rows that have it in common. */
  readonly groupedBy?: string;
}

const msa = {
  Name: { type: 'string', help: 'The name without the trailing $.' },
  SamAccountName: { type: 'string', help: 'The sAMAccountName, with the trailing $.' },
  DistinguishedName: { type: 'string', help: 'The distinguished name.' },
  ObjectGuid: { type: 'string', help: 'The objectGUID.' },
  Sid: { type: 'string', help: 'The SID, as the permission on an organizational unit names it.' },
  Kind: {
    type: 'string',
    choices: ['msDS-ManagedServiceAccount', 'msDS-GroupManagedServiceAccount'],
    help: 'The class: a standalone or a group managed service account.',
  },
  Enabled: { type: 'bool', help: 'The account is not disabled.' },
  ConnectorComputers: {
    type: 'string[]',
    help: 'Distinguished names of the computers whose msDS-HostServiceAccount holds the account.',
  },
  EncryptionTypes: {
    type: 'int',
    nullable: true,
    help: 'msDS-SupportedEncryptionTypes: 24 is AES128 and AES256; $null where it is not set.',
  },
  Created: { type: 'string', help: 'When the account was created: ISO 8601, UTC.' },
  Server: { type: 'string', help: 'The domain controller that was asked.' },
} as const satisfies Output['properties'];

const ou = {
  OrganizationalUnit: { type: 'string', help: 'The distinguished name, as the directory spells it.' },
  ObjectGuid: { type: 'string', nullable: true, help: 'The objectGUID; $null where it could not be read.' },
  Account: { type: 'string', help: 'The sAMAccountName of the account.' },
  AccountSid: { type: 'string', help: 'The SID of the account.' },
  Server: { type: 'string', help: 'The domain controller that was asked.' },
} as const satisfies Output['properties'];

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

const planStep = {
  Id: { type: 'string', help: 'Stable within a site: kind and server.' },
  Kind: {
    type: 'string',
    choices: ['account', 'permission', 'config', 'sign-in', 'active'],
    help: 'sign-in is done by a person, and active is waited for.',
  },
  Server: { type: 'string', help: 'The server of the connector.' },
  Title: { type: 'string', help: 'What there is to do.' },
  Details: {
    type: 'string[]',
    help: 'What exactly: each entry as SDDL, the configuration as a diff, what a person does.',
  },
} as const satisfies Output['properties'];

/** What the cmdlets write to the pipeline. Times and bytes are strings, as they cross to JSON. */
export const outputs = {
  'Odj.Msa': {
    synopsis: "A connector's managed service account.",
    properties: msa,
    columns: ['SamAccountName', 'Enabled', 'ConnectorComputers', 'DistinguishedName'],
    shortened: ['ConnectorComputers'],
  },
  'Odj.MsaChange': {
    synopsis: "A connector's managed service account, and what was done to it.",
    properties: {
      ...msa,
      Changes: {
        type: 'string[]',
        choices: ['Created', 'Linked', 'EncryptionTypesSet', 'Enabled', 'PasswordReadersAdded'],
        help: 'What was done, in order; empty when everything was already right.',
      },
      LinkCommand: {
        type: 'string',
        nullable: true,
        help: 'The command for whoever may link the account to its computer; $null when it is linked or no link was asked for.',
      },
    },
    columns: ['SamAccountName', 'Changes', 'ConnectorComputers', 'DistinguishedName', 'LinkCommand'],
    asList: true,
  },
  'Odj.Ou': {
    synopsis: 'An organizational unit and its permissions.',
    properties: {
      OrganizationalUnit: ou.OrganizationalUnit,
      ObjectGuid: { type: 'string', help: 'The objectGUID.' },
      SecurityDescriptor: {
        type: 'string',
        help: 'The self-relative security descriptor, DACL only, in base64.',
      },
    },
    columns: ['OrganizationalUnit'],
  },
  'Odj.ComputerOwner': {
    synopsis: 'A computer object and who made it.',
    properties: {
      Computer: { type: 'string', help: 'The sAMAccountName, with the trailing $.' },
      DistinguishedName: { type: 'string', help: 'The distinguished name.' },
      ObjectGuid: { type: 'string', help: 'The objectGUID.' },
      OwnerSid: {
        type: 'string',
        nullable: true,
        help: 'The SID of the owner; $null where it may not be read.',
      },
      CreatorSid: {
        type: 'string',
        nullable: true,
        help: 'mS-DS-CreatorSID: who joined it on the machine account quota; else $null.',
      },
      Created: { type: 'string', help: 'When the object was created: ISO 8601, UTC.' },
      LastLogon: {
        type: 'string',
        nullable: true,
        help: 'lastLogonTimestamp, up to two weeks late: ISO 8601, UTC; $null for never.',
      },
    },
    columns: ['Computer', 'LastLogon', 'OwnerSid'],
  },
  'Odj.OuPermission': {
    synopsis: 'What one account may do on one organizational unit.',
    properties: {
      ...ou,
      Granted: {
        type: 'bool',
        help: 'Exactly the permission to create computer objects, on this object only, stands there explicitly.',
      },
      SecurityDescriptor: {
        type: 'string',
        nullable: true,
        help: 'The self-relative security descriptor, DACL only, in base64.',
      },
    },
    columns: ['Granted', 'Account', 'OrganizationalUnit'],
  },
  'Odj.OuPermissionChange': {
    synopsis: 'What was done to the permission of one account on one organizational unit.',
    properties: {
      ...ou,
      Action: {
        type: 'string',
        choices: ['Granted', 'Revoked', 'Restored', 'Unchanged', 'WouldGrant', 'WouldRevoke', 'WouldRestore'],
        help: 'What was done; Unchanged when it was already so.',
      },
      BackupFile: {
        type: 'string',
        nullable: true,
        help: 'The file that holds the DACL from before; $null when nothing was written.',
      },
      Conflict: {
        type: 'string',
        choices: ['None', 'Detected', 'Unknown'],
        help: 'Whether somebody else wrote the same permissions between our reading and our writing: Detected by the version in the replication metadata, Unknown where that cannot be read.',
      },
    },
    columns: ['Action', 'Account', 'OrganizationalUnit'],
    groupedBy: 'BackupFile',
  },
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
  'Odj.Connector': {
    synopsis: 'A connector as Intune sees it, beside what is installed on this computer.',
    properties: {
      Name: { type: 'string', help: 'The name of the server.' },
      TenantState: {
        type: 'string',
        nullable: true,
        help: 'The state in Intune: active, error, inactive or what Intune calls it; $null where the tenant was not asked or does not list it.',
      },
      TenantVersion: { type: 'string', nullable: true, help: 'The build that Intune shows.' },
      LastConnection: {
        type: 'string',
        nullable: true,
        help: 'When Intune last heard of it: ISO 8601, UTC.',
      },
      InstalledVersion: {
        type: 'string',
        nullable: true,
        help: 'The build installed here; $null on other computers.',
      },
      ServiceState: {
        type: 'string',
        nullable: true,
        help: 'The state of the service here; $null on other computers or where it is missing.',
      },
      ServiceAccount: { type: 'string', nullable: true, help: 'The account that the service runs as.' },
      Accepted: {
        type: 'bool',
        nullable: true,
        help: 'Active, in a build that Intune accepts; $null where that cannot be told.',
      },
    },
    columns: ['Name', 'TenantState', 'TenantVersion', 'InstalledVersion', 'ServiceState', 'Accepted'],
  },
  'Odj.JoinRequest': {
    synopsis: 'What became of one request of a device to join the domain, or an error that names no device.',
    properties: {
      Time: {
        type: 'string',
        nullable: true,
        help: 'The last event: ISO 8601, UTC; $null where the log does not say.',
      },
      Server: { type: 'string', nullable: true, help: "The connector's server." },
      DeviceId: {
        type: 'string',
        nullable: true,
        help: 'The Intune device; $null for an error of the connector itself.',
      },
      MachineName: { type: 'string', nullable: true, help: 'The name of the computer.' },
      DomainName: { type: 'string', nullable: true, help: 'The domain it was to join.' },
      RequestId: { type: 'string', nullable: true, help: 'The request, where the event names it.' },
      Result: {
        type: 'string',
        choices: ['Succeeded', 'Failed', 'Unknown'],
        help: 'Unknown where no event says that it went well or wrong.',
      },
      Attempts: { type: 'int', help: 'How often it was tried.' },
      ErrorCode: { type: 'string', nullable: true, help: 'Of the last failure, as logged.' },
      DiagnosticCode: { type: 'string', nullable: true, help: 'Of the last failure, as logged.' },
      Text: {
        type: 'string',
        nullable: true,
        help: 'Of the last failure, as logged; secrets are taken out.',
      },
      Cause: {
        type: 'string',
        nullable: true,
        help: 'What it means; $null where it went well or the catalogue does not know it.',
      },
      CauseId: { type: 'string', nullable: true, help: 'The entry of the catalogue.' },
      Remedy: { type: 'string', nullable: true, help: 'What to do.' },
      Command: { type: 'string', nullable: true, help: 'The command that does it, where there is one.' },
      Link: { type: 'string', nullable: true, help: "Microsoft's page." },
      Raw: { type: 'string[]', help: 'Each event as logged; secrets are taken out.' },
    },
    columns: ['Time', 'MachineName', 'Result', 'Cause'],
    widths: { Time: 20, MachineName: 15, Result: 9 },
  },
  'Odj.ErrorExplanation': {
    synopsis: 'An entry of the error catalogue that fits what was asked.',
    properties: {
      InputText: { type: 'string', help: 'What was asked; secrets are taken out.' },
      Id: {
        type: 'string',
        nullable: true,
        help: 'The entry; $null where the catalogue knows nothing like it.',
      },
      Score: { type: 'int', help: 'How sure it is, 0 to 100.' },
      Title: { type: 'string', nullable: true, help: 'What it is.' },
      Why: { type: 'string[]', help: 'What in the input led to it.' },
      Cause: { type: 'string', nullable: true, help: 'Where it comes from.' },
      Remedy: { type: 'string', nullable: true, help: 'What to do.' },
      Command: { type: 'string', nullable: true, help: 'The command that does it or shows more.' },
      Link: { type: 'string', nullable: true, help: "Microsoft's page." },
      FixedIn: {
        type: 'string',
        nullable: true,
        help: 'The first build of the connector that does not have it.',
      },
      Codes: {
        type: 'string[]',
        help: 'Every code in the input: its hexadecimal form, and its name where that is known.',
      },
    },
    columns: ['Title', 'Cause', 'Remedy', 'Command', 'Link', 'FixedIn', 'Why'],
    asList: true,
  },
  'Odj.FactDocument': {
    synopsis: 'What is true of one connector server, as a facts document.',
    properties: {
      ComputerName: { type: 'string', help: 'The server.' },
      CollectedAt: { type: 'string', help: 'When: ISO 8601, UTC.' },
      Path: {
        type: 'string',
        nullable: true,
        help: 'The file that holds the document; $null where none was asked for.',
      },
      Json: {
        type: 'string',
        help: 'The document itself, in ASCII; its JSON schema is manifests/facts.schema.json.',
      },
    },
    columns: ['ComputerName', 'CollectedAt', 'Path'],
  },
  'Odj.Prerequisite': {
    synopsis: 'One requirement of the connector, and whether it is met.',
    properties: {
      Id: { type: 'string', help: 'The requirement.' },
      Title: { type: 'string', help: 'What is required.' },
      Status: {
        type: 'string',
        choices: ['Passed', 'Failed', 'Warning', 'Unknown'],
        help: 'Failed stands in the way of the installation, Warning does not. Unknown means that it could not be read; it is never counted as passed.',
      },
      Evidence: { type: 'string', help: 'What was found, or why it could not be read.' },
      Remedy: { type: 'string', nullable: true, help: 'What to do; $null where nothing is to be done.' },
    },
    columns: ['Status', 'Title', 'Evidence'],
    widths: { Status: 7 },
  },
  'Odj.Installation': {
    synopsis: 'What was installed, updated or uninstalled on this server, and what comes next.',
    properties: {
      ComputerName: { type: 'string', help: 'This server.' },
      Action: {
        type: 'string',
        choices: [
          'Install',
          'Update',
          'Uninstall',
          'None',
          'WouldInstall',
          'WouldUpdate',
          'WouldMerge',
          'WouldUninstall',
        ],
        help: 'What was done; None where this build was there already. Would...: what -WhatIf told, or what was not agreed to.',
      },
      Version: {
        type: 'string',
        nullable: true,
        help: 'The build that is installed now; $null where none is.',
      },
      PreviousVersion: {
        type: 'string',
        nullable: true,
        help: 'The build from before; $null where there was none.',
      },
      ExitCode: {
        type: 'int',
        nullable: true,
        help: 'The exit code of setup, as it gave it; $null where it was not run.',
      },
      RebootRequired: { type: 'bool', help: 'Windows has to be restarted before the rest.' },
      ServiceAccount: {
        type: 'string',
        nullable: true,
        help: 'What the service runs as: LocalSystem before the sign-in; $null without a service.',
      },
      ServiceState: {
        type: 'string',
        nullable: true,
        help: 'Running, Stopped and so on; $null without a service.',
      },
      Merged: {
        type: 'string[]',
        help: 'The settings that setup lost and that were put back: OrganizationalUnits, ManagedServiceAccount, DisableOUUpdates, SkipByoMsaPrivilegeCheck, Proxy.',
      },
      SavedPath: {
        type: 'string',
        nullable: true,
        help: 'The folder that holds both configuration files and a record of account and settings from before.',
      },
      LogPath: { type: 'string', nullable: true, help: 'The folder that holds the logs of setup.' },
      NextSteps: {
        type: 'string[]',
        help: 'What a person does next, in order; with Would... the steps that would be done.',
      },
    },
    columns: [
      'Action',
      'Version',
      'PreviousVersion',
      'RebootRequired',
      'ServiceAccount',
      'ServiceState',
      'Merged',
      'SavedPath',
      'LogPath',
      'NextSteps',
    ],
    asList: true,
  },
  'Odj.Finding': {
    synopsis: 'The result of one check.',
    properties: {
      Id: { type: 'string', help: 'The rule.' },
      Status: {
        type: 'string',
        choices: ['Pass', 'Warning', 'Fail', 'Unknown'],
        help: 'Unknown means that it could not be read; it is never counted as passed.',
      },
      Severity: {
        type: 'string',
        choices: ['Critical', 'High', 'Medium', 'Low', 'Info'],
        help: 'How much hangs on it. Info is a question that cannot be answered from here and does not count.',
      },
      Title: { type: 'string', help: 'What was checked.' },
      Evidence: { type: 'string', help: 'What was found, and where.' },
      Remedy: { type: 'string', nullable: true, help: 'What to do next; $null where nothing is to be done.' },
      Command: {
        type: 'string',
        nullable: true,
        help: 'The command line that does it, to be pasted as it is; $null where there is none.',
      },
    },
    columns: ['Status', 'Severity', 'Title', 'Evidence'],
    widths: { Status: 7, Severity: 8 },
  },
  'Odj.PlanStep': {
    synopsis: 'One thing that is still to be done.',
    properties: planStep,
    columns: ['Kind', 'Server', 'Title'],
  },
  'Odj.PlanStepResult': {
    synopsis: 'A step of a plan, and what became of it.',
    properties: {
      ...planStep,
      Action: {
        type: 'string',
        choices: ['Done', 'Skipped', 'TakenBack', 'Kept'],
        help: 'Skipped and Kept: it was declined, or needs one that was.',
      },
      JournalPath: {
        type: 'string',
        nullable: true,
        help: 'The journal for Undo-OdjPlan; $null where nothing was written yet.',
      },
    },
    columns: ['Action', 'Kind', 'Server', 'Title'],
  },
  'Odj.SupportBundle': {
    synopsis: 'A file with what somebody who helps needs to know, without secrets.',
    properties: {
      Path: { type: 'string', help: 'The zip file.' },
      Files: { type: 'string[]', help: 'What is in it.' },
      Redacted: { type: 'int', help: 'How many secrets were taken out.' },
      Anonymized: { type: 'bool', help: 'Names were replaced.' },
    },
    columns: ['Path', 'Files', 'Redacted', 'Anonymized'],
    asList: true,
  },
} as const satisfies Readonly<Record<string, Output>>;

export type OutputName = keyof typeof outputs;
