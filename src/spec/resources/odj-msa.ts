import { defineResource } from '../resource.ts';

export const odjMsa = defineResource({
  name: 'OdjMsa',
  synopsis: "A connector's managed service account, with AES only, linked to its server.",
  ensure: {
    present: 'The account is there, enabled, has AES only and is linked to its server.',
    absent: 'There is no account of that name. It is deleted with its entries on organizational units.',
  },
  inDirectory: true,
  command: { topic: 'msa', type: 'Msa', exports: true },
  properties: {
    Name: {
      type: 'string',
      key: true,
      help: 'The name of the account: at most 15 characters, without the trailing $.',
    },
    ConnectorComputer: {
      type: 'string',
      help: 'The server that the account belongs to: its name (with or without $) or distinguished name. A group account lets it read its password.',
    },
    Group: {
      type: 'bool',
      help: 'It is a group managed service account, which can serve several servers.',
    },
    PasswordReader: {
      type: 'string[]',
      json: 'passwordReaders',
      help: 'Computers and groups that may read the password of a group account, besides ConnectorComputer; who may read it already stays.',
    },
    DNSHostName: {
      type: 'string',
      json: 'dnsHostName',
      writeOnly: true,
      help: 'The DNS host name of a new group account. Default: its name and the domain.',
    },
    ManagedPasswordIntervalInDays: {
      type: 'int',
      writeOnly: true,
      help: 'Days after which a new group account changes its password; 30 where it is not given.',
    },
    Force: {
      type: 'bool',
      writeOnly: true,
      help: 'Delete it even when it is linked to a server or servers may read its password.',
    },
    SamAccountName: { type: 'string', readOnly: true, help: 'The sAMAccountName, with the trailing $.' },
    DistinguishedName: { type: 'string', readOnly: true, help: 'The distinguished name.' },
    Sid: { type: 'string', readOnly: true, help: 'The SID.' },
    Kind: {
      type: 'string',
      readOnly: true,
      help: 'The class: msDS-ManagedServiceAccount or msDS-GroupManagedServiceAccount.',
    },
    Enabled: { type: 'bool', readOnly: true, help: 'The account is not disabled.' },
    ConnectorComputers: {
      type: 'string[]',
      readOnly: true,
      help: 'Distinguished names of the computers that it is linked to.',
    },
    EncryptionTypes: {
      type: 'int',
      readOnly: true,
      help: 'msDS-SupportedEncryptionTypes: 24 is AES128 and AES256.',
    },
  },
});
