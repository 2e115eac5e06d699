import { defineCommand, json } from '../define.ts';
import { dryRunOption } from './config-options.ts';

export const configRestore = defineCommand({
  name: 'config restore',
  summary: 'Puts a config file back as it was before "odj config set" changed it',
  positional: 'backup',
  options: {
    backup: { type: 'text', required: true, describe: 'The backup, as "odj config set" named it' },
    force: { type: 'flag', describe: 'Also where the file was changed since' },
    ...dryRunOption,
    ...json,
  },
  examples: [
    {
      command: 'odj config restore --backup backups/2026-01-02T030405Z-1a2b.config.json',
      does: 'Restores the file that the backup names; what was there is backed up too',
    },
  ],
  run: async ({ backup, force, dryRun, json: asJson }, terminal) => {
    const { restoreConfigFile } = await import('../../config/file.ts');
    const { file, changed, backupFile, difference } = await restoreConfigFile({
      backupFile: backup,
      force,
      dryRun,
      env: terminal.env,
    });
    if (asJson) {
      const document = { path: file, changed, dryRun, backupFile, diff: difference };
      terminal.out(`${JSON.stringify(document, null, 2)}\n`);
    } else if (!changed) {
      terminal.out(`Nothing to restore in ${file}.\n`);
    } else {
      terminal.out(dryRun ? difference : `Restored ${file}\nBackup: ${String(backupFile)}\n`);
    }
    return 0;
  },
});
