import { defineCmdlet } from '../cmdlet.ts';
import { configFileErrors, odjProgramErrors, setupErrors } from '../error-groups.ts';
import { connectorLinks, directoryParameters } from '../parameters.ts';

export const uninstallOdjConnector = defineCmdlet({
  name: 'Uninstall-OdjConnector',
  synopsis: 'Uninstalls the connector of this server, the legacy one in both of its stages.',
  description: [
    'Runs what Settings > Apps runs. The legacy connector is gone only after its bootstrapper is run once more and Uninstall is chosen there: that is the second stage. It takes the bootstrapper of the version that is installed; the copy that Install-OdjConnector kept is found by itself, another is named with -Path, and without one nothing is uninstalled. What Windows lists as the uninstaller is started only where it is Windows Installer or a program that Microsoft signed.',
    'Both configuration files and the account are saved in the state folder first. What is left in the domain and in Intune is told in NextSteps. With -RemoveAccount the managed service accounts that are linked to this server are taken off it and deleted, each after asking (Remove-OdjMsa, whose backup brings the entries back).',
    'Where the product of the legacy connector is gone already, -Legacy with -Path runs the second stage alone.',
  ],
  lifecycle: 'each',
  parameters: {
    Path: {
      type: 'string',
      position: 0,
      aliases: ['FullName'],
      help: 'The bootstrapper of the version that is installed, or the folder that holds it. Only the legacy connector needs it.',
    },
    Legacy: {
      type: 'switch',
      help: 'Uninstall the legacy connector, also where only its second stage is left. Without it a legacy connector that is installed is found by itself.',
    },
    Quiet: {
      type: 'switch',
      help: 'Run the uninstallers without windows, with the switches of every WiX Burn bundle. Microsoft does not document them for this one.',
    },
    RemoveAccount: {
      type: 'switch',
      help: 'Take the managed service accounts of this server off it and delete them, with their entries on organizational units. The legacy connector has none.',
    },
    ...directoryParameters,
  },
  confirmImpact: 'High',
  output: 'Odj.Installation',
  errors: [
    ...setupErrors,
    ...odjProgramErrors,
    ...configFileErrors,
    'ActiveDirectoryModuleMissing',
    'StateDirectoryUnusable',
    'FileUnwritable',
    'SetupWithoutEffect',
    'ConnectorNotInstalled',
    'MatchingSetupMissing',
    'LegacyBuildExpected',
  ],
  examples: [
    {
      command: 'Uninstall-OdjConnector -WhatIf',
      does: 'Tells the steps in their order, and changes nothing.',
    },
    {
      command: 'Uninstall-OdjConnector -RemoveAccount -Server dc1.contoso.test -WhatIf',
      does: 'The same with the account in the domain.',
    },
  ],
  links: [
    'https://learn.microsoft.com/autopilot/windows-autopilot-hybrid#uninstall-the-intune-connector-for-active-directory',
    ...connectorLinks,
  ],
});
