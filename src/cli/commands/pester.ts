import { defineCommand, json } from '../define.ts';
import { save } from '../report-options.ts';

export const pesterCommand = defineCommand({
  name: 'pester',
  summary: "Run the module's Pester tests on this server, one for each rule",
  options: {
    'organizational-unit': {
      type: 'list',
      describe: "The OUs to check; default: those of the connector's configuration",
    },
    server: { type: 'text', describe: 'The domain controller: HOST, or ldaps://HOST' },
    tag: { type: 'list', describe: 'Only tests of this topic or severity' },
    nunit: { type: 'text', describe: 'Also write the results as NUnit 2.5 XML to this file' },
    junit: { type: 'text', describe: 'Also write the results as JUnit XML to this file' },
    ...json,
  },
  examples: [
    {
      command: 'odj pester --server dc1.contoso.test --nunit pester.xml',
      does: 'Exit code 0 when all passed, 1 when one failed, 2 when something could not be told or Pester is missing',
    },
  ],
  run: async (options, terminal) => {
    const { runPester } = await import('../../powershell/pester.ts');
    const { cases, nUnit, jUnit } = await runPester({
      organizationalUnits: options.organizationalUnit,
      ...(options.server === undefined ? {} : { server: options.server }),
      tags: options.tag,
      env: terminal.env,
      signal: terminal.signal,
    });
    if (options.nunit !== undefined) {
      await save(options.nunit, nUnit);
    }
    if (options.junit !== undefined) {
      await save(options.junit, jUnit);
    }
    const count = (result: (typeof cases)[number]['result']): number =>
      cases.filter((each) => each.result === result).length;
    const lines = cases
      .filter(({ result }) => result !== 'Passed')
      .map(({ name, result, message }) => `${result.toUpperCase().padEnd(12)} ${name}: ${message}\n`);
    const summary = `${count('Passed')} passed, ${count('Failed')} failed, ${count('Inconclusive')} inconclusive, ${count('Skipped')} skipped\n`;
    terminal.out(options.json ? JSON.stringify({ cases }, null, 2) + '\n' : lines.join('') + summary);
    // No test at all proves nothing.
    return count('Failed') > 0 ? 1 : count('Inconclusive') > 0 || count('Passed') === 0 ? 2 : 0;
  },
});
