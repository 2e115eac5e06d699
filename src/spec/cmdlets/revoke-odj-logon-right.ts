import { defineCmdlet } from '../cmdlet.ts';
import { logonRightErrors } from '../error-groups.ts';
import { directoryParameters, logonRightAccount, logonRightLinks } from '../parameters.ts';

export const revokeOdjLogonRight = defineCmdlet({
  name: 'Revoke-OdjLogonRight',
  synopsis: 'No longer lets an account log on as a service on this server.',
  description: [
    'Takes the account out of those that hold the local right, by its SID or its name, as Grant-OdjLogonRight puts it there, with the same backup and checks. A service that runs as the account does not start any more. An account that was deleted is named by its SID.',
  ],
  lifecycle: 'directory',
  parameters: { Account: logonRightAccount, ...directoryParameters },
  confirmImpact: 'Medium',
  output: 'Odj.LogonRight',
  errors: logonRightErrors,
  examples: [
    {
      command: 'Revoke-OdjLogonRight -Account msaODJlocal -Server dc1.contoso.test',
      does: 'Takes the right away again.',
    },
  ],
  links: logonRightLinks,
});
