import { defineCmdlet } from '../cmdlet.ts';
import { logonRightErrors } from '../error-groups.ts';
import { directoryParameters, logonRightAccount, logonRightLinks } from '../parameters.ts';

export const grantOdjLogonRight = defineCmdlet({
  name: 'Grant-OdjLogonRight',
  synopsis: 'Lets an account of your own log on as a service on this server.',
  description: [
    "A connector's own account (not the one that the sign-in makes) needs the local right 'Log on as a service' before the sign-in. The user rights are exported with secedit.exe and kept in a backup, one line is changed, only user rights are configured, and they are exported again to see that it was kept.",
    'Where a group policy sets the right, the local one would be gone at its next refresh: it is refused, and the policy is named. It is refused, too, where the account is denied to log on as a service.',
    'Revoke-OdjLogonRight is the way back.',
  ],
  lifecycle: 'directory',
  parameters: { Account: logonRightAccount, ...directoryParameters },
  confirmImpact: 'Medium',
  output: 'Odj.LogonRight',
  errors: logonRightErrors,
  examples: [
    {
      command: 'Grant-OdjLogonRight -Account msaODJlocal -Server dc1.contoso.test -WhatIf',
      does: 'Tells what would be done.',
    },
    {
      command: 'Grant-OdjLogonRight -Account msaODJlocal -Server dc1.contoso.test',
      does: 'Adds the account to those that hold the right on this server.',
    },
  ],
  links: logonRightLinks,
});
