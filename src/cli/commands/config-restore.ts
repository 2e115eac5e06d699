import { defineCommand, json } from '../define.ts';

export const configRestore = defineCommand({
  name: 'config restore',
  summary: 'Puts a config file back as it was before "odj config set" changed it',
  positional: 'backup',
  options: {
    backup: { type: 'text', required: true, describe: 'The backup, as "odj config set" named it' },
    force: { type: 'flag', describe: 'Also where the file was changed since' },
    ...json,
  },
  examples: [
    {
      command: 'odj config restore --backup backups/2026-01-02T030405Z-1a2b.config.json',
      does: 'Restores the file that the backup names; what was there is backed up too',
    },
  ],
  run: async ({ backup, force, json: asJson }, terminal) => {
    const { restoreConfigFile } = await import('../../config/file.ts');
    const { file, changed, backupFile } = await restoreConfigFile({
      backupFile: backup,
      force,
      env: terminal.env,
    });
    if (asJson) {
      terminal.out(`${JSON.stringify({ path: file, changed, backupFile }, null, 2)}\n`);
    } else {
      terminal.out(
        changed ? `Restored ${file}\nBackup: ${String(backupFile)}\n` : `Nothing to restore in ${file}.\n`,
      );
    }
    return 0;
  },
});
