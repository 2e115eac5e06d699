import { defineResource } from '../resource.ts';

export const odjOuPermission = defineResource({
  name: 'OdjOuPermission',
  synopsis: "The permission of a connector's account to create computers in one organizational unit.",
  ensure: {
    present: 'Exactly the one entry stands there: create computer objects, this object only.',
    absent: 'That entry does not stand there. What else lets the account create computers stays.',
  },
  inDirectory: true,
  command: { topic: 'ou-permission', type: 'OuPermission', exports: true },
  properties: {
    OrganizationalUnit: {
      type: 'string',
      key: true,
      help: 'The distinguished name of the organizational unit, or of the default container for computers.',
    },
    Account: {
      type: 'string',
      key: true,
      help: "The connector's managed service account: its sAMAccountName (with or without $), distinguished name or SID.",
    },
    BackupPath: {
      type: 'string',
      writeOnly: true,
      help: 'The file that the DACL from before is added to. Default: a new file in the state directory.',
    },
    ObjectGuid: {
      type: 'string',
      readOnly: true,
      help: 'The objectGUID of the organizational unit.',
    },
    AccountSid: { type: 'string', readOnly: true, help: 'The SID of the account.' },
  },
});
