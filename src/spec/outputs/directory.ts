import type { Output } from '../output.ts';

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

export const directoryOutputs = {
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
} as const satisfies Readonly<Record<string, Output>>;
