import permissions from '../../../manifests/permissions.json' with { type: 'json' };
import { delegationLinks } from '../../spec/parameters.ts';
import type { Topic } from './topic.ts';

const { account, ace, classes, legacy } = permissions;

/** Which right is given, why this one, and how it is written. */
export const permissionsTopic: Topic = {
  name: 'about_OdjPermissions',
  short: "What a connector's account may do in the directory, and how it is written.",
  sections: [
    {
      heading: 'LONG DESCRIPTION',
      blocks: [
        'The account gets one entry in the DACL of each organizational unit, which allows it to create objects of the class computer there, on this object only. In SDDL, with the SID of the account:',
        `(OA;;${ace.right};${ace.objectType};;<SID>)`,
        'Child units need an entry of their own. Nothing more is needed: whoever creates a computer object owns it. Any of the connectors of a domain may be asked for any device, so every account needs the entry on every unit that a Domain Join profile names. Units without it go on working for a while, on the machine account quota (ms-DS-MachineAccountQuota, 10 unless somebody changed it), and then stop.',
        'Create child without a class is never given, and reported where it stands: on Windows Server 2025 it also allows to create delegated managed service accounts.',
      ],
    },
    {
      heading: 'HOW IT IS WRITTEN',
      blocks: [
        'Only the DACL is read and written, never owner or group. The entry goes to the end of the explicit allow entries; every other entry keeps its bytes and its place. Where it stands already nothing is written. What was there is in a backup file before the write, and is read back after it. When somebody else writes the same permissions at the same moment, a warning says so (Conflict), and what vanished is added once more.',
        'Entries that allow more than this, of the account or of a group it is in, stay; Test-OdjConnector names them. Remove-OdjOuPermission takes away exactly this entry. Restore-OdjOuPermission puts back what a backup file holds, and leaves a unit alone that somebody changed since.',
      ],
    },
    {
      heading: 'EXAMPLES',
      blocks: [
        'What would be done, then doing it, looking at it, and taking it back:',
        {
          language: 'powershell',
          lines: [
            "$ou = 'OU=Autopilot,DC=contoso,DC=test'",
            "$to = @{ Account = 'msaODJabcde'; Server = 'dc1.contoso.test' }",
            'Set-OdjOuPermission $ou @to -WhatIf',
            'Set-OdjOuPermission $ou @to -BackupPath before.jsonl',
            'Get-OdjOuPermission $ou @to',
            'Restore-OdjOuPermission before.jsonl -Server dc1.contoso.test',
          ],
        },
        'All units below one:',
        {
          language: 'powershell',
          lines: [
            "Get-OdjOu 'OU=Autopilot,DC=contoso,DC=test' -Server dc1.contoso.test |",
            '    Set-OdjOuPermission -Account msaODJabcde -Server dc1.contoso.test',
          ],
        },
      ],
    },
    {
      heading: 'THE ACCOUNT',
      blocks: [
        `A standalone managed service account belongs to one server, whose computer object holds its name in msDS-HostServiceAccount. The connector itself calls it ${account.namePrefix} and ${account.randomCharacters} characters; New-OdjMsa does the same unless told otherwise. A group managed service account may serve several servers, which have to be allowed to read its password. Both are limited to AES. Classes:`,
        {
          terms: [
            ['computer', classes.computer],
            ['msDS-ManagedServiceAccount', classes['msDS-ManagedServiceAccount']],
            ['msDS-GroupManagedServiceAccount', classes['msDS-GroupManagedServiceAccount']],
          ],
        },
      ],
    },
    {
      heading: 'THE LEGACY CONNECTOR',
      blocks: [
        `It ran as LocalSystem, so the rights were given to the computer account of its server: create computers here and below, and full control of them. Microsoft cut it off at the end of ${legacy.cutOff}. -Legacy of Set-OdjOuPermission and Remove-OdjOuPermission gives and takes that delegation; the latter refuses where it would stop joins.`,
      ],
    },
    { heading: 'SEE ALSO', blocks: ['about_OdjConnector', 'about_OdjSite', ...delegationLinks] },
  ],
};
