import { existsSync } from 'node:fs';
import { callerOption, openCaller } from '../caller.ts';
import { directoryOptions, openDirectory } from '../directory-options.ts';
import { agrees } from '../confirm.ts';
import { defineCommand, json } from '../define.ts';

export const undoCommand = defineCommand({
  name: 'undo',
  summary: 'Take back what an apply did, last step first',
  options: {
    journal: { type: 'text', required: true, describe: 'The journal that apply named when it ended' },
    yes: { type: 'flag', describe: 'Do not ask before deleting an account' },
    ...directoryOptions,
    ...callerOption,
    ...json,
  },
  examples: [
    {
      command: 'odj undo --journal JOURNAL',
      does: 'Removes the ACEs, restores the configs, and asks before it deletes an account',
    },
  ],
  run: async (options, terminal) => {
    const { readJournal } = await import('../../plan/journal.ts');
    const { undo } = await import('../../plan/undo.ts');
    const { readBackup } = await import('../../directory/backup.ts');
    const { restoreConfigFile } = await import('../../config/file.ts');
    const journal = await readJournal(options.journal);
    if (journal === null) {
      const nothing = { undone: [], kept: [] };
      terminal.out(options.json ? JSON.stringify(nothing, null, 2) + '\n' : textOf(nothing));
      return 0;
    }
    const { server: host } = journal.header;
    const server =
      options.server ?? (options.through === 'ldap' && !options.caller ? `ldaps://${host}` : host);
    const caller = options.caller ? await openCaller(terminal) : undefined;
    const directory = await (caller?.directory(server) ?? openDirectory({ ...options, server }, terminal));
    try {
      const result = await undo({
        journal,
        directory,
        restoreConfig: async (backupFile) => {
          if (existsSync(backupFile)) {
            await restoreConfigFile({ backupFile, env: terminal.env });
          }
        },
        writtenBy: async (file) => (existsSync(file) ? (await readBackup(file)).entries : []),
        tell: terminal.err,
        ...(caller === undefined ? {} : { overseer: caller.overseer }),
        confirmRemoval: async (account) =>
          options.yes || (await agrees(`Delete the account ${account.distinguishedName}?`, terminal)),
      });
      terminal.out(options.json ? JSON.stringify(result, null, 2) + '\n' : textOf(result));
      return result.kept.length === 0 ? 0 : 2;
    } finally {
      await directory.close();
    }
  },
});

function textOf({ undone, kept }: { undone: readonly string[]; kept: readonly string[] }): string {
  const lines = [
    ...undone.map((title) => `Taken back: ${title}`),
    ...kept.map((title) => `Kept: ${title}`),
    ...(undone.length + kept.length === 0 ? ['Nothing is left to take back.'] : []),
  ];
  return lines.map((line) => line + '\n').join('');
}
