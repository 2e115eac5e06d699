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

export const setOdjOuPermission = defineCmdlet({
  name: 'Set-OdjOuPermission',
  synopsis: "Lets a connector's account create computers in organizational units.",
  description: [
    'Adds exactly one entry to the DACL of each organizational unit: allow the account to create objects of the class computer, on this object only. That is what Microsoft asks for. Every other entry keeps its bytes and its place, owner and group are not written, and where the same entry already stands nothing is written.',
    'The DACL from before is on disk before the change is made: see -BackupPath and Restore-OdjOuPermission. One unit that fails does not stop the others.',
  ],
  lifecycle: 'directory',
  looksAgain: true,
  writesItself: true,
  parameters: {
    ...permissionParameters,
    BackupPath: {
      type: 'string',
      help: "The file that the DACLs from before are added to. Default: a new file in the folder 'backups' of the state directory (ODJ_STATE, else ProgramData\\OdjConnector), which only administrators may read.",
    },
    Legacy: {
      type: 'switch',
      help: 'Delegates the legacy connector instead: -Account is the computer account of its server, which may then create computers in each organizational unit and below, and has full control of them. Microsoft cut that connector off at the end of June 2025.',
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
        "Set-OdjOuPermission -OrganizationalUnit 'OU=Autopilot,DC=contoso,DC=test' -Account msaODJabcde -Server dc1.contoso.test",
      does: 'Lets the account create computers in one organizational unit.',
    },
    {
      command:
        'Set-OdjOuPermission -ComputersContainer -Account msaODJabcde -Server dc1.contoso.test -WhatIf',
      does: 'Tells what would be done on the default container for computers.',
    },
    {
      command:
        "Set-OdjOuPermission -Legacy -OrganizationalUnit 'OU=Autopilot,DC=contoso,DC=test' -Account 'SRV1$' -Server dc1.contoso.test -WhatIf",
      does: 'Tells how a server that still runs the legacy connector would be delegated.',
    },
  ],
  links: delegationLinks,
});
