import type { Removal } from '../../directory/removal.ts';
import { confirm } from '../confirm.ts';
import { defineCommand, json, type ExitCode, type Terminal } from '../define.ts';
import { directoryOptions, withDirectory } from '../directory-options.ts';

export const accountRemove = defineCommand({
  name: 'account remove',
  summary: 'Deletes an account with its entries on every OU and its links; asks first',
  options: {
    identity: { type: 'text', required: true, describe: 'Name, DN or SID of the account' },
    'search-base': { type: 'text', describe: 'Only look at OUs at and below this DN; default: the domain' },
    'keep-permissions': { type: 'flag', describe: 'Leave its entries on OUs; they are of nobody then' },
    backup: { type: 'text', describe: 'Where to keep the DACLs from before; default: the state folder' },
    force: { type: 'flag', describe: 'Also when it is linked to a server, or servers may read its password' },
    yes: { type: 'flag', describe: 'Do not ask' },
    'what-if': { type: 'flag', describe: 'Say what would be done, change nothing' },
    ...directoryOptions,
    ...json,
  },
  positional: 'identity',
  examples: [
    {
      command:
        'odj account remove msaODJabcde --force --what-if --server ldaps://dc1.contoso.test --bind admin@contoso.test',
      does: 'Tells everything that would go: entries on OUs, links, the account',
    },
  ],
  run: async (options, terminal) => {
    const { identity, searchBase, keepPermissions, force, whatIf, backup: backupFile } = options;
    return withDirectory(options, terminal, async (directory): Promise<ExitCode> => {
      const { accountNamed } = await import('./account-named.ts');
      const { planRemoval, refuseInUse, carryOutRemoval } = await import('../../directory/removal.ts');
      const account = await accountNamed(directory, identity);
      const removal = await planRemoval(directory, account, keepPermissions ? null : searchBase);
      warn(removal, terminal);
      if (whatIf) {
        terminal.out(
          options.json
            ? JSON.stringify({ ...removal, permissions: [], deleted: false }, null, 2) + '\n'
            : planText(removal),
        );
        refuseInUse(removal, force);
        return 0;
      }
      refuseInUse(removal, force);
      if (!options.yes) {
        terminal.err(planText(removal));
        await confirm(
          `Delete ${account.samAccountName} for good?`,
          `deleting ${account.samAccountName}`,
          terminal,
        );
      }
      const { keepAccount } = await import('../../directory/account-record.ts');
      const record = await keepAccount(removal, terminal.env);
      const about = { force, ...(backupFile === undefined ? {} : { backupFile }) };
      const result = await carryOutRemoval(directory, removal, about);
      terminal.out(
        options.json
          ? JSON.stringify({ ...result, record }, null, 2) + '\n'
          : doneText(
              result.permissions.map((change) => change.backupFile),
              removal,
              record,
            ),
      );
      return 0;
    });
  },
});

function warn({ otherEntries, unreadable }: Removal, terminal: Terminal): void {
  if (otherEntries.length > 0) {
    terminal.err(`Warning: other entries of it stay, of nobody then: ${otherEntries.join('; ')}\n`);
  }
  if (unreadable.length > 0) {
    terminal.err(`Warning: could not look at the permissions of ${unreadable.join('; ')}\n`);
  }
}

function planText({ account, organizationalUnits }: Removal): string {
  const lines = [
    ...organizationalUnits.map((unit) => `Take its entry off ${unit}`),
    ...account.connectorComputers.map((computer) => `Take it off ${computer}`),
    `Delete ${account.distinguishedName} (${account.sid})`,
    'The entries come back with odj permission restore. The account does not: a new one of the same name has another SID,',
    'unless the AD Recycle Bin is on and it is restored from there (Restore-ADObject).',
  ];
  return lines.map((line) => line + '\n').join('');
}

function doneText(
  backups: readonly (string | null)[],
  { account, organizationalUnits }: Removal,
  record: string,
): string {
  const files = new Set(backups.filter((file) => file !== null));
  const lines = [
    `Deleted ${account.distinguishedName}, with its entries on ${organizationalUnits.length} OUs and ${account.connectorComputers.length} links.`,
    ...[...files].map((file) => `Backup: ${file}`),
    `What it was: ${record}`,
  ];
  return lines.map((line) => line + '\n').join('');
}
