import { join } from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import type { GraphClient } from '../../graph/client.ts';
import type { ApplyResult, Hands } from '../../plan/apply.ts';
import type { Plan } from '../../plan/steps.ts';
import { callerOption } from '../caller.ts';
import { confirm } from '../confirm.ts';
import { defineCommand, json, type Terminal } from '../define.ts';
import { siteOptions, withSite, type OpenSite } from '../site-options.ts';

export const applyCommand = defineCommand({
  name: 'apply',
  summary: 'Do what the plan shows, and tell and wait for what only a person can do',
  options: {
    ...siteOptions,
    ...callerOption,
    yes: { type: 'flag', describe: 'Do not ask before writing' },
    timeout: { type: 'number', default: 1800, describe: 'Seconds to wait for each sign-in and heartbeat' },
    interval: { type: 'number', default: 15, describe: 'Seconds between two looks while waiting' },
    ...json,
  },
  examples: [
    {
      command: 'odj apply --site odj.site.yaml --yes',
      does: 'Run it again at any time: what is done already is left alone',
    },
  ],
  run: (options, terminal) =>
    withSite(options, terminal, async (open) => {
      const { apply } = await import('../../plan/apply.ts');
      const { JournalWriter, newJournalFile } = await import('../../plan/journal.ts');
      const { stateFolder } = await import('../../state-directory.ts');
      const journal = new JournalWriter(
        newJournalFile(await stateFolder(terminal.env, 'journals'), new Date()),
        {
          who: open.who,
          server: open.directory.server,
          site: options.site,
          tool: `OdjConnector ${packageJson.version}`,
        },
      );
      const run = {
        site: open.site,
        hands: await handsOf(open, options.interval, terminal),
        journal,
        timeoutSeconds: options.timeout,
        intervalSeconds: options.interval,
        signal: terminal.signal,
        tell: terminal.err,
        confirm: (plan: Plan) => confirmPlan(plan, options.yes, terminal),
        ...(open.caller === undefined ? {} : { overseer: open.caller.overseer }),
      };
      const result = await apply(run).finally(() => journal.close());
      terminal.out(options.json ? JSON.stringify(result, null, 2) + '\n' : await summaryOf(result));
      return 0 as const;
    }),
});

async function confirmPlan(plan: Plan, yes: boolean, terminal: Terminal): Promise<void> {
  const { planText } = await import('../../plan/text.ts');
  terminal.err(planText(plan));
  if (!yes) {
    await confirm('Do this?', 'The plan', terminal);
  }
}

async function handsOf(open: OpenSite, intervalSeconds: number, terminal: Terminal): Promise<Hands> {
  const { backupFileName } = await import('../../directory/backup.ts');
  const { setConfigFile } = await import('../../config/file.ts');
  const { newConfigBackupFile } = await import('../../config/backup.ts');
  const { stateFolder } = await import('../../state-directory.ts');
  const backups = await stateFolder(terminal.env, 'backups');
  const permissionBackup = join(backups, backupFileName(new Date()));
  return {
    directory: open.directory,
    collect: open.collect,
    setConfig: async (file, change, backupFile) => {
      await setConfigFile({ file, change, backupFile, env: terminal.env });
    },
    backupFile: (kind) => (kind === 'config' ? newConfigBackupFile(backups, new Date()) : permissionBackup),
    waitUntilActive: async (server, timeoutSeconds) => {
      if (open.tenant !== undefined) {
        await waitUntilActive(await open.tenant(), { server, timeoutSeconds, intervalSeconds }, terminal);
      }
    },
  };
}

async function waitUntilActive(
  client: GraphClient,
  wait: { readonly server: string; readonly timeoutSeconds: number; readonly intervalSeconds: number },
  terminal: Terminal,
): Promise<void> {
  const { waitForConnector } = await import('../../graph/wait.ts');
  const { missing } = await waitForConnector({
    client,
    serverName: wait.server,
    timeoutSeconds: wait.timeoutSeconds,
    intervalSeconds: wait.intervalSeconds,
    signal: terminal.signal,
    onProgress: ({ elapsedSeconds, missing: still, problem }) => {
      const seen = problem === null ? `still missing: ${still.join(', ')}` : problem.message;
      terminal.err(`  ${wait.server}: after ${elapsedSeconds} s ${seen}\n`);
    },
  });
  if (missing.length > 0) {
    const { OdjError } = await import('../../errors.ts');
    throw new OdjError('ConnectorNotReady', {
      server: wait.server,
      seconds: String(wait.timeoutSeconds),
      missing: missing.join(', '),
    });
  }
}

async function summaryOf({ done, journal, notes }: ApplyResult): Promise<string> {
  const { nothingToDo } = await import('../../plan/text.ts');
  const lines = [
    ...(done.length === 0 ? [nothingToDo(notes)] : done.map((title) => `Done: ${title}`)),
    ...notes.map((note) => `Note: ${note}`),
    ...(journal === null ? [] : [`To take it back: odj undo --journal ${journal}`]),
  ];
  return lines.map((line) => line + '\n').join('');
}
