import { defineCommand, json } from '../define.ts';
import { directoryOptions, withDirectory } from '../directory-options.ts';

export const legacyShow = defineCommand({
  name: 'legacy show',
  summary: "Finds the legacy connector's rights on OUs, and entries of accounts that are gone",
  options: {
    'connector-computer': { type: 'text', describe: 'Only rights of this server' },
    base: { type: 'text', describe: 'DN of where to begin; the whole domain when absent' },
    csv: { type: 'flag', describe: 'Print CSV, a line for each entry' },
    ...directoryOptions,
    ...json,
  },
  examples: [
    {
      command:
        'odj legacy show --base OU=Autopilot,DC=contoso,DC=test --server ldaps://dc1.contoso.test --bind admin@contoso.test',
      does: 'Lists what could be taken away, and what is like it and stays',
    },
  ],
  run: async (options, terminal) => {
    const { findLeftovers } = await import('../../directory/leftovers.ts');
    const { leftoverCsv, leftoverText } = await import('./leftover-output.ts');
    const { reportFailures } = await import('./permission-results.ts');
    const { base, connectorComputer: server } = options;
    const leftovers = await withDirectory(options, terminal, (directory) =>
      findLeftovers(directory, { base, server }),
    );
    const { found, unread } = leftovers;
    if (options.json) {
      terminal.out(JSON.stringify({ leftovers: found, unread }, null, 2) + '\n');
    } else if (options.csv) {
      terminal.out(leftoverCsv(leftovers));
    } else {
      terminal.out(
        leftoverText(found) ||
          'There are no rights of the legacy connector, and none of accounts that are gone.\n',
      );
      terminal.out(hintsOf(found.filter(({ entries }) => entries.length > 0).map(({ kind }) => kind)));
    }
    return reportFailures(unread, terminal);
  },
});

function hintsOf(kinds: readonly ('Legacy' | 'Orphaned')[]): string {
  return [
    ...(kinds.includes('Legacy')
      ? ['Take them away with: odj legacy remove --connector-computer NAME\n']
      : []),
    ...(kinds.includes('Orphaned')
      ? ['Take those of accounts that are gone away with: odj permission remove-orphans\n']
      : []),
  ].join('');
}
