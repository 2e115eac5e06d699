import type { ConnectorOutcome, WaitProgress } from '../../graph/wait.ts';
import { defineCommand, json } from '../define.ts';
import { tenantOptions } from '../tenant-options.ts';

export const connectorWait = defineCommand({
  name: 'connector wait',
  summary: 'Waits until Intune shows a connector active in an accepted version',
  options: {
    name: { type: 'text', required: true, describe: "The connector server's name, short or full" },
    timeout: { type: 'number', default: 900, describe: 'Seconds to wait at most' },
    interval: { type: 'number', default: 15, describe: 'Seconds between two looks' },
    ...tenantOptions,
    ...json,
  },
  examples: [
    {
      command:
        'odj connector wait --name SRV1 --tenant-id contoso.test --client-id ID --client-secret-file secret.txt',
      does: 'Waits up to 15 minutes; exit code 0 when the connector is ready, 1 when something is missing',
    },
  ],
  run: async (options, terminal) => {
    if (!(options.timeout >= 0) || !(options.interval > 0)) {
      const { OdjError } = await import('../../errors.ts');
      throw new OdjError('UsageInvalid', { reason: '--timeout and --interval are numbers of seconds.' });
    }
    const { openTenant } = await import('../../graph/tenant.ts');
    const { waitForConnector } = await import('../../graph/wait.ts');
    const { waitNotice } = await import('../../graph/retries.ts');
    const started = performance.now();
    const outcome = await waitForConnector({
      client: await openTenant(options, {
        ...terminal,
        onWait: (wait) => {
          terminal.err(`${waitNotice(wait)}\n`);
        },
      }),
      serverName: options.name,
      timeoutSeconds: options.timeout,
      intervalSeconds: options.interval,
      onProgress: (progress) => {
        terminal.err(progressLine(options.name, progress));
      },
      signal: terminal.signal,
    });
    const waitedSeconds = Math.round((performance.now() - started) / 1000);
    terminal.out(
      options.json
        ? JSON.stringify(
            { name: options.name, ready: outcome.missing.length === 0, ...outcome, waitedSeconds },
            null,
            2,
          ) + '\n'
        : outcomeText(options.name, outcome, waitedSeconds),
    );
    return outcome.missing.length === 0 ? 0 : 1;
  },
});

function progressLine(name: string, { elapsedSeconds, problem, ...seen }: WaitProgress): string {
  const text = problem === null ? seenText(seen) : `could not look (${problem.message})`;
  return `${String(elapsedSeconds).padStart(4)} s  ${name}: ${text}\n`;
}

function outcomeText(name: string, outcome: ConnectorOutcome, waitedSeconds: number): string {
  return outcome.missing.length === 0
    ? `${name} is ready: ${seenText(outcome)}.\n`
    : `${name} is not ready after ${waitedSeconds} seconds: ${seenText(outcome)}. Missing: ${outcome.missing.join(', ')}.\n`;
}

function seenText({ connector }: Pick<ConnectorOutcome, 'connector'>): string {
  return connector === null
    ? 'not registered'
    : `state ${connector.state}, version ${connector.version ?? 'unknown'}, last heartbeat ${connector.lastConnection ?? 'never'}`;
}
