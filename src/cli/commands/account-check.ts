import type { AccountReading } from '../../directory/directory.ts';
import { defineCommand, json, type Terminal } from '../define.ts';
import { directoryOptions, withDirectory } from '../directory-options.ts';

export const accountCheck = defineCommand({
  name: 'account check',
  summary: 'Says point by point whether a connector can use an account, and what to do where it cannot',
  options: {
    identity: { type: 'text', describe: 'Name, DN, SID or name@domain of the account' },
    'connector-computer': { type: 'text', describe: 'The server that it is for, or shall be' },
    readings: {
      type: 'text',
      describe: 'Judge what Test-OdjMsa read (- for stdin) instead of looking oneself',
      hidden: true,
    },
    ...directoryOptions,
    ...json,
  },
  positional: 'identity',
  examples: [
    {
      command:
        'odj account check msaODJabcde --connector-computer SRV1 --server ldaps://dc1.contoso.test --bind admin@contoso.test',
      does: 'Exit code 0 when every point is good, 1 when one is wrong, 2 when one could not be told',
    },
  ],
  run: async (options, terminal) => {
    const { identity, connectorComputer, readings: file } = options;
    if ((identity === undefined) === (file === undefined)) {
      const { OdjError } = await import('../../errors.ts');
      throw new OdjError('UsageInvalid', { reason: 'Name one account.' });
    }
    const readings =
      file === undefined
        ? await withDirectory(options, terminal, async (directory) => [
            await directory.readAccount({
              identity: identity ?? '',
              ...(connectorComputer === undefined ? {} : { connectorComputer }),
            }),
          ])
        : await loadReadings(file, terminal);
    const { accountPoints } = await import('../../findings/account-points.ts');
    const { findingOf, verdictOf } = await import('../../findings/examine.ts');
    const findings = readings.flatMap((reading) =>
      accountPoints(reading).map(({ id, ...observation }) => findingOf(id, observation)),
    );
    const verdict = verdictOf(findings);
    const { tableOf } = await import('../../report/table.ts');
    terminal.out(options.json ? JSON.stringify({ verdict, findings }, null, 2) + '\n' : tableOf(findings));
    return verdict === 'Fail' ? 1 : verdict === 'Unknown' ? 2 : 0;
  },
});

async function loadReadings(file: string, terminal: Terminal): Promise<readonly AccountReading[]> {
  const { readFile } = await import('node:fs/promises');
  const { OdjError, reasonOf } = await import('../../errors.ts');
  const { accountReadingSchema } = await import('../../directory/account-reading.ts');
  try {
    const text = file === '-' ? await terminal.readStdin() : await readFile(file, 'utf8');
    return accountReadingSchema.array().parse(JSON.parse(text));
  } catch (cause) {
    throw new OdjError('FactsInvalid', { file, reason: reasonOf(cause) }, { target: file, cause });
  }
}
