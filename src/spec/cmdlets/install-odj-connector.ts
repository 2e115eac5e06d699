import { defineCmdlet } from '../cmdlet.ts';
import { connectorLinks, directoryParameters } from '../parameters.ts';
import { configFileErrors, odjProgramErrors, prerequisiteErrors, setupErrors } from '../error-groups.ts';

export const installOdjConnector = defineCmdlet({
  name: 'Install-OdjConnector',
  synopsis: 'Installs the connector on this server, or updates the one that is here.',
  description: [
    "Takes the ODJConnectorBootstrapper.exe that the Intune admin center gives. Before anything is started its Authenticode signature must be Microsoft's and its build one that Intune accepts, no legacy connector may be here, and what Test-OdjPrerequisite checks must not fail (unless -Force). A copy of it is kept in the state folder, is what is started, and is found there when the connector is uninstalled.",
    'A build that is installed already is left alone. Setup is guided: a person goes through its windows. Close the last one without launching the connector, so that the list of organizational units is there before the one sign-in; -OrganizationalUnit writes the list right after setup. NextSteps says what comes then, and Start-OdjConnectorWizard opens the sign-in.',
    'On a server that has an updated connector it is an update: both configuration files, the account and the list of organizational units are saved in the state folder first, then setup runs, and what it lost is put back. Where setup refuses because of the version that is there, that one is uninstalled and setup is run again. What an interrupted update saved is put back by the next run. With -Server the permissions of the account are looked at too.',
    '-Legacy installs a legacy build, which Intune refuses since the end of June 2025.',
  ],
  lifecycle: 'each',
  parameters: {
    Path: {
      type: 'string',
      position: 0,
      mandatory: true,
      aliases: ['FullName'],
      help: 'The bootstrapper, ODJConnectorBootstrapper.exe.',
    },
    OrganizationalUnit: {
      type: 'string[]',
      help: "Distinguished names for the connector's list, written after setup and before the sign-in: exactly these.",
    },
    Legacy: { type: 'switch', help: 'Install a legacy build.' },
    Quiet: {
      type: 'switch',
      help: 'Run setup without windows, with the switches of every WiX Burn bundle (/quiet /norestart /log). Microsoft does not document them for this one.',
    },
    Force: {
      type: 'switch',
      help: 'Go on where a requirement is not met. It never lifts the check of the signature or of the build, nor that no legacy connector is here.',
    },
    Wait: {
      type: 'switch',
      help: 'Wait until somebody has signed in to the connector and its service runs.',
    },
    TimeoutSeconds: {
      type: 'int',
      range: [1, 86400],
      default: 1800,
      help: 'How long -Wait waits at most.',
    },
    ...directoryParameters,
  },
  confirmImpact: 'Medium',
  output: 'Odj.Installation',
  errors: [
    ...setupErrors,
    ...prerequisiteErrors,
    ...odjProgramErrors,
    ...configFileErrors,
    'ConfigOrganizationalUnitInvalid',
    'ConfigChangedMeanwhile',
    'FileUnwritable',
    'ConnectorNotFound',
    'ConnectorBuildRefused',
    'LegacyBuildExpected',
    'LegacyConnectorPresent',
    'ConnectorNewer',
    'PrerequisitesNotMet',
    'SetupWithoutEffect',
    'UpdateRecordUnusable',
    'ConnectorNotSignedIn',
  ],
  examples: [
    {
      command:
        'Install-OdjConnector -Path ./ODJConnectorBootstrapper.exe -Server dc1.contoso.test -Force -WhatIf',
      does: 'Tells what is missing and the steps in their order, and changes nothing.',
    },
    {
      command:
        "Install-OdjConnector -Path ./ODJConnectorBootstrapper.exe -OrganizationalUnit 'OU=Autopilot,DC=contoso,DC=test' -Server dc1.contoso.test -Force",
      does: 'Installs or updates although a requirement is not met, and writes the list of organizational units.',
    },
  ],
  links: [
    ...connectorLinks,
    'https://learn.microsoft.com/autopilot/windows-autopilot-hybrid#uninstall-the-intune-connector-for-active-directory',
  ],
});
