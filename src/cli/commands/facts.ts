import { defineCommand, type ExitCode } from '../define.ts';
import { save } from '../report-options.ts';
import { serverFactsOption, siteOptions, withSite } from '../site-options.ts';

export const factsCommand = defineCommand({
  name: 'facts',
  summary: 'Write down what is, with what servers wrote down of themselves, for verify --facts and report',
  options: {
    ...siteOptions,
    ...serverFactsOption,
    out: { type: 'text', describe: 'Write the document to this file instead of stdout' },
  },
  examples: [
    {
      command: 'odj facts --site odj.site.yaml --out facts/contoso.json',
      does: 'Directory, tenant and config files, each thing with its origin and time',
    },
    {
      command: 'odj facts --site odj.site.yaml --server-facts SRV2.facts.json',
      does: 'Also what Get-OdjFact wrote on a server',
    },
  ],
  run: (options, terminal) =>
    withSite(options, terminal, async ({ collect }): Promise<ExitCode> => {
      const text = JSON.stringify(await collect(), null, 2) + '\n';
      if (options.out === undefined) {
        terminal.out(text);
      } else {
        await save(options.out, text);
      }
      return 0;
    }),
});
