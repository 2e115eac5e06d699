import { defineCmdlet } from '../cmdlet.ts';
import {
  backupErrors,
  connectionErrors,
  organizationalUnitErrors,
  organizationalUnitWriteErrors,
  legacyRemovalErrors,
  permissionErrors,
  serviceAccountErrors,
} from '../error-groups.ts';
import { directoryParameters } from '../parameters.ts';

export const removeOdjMsa = defineCmdlet({
  name: 'Remove-OdjMsa',
  synopsis: "Deletes a connector's managed service account, or takes it off a server.",
  description: [
    'Takes its entry off every organizational unit of the domain (or below -SearchBase) that has it, with a backup, takes it off every computer that holds it, and deletes it. Where an entry cannot be taken away it is not deleted, because later nobody would know whose entry that was. With -LinkOnly it is only taken off the one computer.',
    'An account that is linked to a server, or a group account whose password somebody may read, is deleted with -Force only. Uninstall it on its server first (Uninstall-ADServiceAccount).',
    'The entries come back with Restore-OdjOuPermission, the account does not: a new one of the same name has another SID. Only where the AD Recycle Bin is on can it be restored with its SID (Restore-ADObject). What it was is kept beside the backup.',
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
    Force: {
      type: 'switch',
      sets: ['Account'],
      help: 'Delete it even when it is linked to a server or servers may read its password.',
    },
    SearchBase: {
      type: 'string',
      sets: ['Account'],
      help: 'Only look for its entries on organizational units at and below this distinguished name. Default: the whole domain.',
    },
    KeepPermission: {
      type: 'switch',
      sets: ['Account'],
      help: 'Leave its entries on organizational units where they are; they are of nobody then.',
    },
    BackupPath: {
      type: 'string',
      sets: ['Account'],
      help: 'The file that the access control lists from before are appended to. Default: a new file in the state folder.',
    },
    ...directoryParameters,
  },
  parameterSets: ['Account', 'LinkOnly'],
  confirmImpact: 'High',
  errors: [
    ...connectionErrors,
    ...serviceAccountErrors,
    ...permissionErrors,
    'MsaInUse',
    'MsaRemovalStopped',
    ...organizationalUnitErrors,
    ...organizationalUnitWriteErrors,
    ...backupErrors,
    ...legacyRemovalErrors,
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
        'Get-OdjMsa -ConnectorComputer SRV1 -Server dc1.contoso.test | Remove-OdjMsa -Force -Server dc1.contoso.test -WhatIf',
      does: 'Tells which accounts of SRV1 would be deleted.',
    },
  ],
  links: ['https://learn.microsoft.com/powershell/module/activedirectory/uninstall-adserviceaccount'],
});
