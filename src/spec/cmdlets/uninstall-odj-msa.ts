import { defineCmdlet } from '../cmdlet.ts';
import { installationErrors } from '../error-groups.ts';
import { installationLinks, installedIdentity } from '../parameters.ts';

export const uninstallOdjMsa = defineCmdlet({
  name: 'Uninstall-OdjMsa',
  synopsis: 'Takes a managed service account off this server; it stays in the directory.',
  description: [
    "Runs Uninstall-ADServiceAccount where this server has the account. The account that the connector's service runs as is left alone, unless with -Force.",
  ],
  lifecycle: 'each',
  parameters: {
    Identity: installedIdentity,
    Force: {
      type: 'switch',
      help: 'Also where the service runs as the account, where the account is gone from the directory, or where no domain controller answers.',
    },
  },
  confirmImpact: 'High',
  output: 'Odj.MsaInstallation',
  errors: [...installationErrors, 'WindowsNeeded', 'MsaServiceUses', 'MsaNotUninstalled'],
  examples: [
    { command: 'Uninstall-OdjMsa -Identity msaODJlocal -Confirm:$false', does: 'Takes it off this server.' },
  ],
  links: installationLinks,
});
