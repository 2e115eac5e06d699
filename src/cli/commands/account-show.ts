import { defineCommand, json } from '../define.ts';
import { directoryOptions, withDirectory } from '../directory-options.ts';

export const accountShow = defineCommand({
  name: 'account show',
  summary: "Shows connectors' managed service accounts",
  options: {
    identity: { type: 'text', describe: 'Name, DN or SID; every msaODJ* account when absent' },
    'connector-computer': { type: 'text', describe: 'Only accounts linked to this server' },
    ...directoryOptions,
    ...json,
  },
  positional: 'identity',
  examples: [
    {
      command:
        'odj account show --connector-computer SRV1 --server ldaps://dc1.contoso.test --bind admin@contoso.test',
      does: 'Shows the accounts that SRV1 is linked to',
    },
  ],
  run: async (options, terminal) => {
    const { identity, connectorComputer } = options;
    const accounts = await withDirectory(options, terminal, async (directory) => {
      const found = await directory.accounts({
        ...(identity === undefined ? {} : { identity }),
        ...(connectorComputer === undefined ? {} : { connectorComputer }),
      });
      if (identity !== undefined && found.length === 0) {
        const { OdjError } = await import('../../errors.ts');
        throw new OdjError(
          'AccountNotFound',
          { account: identity, server: directory.server },
          { target: identity },
        );
      }
      return found;
    });
    const { accountText } = await import('./account-output.ts');
    terminal.out(
      options.json
        ? JSON.stringify({ accounts }, null, 2) + '\n'
        : accounts.map(accountText).join('\n') || 'There is no such account.\n',
    );
    return 0;
  },
});
