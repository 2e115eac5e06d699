import { defineCmdlet } from '../cmdlet.ts';
import { configFileErrors, odjProgramErrors, stateErrors } from '../error-groups.ts';
import { connectorLinks } from '../parameters.ts';

export const setOdjConnectorConfig = defineCmdlet({
  name: 'Set-OdjConnectorConfig',
  synopsis: "Changes the connector's list of organizational units and its own-account settings.",
  description: [
    'Changes only what is asked for in ODJConnectorEnrollmentWizard.exe.config: every other byte of the file stays, comments included. The file is backed up, then replaced in one step. What is already so is not written again.',
    "The connector reads the list when somebody presses 'Configure Managed Service Account' in its wizard.",
  ],
  lifecycle: 'collect',
  parameters: {
    Path: {
      type: 'string[]',
      position: 0,
      pipeline: 'both',
      aliases: ['FullName'],
      help: "The configuration file. Default: this server's, found from the connector's service.",
    },
    OrganizationalUnit: {
      type: 'string[]',
      allowEmpty: true,
      help: 'Exactly these distinguished names, instead of those that are there. An empty list leaves the default container for computers. A name that holds a semicolon cannot be expressed in the file and is refused.',
    },
    AddOrganizationalUnit: {
      type: 'string[]',
      help: 'Distinguished names to add to the list. One that is there already, however it is spelt, stays as it is.',
    },
    RemoveOrganizationalUnit: {
      type: 'string[]',
      help: 'Distinguished names to take out of the list, however they are spelt there. Their permissions stay: Remove-OdjOuPermission takes those away.',
    },
    ManagedServiceAccount: {
      type: 'string',
      help: 'An account of your own, as name@domain, without the trailing $.',
    },
    DisableOUUpdates: {
      type: 'bool',
      help: 'With an account of your own: $true makes the connector leave the permissions of organizational units alone.',
    },
    SkipByoMsaPrivilegeCheck: {
      type: 'bool',
      help: 'With an account of your own: $true skips the check of the log-on-as-a-service right. Known to build 6.2604.2000.3 and later: refused where an older one is installed.',
    },
    Remove: {
      type: 'string[]',
      choices: ['ManagedServiceAccount', 'DisableOUUpdates', 'SkipByoMsaPrivilegeCheck'],
      help: 'Keys to take away: without ManagedServiceAccount the connector makes its own account.',
    },
    ConnectorVersion: {
      type: 'version',
      help: 'The build that reads the file. Default: the one that is installed here; with -Path none, and nothing is checked.',
    },
  },
  confirmImpact: 'Medium',
  output: 'Odj.ConnectorConfigChange',
  errors: [
    ...odjProgramErrors,
    ...configFileErrors,
    'ConnectorNotFound',
    'NothingToChange',
    'SettingsContradict',
    'ConfigKeyTooNew',
    'ConfigOrganizationalUnitInvalid',
    'ConfigAccountInvalid',
    'ConfigChangedMeanwhile',
    ...stateErrors,
  ],
  examples: [
    {
      command:
        "Set-OdjConnectorConfig -Path ./ODJConnectorEnrollmentWizard.exe.config -OrganizationalUnit 'OU=Autopilot,DC=contoso,DC=test'",
      does: 'Makes the list exactly this organizational unit.',
    },
    {
      command:
        "Set-OdjConnectorConfig -Path ./ODJConnectorEnrollmentWizard.exe.config -AddOrganizationalUnit 'OU=Kiosks,DC=contoso,DC=test' -Remove ManagedServiceAccount, DisableOUUpdates -WhatIf",
      does: 'Shows how one is added to the list, and how the connector goes back to an account that it makes.',
    },
  ],
  links: connectorLinks,
});
