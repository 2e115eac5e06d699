import { defineCmdlet } from '../cmdlet.ts';
import { connectionErrors, organizationalUnitErrors, permissionErrors } from '../error-groups.ts';
import { delegationLinks, directoryParameters, permissionParameters } from '../parameters.ts';

export const getOdjOuPermission = defineCmdlet({
  name: 'Get-OdjOuPermission',
  synopsis: "Tells whether a connector's account was given its permission on organizational units.",
  description: [
    'Reads the DACL of each organizational unit and tells whether exactly the entry that Set-OdjOuPermission adds stands there. Rights that the account has in other ways (a group, an inherited entry, Full Control) are not judged here: Test-OdjConnector does that.',
  ],
  lifecycle: 'directory',
  parameters: {
    ...permissionParameters,
    Legacy: {
      type: 'switch',
      help: "Tells of the legacy connector's delegation instead: -Account is the computer account of its server. Granted then means that it may create computers and has full control of them.",
    },
    ...directoryParameters,
  },
  parameterSets: ['OrganizationalUnit', 'ComputersContainer'],
  output: 'Odj.OuPermission',
  errors: [...connectionErrors, ...permissionErrors, ...organizationalUnitErrors],
  examples: [
    {
      command:
        "Get-OdjOuPermission -OrganizationalUnit 'OU=Autopilot,DC=contoso,DC=test' -Account msaODJabcde -Server dc1.contoso.test",
      does: 'Reads one organizational unit.',
    },
    {
      command:
        "Get-OdjOuPermission -Legacy -OrganizationalUnit 'OU=Autopilot,DC=contoso,DC=test' -Account 'SRV1$' -Server dc1.contoso.test",
      does: "Tells whether a legacy connector's server is delegated there.",
    },
  ],
  links: delegationLinks,
});
