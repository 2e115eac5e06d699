import { defineCmdlet } from '../cmdlet.ts';
import {
  connectionErrors,
  organizationalUnitErrors,
  organizationalUnitWriteErrors,
  permissionErrors,
  backupErrors,
  legacyRemovalErrors,
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
    Legacy: {
      type: 'switch',
      help: "Takes away the legacy connector's delegation instead: -Account is the computer account of its server (or the SID of a deleted account), and every entry that the delegation wizard wrote for it by Microsoft's pages goes. Refused where no account of an updated connector may create computers there.",
    },
    Force: {
      type: 'switch',
      help: 'With -Legacy: take it away even where no account of an updated connector takes over, so that joins stop.',
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
    ...legacyRemovalErrors,
  ],
  examples: [
    {
      command:
        "Remove-OdjOuPermission -OrganizationalUnit 'OU=Autopilot,DC=contoso,DC=test' -Account msaODJabcde -Server dc1.contoso.test",
      does: 'Takes the permission away from one organizational unit.',
    },
    {
      command:
        "Remove-OdjOuPermission -Legacy -OrganizationalUnit 'OU=Autopilot,DC=contoso,DC=test' -Account 'SRV1$' -Server dc1.contoso.test -WhatIf",
      does: "Tells what would become of the legacy connector's rights there.",
    },
  ],
  links: delegationLinks,
});
