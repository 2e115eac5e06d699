import { defineCmdlet } from '../cmdlet.ts';
import { installationErrors } from '../error-groups.ts';
import { installationLinks, installedIdentity } from '../parameters.ts';

export const installOdjMsa = defineCmdlet({
  name: 'Install-OdjMsa',
  synopsis:
    'Installs a managed service account of your own on this server, so that its service can run as it.',
  description: [
    'Runs Install-ADServiceAccount where Test-ADServiceAccount says that this server cannot use the account yet, and tests it again. Standalone and group managed accounts are installed alike: a standalone one must be linked to this server, of a group managed one this server must be allowed to read the password (New-OdjMsa does both).',
    'It works in a session at the server itself. In a remote one Windows does not let your sign-in go on to a domain controller (double hop): that is said before anything is tried. CredSSP is the exception.',
    'Uninstall-OdjMsa is the way back.',
  ],
  lifecycle: 'each',
  parameters: { Identity: installedIdentity },
  confirmImpact: 'Medium',
  output: 'Odj.MsaInstallation',
  errors: [...installationErrors, 'MsaInstallRemote', 'MsaNotInstalled'],
  examples: [
    { command: 'Install-OdjMsa -Identity msaODJlocal -WhatIf', does: 'Tells whether it is to be installed.' },
    { command: 'Install-OdjMsa -Identity msaODJlocal', does: 'Installs it, or leaves it as it is.' },
  ],
  links: installationLinks,
});
