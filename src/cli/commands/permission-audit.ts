import { defineCommand, json } from '../define.ts';
import { directoryOptions, withDirectory } from '../directory-options.ts';

export const permissionAudit = defineCommand({
  name: 'permission audit',
  summary:
    'Tells of every OU of the domain who of the connectors may create computers there, and who else too much',
  options: {
    base: { type: 'text', describe: 'DN of the OU to begin at; the whole domain when absent' },
    account: {
      type: 'list',
      describe: "Name, DN or SID; may be given several times; every connector's account when absent",
    },
    required: {
      type: 'flag',
      describe: 'Devices go to every OU there: an account that is not granted on one is missing',
    },
    all: { type: 'flag', describe: 'Show what is well too' },
    csv: { type: 'flag', describe: 'Print CSV on stdout' },
    ...directoryOptions,
    ...json,
  },
  positional: 'base',
  examples: [
    {
      command:
        'odj permission audit OU=Autopilot,DC=contoso,DC=test --account msaODJabcde --required --server ldaps://dc1.contoso.test --bind admin@contoso.test',
      does: 'Proves that an account has its permission on an OU and on every one below it, and nobody too much there',
    },
  ],
  run: async (options, terminal) => {
    const { runAudit } = await import('./audit-output.ts');
    return withDirectory(options, terminal, (directory) => runAudit(directory, options, terminal));
  },
});
