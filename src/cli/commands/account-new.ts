import { defineCommand, json } from '../define.ts';
import { directoryOptions, withDirectory } from '../directory-options.ts';

export const accountNew = defineCommand({
  name: 'account new',
  summary: "Makes, or completes, a connector's managed service account and links it to its server",
  options: {
    name: { type: 'text', describe: 'Its name, at most 15 characters; msaODJ and 5 random ones when absent' },
    'connector-computer': { type: 'text', describe: 'The server that the account is for' },
    group: {
      type: 'flag',
      describe: 'A group managed service account, for several servers; needs a name',
    },
    'password-reader': {
      type: 'list',
      describe: 'Computer or group that may read the password of the group account, besides its server',
    },
    'dns-host-name': { type: 'text', describe: 'Of a new group account; default: its name and the domain' },
    'password-interval-days': {
      type: 'number',
      describe: 'Days after which a new group account changes its password; 30 when absent',
    },
    'skip-link': {
      type: 'flag',
      describe: 'Make it even if you may not link it, and print the command for whoever may',
    },
    'wait-replication': {
      type: 'list',
      describe: 'Then wait until this other domain controller has it too (may be given again)',
    },
    'wait-limit': { type: 'number', default: 300, describe: 'Seconds to wait for them at most' },
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
    {
      command:
        'odj account new --group --name msaODJgroup --connector-computer SRV1 --server ldaps://dc1.contoso.test --bind admin@contoso.test',
      does: 'Makes a group account for several connectors; SRV1 may read its password',
    },
  ],
  run: async (options, terminal) => {
    const { name, connectorComputer, skipLink, whatIf, group, passwordReader, dnsHostName } = options;
    const { passwordIntervalDays } = options;
    if (
      !group &&
      (passwordReader.length > 0 || dnsHostName !== undefined || passwordIntervalDays !== undefined)
    ) {
      const { OdjError } = await import('../../errors.ts');
      const reason = '--password-reader, --dns-host-name and --password-interval-days go with --group.';
      throw new OdjError('UsageInvalid', { reason });
    }
    const { waitReplication: servers, waitLimit } = options;
    if (!(waitLimit >= 0)) {
      const { OdjError } = await import('../../errors.ts');
      throw new OdjError('UsageInvalid', { reason: '--wait-limit is a number of seconds.' });
    }
    const account = await withDirectory(options, terminal, (directory) =>
      directory.newAccount({
        skipLink,
        whatIf,
        group,
        passwordReaders: passwordReader,
        ...(dnsHostName === undefined ? {} : { dnsHostName }),
        ...(passwordIntervalDays === undefined ? {} : { passwordIntervalDays }),
        waitReplication: {
          servers,
          limitSeconds: waitLimit,
          onProgress: (text) => {
            terminal.err(`${text}\n`);
          },
          signal: terminal.signal,
        },
        ...(name === undefined ? {} : { name }),
        ...(connectorComputer === undefined ? {} : { connectorComputer }),
      }),
    );
    const { accountChangeText } = await import('./account-output.ts');
    terminal.out(options.json ? JSON.stringify(account, null, 2) + '\n' : accountChangeText(account, whatIf));
    return 0;
  },
});
