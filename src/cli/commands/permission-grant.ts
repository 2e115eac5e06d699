import { defineCommand } from '../define.ts';
import { allChangeOptions, changeCommand } from './permission-change.ts';

export const permissionGrant = defineCommand({
  name: 'permission grant',
  summary: 'Allows an account to create computers in OUs: exactly one entry on each, with a backup',
  options: allChangeOptions,
  examples: [
    {
      command:
        'odj permission grant --account msaODJabcde --organizational-unit OU=Autopilot,DC=contoso,DC=test --server ldaps://dc1.contoso.test --bind admin@contoso.test',
      does: 'Adds the entry to the OU, where it is not there yet',
    },
    {
      command:
        'odj permission grant --legacy --account SRV1$ --organizational-unit OU=Autopilot,DC=contoso,DC=test --what-if --server ldaps://dc1.contoso.test --bind admin@contoso.test',
      does: 'Says how a server that still runs the legacy connector would be delegated',
    },
  ],
  run: (options, terminal) =>
    changeCommand(options, terminal, (directory, request) => directory.grant(request)),
});
