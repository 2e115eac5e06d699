import type { OuPermission } from '../../directory/directory.ts';
import { defineCommand, json } from '../define.ts';
import { directoryOptions, withDirectory } from '../directory-options.ts';
import { permissionOptions } from './permission-options.ts';

export const permissionShow = defineCommand({
  name: 'permission show',
  summary: 'Shows on which OUs an account has the entry that allows it to create computers',
  options: { ...permissionOptions, ...directoryOptions, ...json },
  examples: [
    {
      command:
        'odj permission show --account msaODJabcde --computers-container --server ldaps://dc1.contoso.test --bind admin@contoso.test',
      does: "Looks at the domain's container for new computers",
    },
  ],
  run: async (options, terminal) => {
    const { reportFailures, resultLines, targetsOf } = await import('./permission-results.ts');
    const permissions = await withDirectory(options, terminal, async (directory) =>
      directory.permissions(await targetsOf(options, directory), options.account),
    );
    terminal.out(
      options.json
        ? JSON.stringify({ permissions }, null, 2) + '\n'
        : resultLines(permissions.map((row) => [stateOf(row), row.organizationalUnit])),
    );
    return reportFailures(permissions, terminal);
  },
});

function stateOf({ granted, error }: OuPermission): string {
  if (error !== null) {
    return 'UNKNOWN';
  }
  return granted ? 'Granted' : 'Not granted';
}
