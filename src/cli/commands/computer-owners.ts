import type { Directory } from '../../directory/directory.ts';
import { defineCommand, json } from '../define.ts';
import { directoryOptions, withDirectory } from '../directory-options.ts';

export const computerOwners = defineCommand({
  name: 'computer owners',
  summary: 'Lists computer objects with who made them, and whether their devices may be joined again',
  options: {
    base: {
      type: 'list',
      describe: 'DN of where to begin, may be given several times; default: the whole domain',
    },
    account: { type: 'list', describe: "A connector's own account, besides all that are named msaODJ*" },
    blocked: { type: 'flag', describe: 'Only those that may not be joined again by every connector' },
    csv: { type: 'flag', describe: 'Print CSV' },
    ...directoryOptions,
    ...json,
  },
  examples: [
    {
      command:
        'odj computer owners --base OU=Autopilot,DC=contoso,DC=test --blocked --server ldaps://dc1.contoso.test --bind admin@contoso.test',
      does: 'Finds the objects on which joining fails with 0xaac (account re-use blocked by policy)',
    },
  ],
  run: async (options, terminal) => {
    const { judgedComputers } = await import('../../directory/account-reuse.ts');
    const { computerWriter } = await import('./computer-output.ts');
    const writer = computerWriter(options.json ? 'json' : options.csv ? 'csv' : 'text');
    await withDirectory(options, terminal, async (directory) => {
      const connectorSids = await connectorsOf(directory, options.account);
      terminal.out(writer.start);
      for (const base of options.base.length === 0 ? [undefined] : options.base) {
        for await (const computer of judgedComputers(directory, { base, connectorSids })) {
          if (!options.blocked || computer.rejoin !== 'Allowed') {
            terminal.out(writer.row(computer));
          }
        }
      }
      terminal.out(writer.end());
    });
    return 0;
  },
});

/** The accounts that connectors run as now: those linked to a server, and those named. */
async function connectorsOf(directory: Directory, named: readonly string[]): Promise<ReadonlySet<string>> {
  const own = await directory.accounts();
  const others = await Promise.all(named.map((identity) => directory.accounts({ identity })));
  const inUse = own.filter(({ enabled, connectorComputers }) => enabled && connectorComputers.length > 0);
  return new Set([...inUse, ...others.flat()].map(({ sid }) => sid));
}
