import { defineCommand, json } from '../define.ts';
import { directoryOptions, withDirectory } from '../directory-options.ts';

export const accountLink = defineCommand({
  name: 'account link',
  summary: 'Links an account that is there to its server; a group account lets the server read its password',
  options: {
    identity: { type: 'text', required: true, describe: 'Name, DN or SID of the account' },
    'connector-computer': { type: 'text', required: true, describe: 'The server' },
    'what-if': { type: 'flag', describe: 'Say what would be done, change nothing' },
    ...directoryOptions,
    ...json,
  },
  positional: 'identity',
  examples: [
    {
      command:
        'odj account link msaODJabcde --connector-computer SRV1 --server ldaps://dc1.contoso.test --bind admin@contoso.test',
      does: 'Links the account to SRV1; refused while it is linked to another server',
    },
  ],
  run: async (options, terminal) => {
    const { identity, connectorComputer, whatIf } = options;
    const account = await withDirectory(options, terminal, async (directory) => {
      const { accountNamed } = await import('./account-named.ts');
      const { name, kind } = await accountNamed(directory, identity);
      const group = kind === 'msDS-GroupManagedServiceAccount';
      return directory.newAccount({ name, connectorComputer, group, linkOnly: true, whatIf });
    });
    const { accountChangeText } = await import('./account-output.ts');
    terminal.out(options.json ? JSON.stringify(account, null, 2) + '\n' : accountChangeText(account, whatIf));
    return 0;
  },
});
