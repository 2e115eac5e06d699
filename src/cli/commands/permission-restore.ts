import { defineCommand, json } from '../define.ts';
import { directoryOptions, withDirectory } from '../directory-options.ts';

export const permissionRestore = defineCommand({
  name: 'permission restore',
  summary: 'Puts back the permissions that a backup holds, where nobody changed them since',
  options: {
    backup: { type: 'text', required: true, describe: 'The file that grant or revoke wrote' },
    'what-if': { type: 'flag', describe: 'Say what would be done, change nothing' },
    ...directoryOptions,
    ...json,
  },
  positional: 'backup',
  examples: [
    {
      command:
        'odj permission restore --backup 2026-01-02T030405Z-1f3a.jsonl --server ldaps://dc1.contoso.test --bind admin@contoso.test',
      does: 'Undoes one run of grant or revoke',
    },
  ],
  run: async (options, terminal) => {
    const { backup, whatIf } = options;
    const changes = await withDirectory(options, terminal, (directory) =>
      directory.restore(backup, { whatIf }),
    );
    const { printChanges } = await import('./permission-results.ts');
    return printChanges(changes, options.json, terminal);
  },
});
