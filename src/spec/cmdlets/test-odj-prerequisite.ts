import { defineCmdlet } from '../cmdlet.ts';
import { prerequisiteErrors } from '../error-groups.ts';
import { connectorLinks, directoryParameters } from '../parameters.ts';

export const testOdjPrerequisite = defineCmdlet({
  name: 'Test-OdjPrerequisite',
  synopsis: 'Checks whether the connector can be installed on this server, by you.',
  description: [
    'Gives one object for each requirement as soon as it is known, and changes nothing: Windows, .NET Framework, WebView2, TLS, a pending restart, what is installed already, a domain controller that can be written to, the hosts of Microsoft, and what you may do in the domain. Rights in the domain are not guessed from groups: the directory itself is asked what this sign-in may create and modify.',
    'Failed stands in the way of the installation, Warning does not (such as optional rights). What could not be read is Unknown with the reason, never Passed.',
    'With -Quiet it writes one boolean: $true when nothing failed and nothing is unknown.',
  ],
  lifecycle: 'each',
  parameters: {
    OrganizationalUnit: {
      type: 'string[]',
      position: 0,
      help: "Distinguished names of the organizational units of the domain join profiles: may you modify their permissions? Default: the domain's default container for computers.",
    },
    ConnectorVersion: {
      type: 'version',
      help: 'The build that is going to be installed. Builds before 6.2504.2001.8 need Internet Explorer Enhanced Security off instead of WebView2.',
    },
    Legacy: {
      type: 'switch',
      help: 'Check for the legacy connector, which needs no managed service account.',
    },
    Quiet: { type: 'switch', help: 'Write $true or $false instead of objects.' },
    ...directoryParameters,
  },
  output: 'Odj.Prerequisite',
  booleanWith: 'Quiet',
  // Each of these becomes the evidence of a requirement.
  errors: prerequisiteErrors,
  examples: [
    {
      command:
        "Test-OdjPrerequisite -OrganizationalUnit 'OU=Autopilot,DC=contoso,DC=test' -Server dc1.contoso.test",
      does: 'Checks everything, and whether you may modify the permissions of one organizational unit.',
    },
    {
      command: "Test-OdjPrerequisite -Server dc1.contoso.test | Where-Object -Property Status -NE 'Passed'",
      does: 'Shows only what is not in order.',
    },
  ],
  links: [
    'https://learn.microsoft.com/autopilot/windows-autopilot-hybrid?tabs=intune-connector-requirements#requirements',
    ...connectorLinks,
  ],
});
