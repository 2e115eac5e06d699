import { defineCmdlet } from '../cmdlet.ts';
import {
  connectionErrors,
  organizationalUnitErrors,
  organizationalUnitWriteErrors,
  permissionErrors,
  backupErrors,
} from '../error-groups.ts';
import { delegationLinks, directoryParameters, permissionParameters } from '../parameters.ts';

export const removeOdjOuPermission = defineCmdlet({
  name: 'Remove-OdjOuPermission',
  synopsis: 'Takes away what Set-OdjOuPermission gave.',
  description: [
    'Removes every explicit entry that equals the one Set-OdjOuPermission adds for this account; all other entries stay as they are. The DACL from before is on disk before the change is made.',
  ],
  lifecycle: 'directory',
  looksAgain: true,
  parameters: {
    ...permissionParameters,
    BackupPath: {
      type: 'string',
      help: "The file that the DACLs from before are added to. Default: a new file in the folder 'backups' of the state directory.",
    },
    ...directoryParameters,
  },
  parameterSets: ['OrganizationalUnit', 'ComputersContainer'],
  confirmImpact: 'Medium',
  output: 'Odj.OuPermissionChange',
  errors: [
    ...connectionErrors,
    ...permissionErrors,
    ...organizationalUnitErrors,
    ...organizationalUnitWriteErrors,
    ...backupErrors,
  ],
  examples: [
    {
      command:
        "Remove-OdjOuPermission -OrganizationalUnit 'OU=Autopilot,DC=contoso,DC=test' -Account msaODJabcde -Server dc1.contoso.test",
      does: 'Takes the permission away from one organizational unit.',
    },
  ],
  links: delegationLinks,
});
