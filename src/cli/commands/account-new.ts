import { defineCommand, json } from '../define.ts';
import { directoryOptions, withDirectory } from '../directory-options.ts';

export const accountNew = defineCommand({
  name: 'account new',
  summary: "Makes, or completes, a connector's managed service account and links it to its server",
  options: {
    name: { type: 'text', describe: 'Its name, at most 15 characters; msaODJ and 5 random ones when absent' },
    'connector-computer': { type: 'text', describe: 'The server that the account is for' },
    'skip-link': {
      type: 'flag',
      describe: 'Make it even if you may not link it, and print the command for whoever may',
    },
    'what-if': { type: 'flag', describe: 'Say what would be done, change nothing' },
    ...directoryOptions,
    ...json,
  },
  examples: [
    {
      command:
        'odj account new --name msaODJabcde --connector-computer SRV1 --server ldaps://dc1.contoso.test --bind admin@contoso.test',
      does: 'Makes msaODJabcde$ and links it to SRV1; what is already right is left alone',
    },
  ],
  run: async (options, terminal) => {
    const { name, connectorComputer, skipLink, whatIf } = options;
    const account = await withDirectory(options, terminal, (directory) =>
      directory.newAccount({
        skipLink,
        whatIf,
        ...(name === undefined ? {} : { name }),
        ...(connectorComputer === undefined ? {} : { connectorComputer }),
      }),
    );
    const { accountChangeText } = await import('./account-output.ts');
    terminal.out(options.json ? JSON.stringify(account, null, 2) + '\n' : accountChangeText(account, whatIf));
    return 0;
  },
});
