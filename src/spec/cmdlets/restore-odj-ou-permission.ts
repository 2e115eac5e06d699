import { defineCmdlet } from '../cmdlet.ts';
import {
  connectionErrors,
  organizationalUnitErrors,
  organizationalUnitWriteErrors,
  backupErrors,
} from '../error-groups.ts';
import { delegationLinks, directoryParameters } from '../parameters.ts';

export const restoreOdjOuPermission = defineCmdlet({
  name: 'Restore-OdjOuPermission',
  synopsis: 'Puts back the DACLs that a backup file holds.',
  description: [
    'Puts each DACL of the backup file back, newest first, where the one in the directory is still the one that was written then. A DACL that somebody changed since is left alone and reported. Objects are found by their objectGUID, so a renamed or moved organizational unit is restored too.',
  ],
  lifecycle: 'directory',
  looksAgain: true,
  parameters: {
    BackupPath: {
      type: 'string',
      position: 0,
      mandatory: true,
      pipeline: 'both',
      aliases: ['BackupFile', 'FullName'],
      help: 'A file that Set-OdjOuPermission or Remove-OdjOuPermission wrote.',
    },
    ...directoryParameters,
  },
  confirmImpact: 'Medium',
  output: 'Odj.OuPermissionChange',
  errors: [
    ...connectionErrors,
    ...organizationalUnitErrors,
    ...organizationalUnitWriteErrors,
    ...backupErrors,
    'BackupForeign',
    'RestoreConflict',
  ],
  examples: [
    {
      command: 'Restore-OdjOuPermission -BackupPath ./backup.jsonl -Server dc1.contoso.test',
      does: 'Undoes the run that wrote the file.',
    },
  ],
  links: delegationLinks,
});
