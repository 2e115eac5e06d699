import { defineCommand, json } from '../define.ts';
import { directoryOptions, withDirectory } from '../directory-options.ts';

export const accountUnlink = defineCommand({
  name: 'account unlink',
  summary: 'Takes an account off a server; a group account no longer lets the server read its password',
  options: {
    identity: { type: 'text', required: true, describe: 'Name, DN or SID of the account' },
    'connector-computer': { type: 'text', required: true, describe: 'The server' },
    ...directoryOptions,
    ...json,
  },
  positional: 'identity',
  examples: [
    {
      command:
        'odj account unlink msaODJabcde --connector-computer SRV1 --server ldaps://dc1.contoso.test --bind admin@contoso.test',
      does: 'Takes the account off SRV1; the account stays',
    },
  ],
  run: async (options, terminal) => {
    const { identity, connectorComputer } = options;
    const account = await withDirectory(options, terminal, async (directory) => {
      const { accountNamed } = await import('./account-named.ts');
      const before = await accountNamed(directory, identity);
      await directory.unlinkAccount(before.distinguishedName, connectorComputer);
      return accountNamed(directory, before.sid);
    });
    const { accountText } = await import('./account-output.ts');
    terminal.out(options.json ? JSON.stringify(account, null, 2) + '\n' : accountText(account));
    return 0;
  },
});
