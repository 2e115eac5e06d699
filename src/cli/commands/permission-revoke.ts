import { defineCommand } from '../define.ts';
import { allChangeOptions, changeCommand } from './permission-change.ts';

export const permissionRevoke = defineCommand({
  name: 'permission revoke',
  summary: 'Takes back what grant gave: exactly that entry on each OU, with a backup',
  options: {
    ...allChangeOptions,
    force: {
      type: 'flag',
      describe: "With --legacy: also where no updated connector's account takes over, so that joins stop",
    },
  },
  examples: [
    {
      command:
        'odj permission revoke --account msaODJabcde --organizational-unit OU=Autopilot,DC=contoso,DC=test --server ldaps://dc1.contoso.test --bind admin@contoso.test',
      does: 'Removes the entry from the OU, and nothing else',
    },
  ],
  run: (options, terminal) =>
    changeCommand(options, terminal, (directory, request) => directory.revoke(request)),
});
