import type { Connector } from '../../graph/connectors.ts';
import { defineCommand, json } from '../define.ts';
import { tenantOptions } from '../tenant-options.ts';

export const connectorList = defineCommand({
  name: 'connector list',
  summary: "Shows the tenant's connectors as Intune sees them",
  options: { ...tenantOptions, ...json },
  examples: [
    {
      command: 'odj connector list --tenant-id contoso.test --client-id ID --client-secret-file secret.txt',
      does: 'Shows each connector with its state, version and last heartbeat',
    },
  ],
  run: async (options, terminal) => {
    const { acceptedVersion, listConnectors } = await import('../../graph/connectors.ts');
    const { openTenant } = await import('../../graph/tenant.ts');
    const { waitNotice } = await import('../../graph/retries.ts');
    const client = await openTenant(options, {
      ...terminal,
      onWait: (wait) => {
        terminal.err(`${waitNotice(wait)}\n`);
      },
    });
    const connectors = (await listConnectors(client)).map((connector) => ({
      ...connector,
      acceptedVersion: acceptedVersion(connector.version),
    }));
    terminal.out(options.json ? JSON.stringify({ connectors }, null, 2) + '\n' : table(connectors));
    return 0;
  },
});

type Row = Connector & { readonly acceptedVersion: boolean };

function table(connectors: readonly Row[]): string {
  if (connectors.length === 0) {
    return 'No connector is registered in this tenant.\n';
  }
  const rows = [
    ['NAME', 'STATE', 'VERSION', 'LAST HEARTBEAT'],
    ...connectors.map(({ name, state, version, lastConnection, acceptedVersion }) => [
      name,
      state,
      `${version ?? 'unknown'}${acceptedVersion ? '' : ' (not accepted)'}`,
      lastConnection ?? 'never',
    ]),
  ].map((row) => row.map(printable));
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(
      (row) =>
        row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd() + '\n',
    )
    .join('');
}

/** What a tenant holds must not move the terminal's cursor. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, '?');
}
