import type { ProxyChange } from '../../config/proxy-merge.ts';
import type { ExitCode, Terminal } from '../define.ts';

/** What "proxy set" and "proxy clear" have in common: both files, both or none. */
export async function changeProxy(
  change: ProxyChange,
  { folder, dryRun, json }: { readonly folder: string; readonly dryRun: boolean; readonly json: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const { setProxyFiles } = await import('../../config/proxy-files.ts');
  const { proxyChangeDocument, proxyChangeText } = await import('./proxy-output.ts');
  const changes = await setProxyFiles({ folder, change, dryRun, env: terminal.env });
  terminal.out(
    json
      ? `${JSON.stringify({ results: changes.map(proxyChangeDocument) }, null, 2)}\n`
      : proxyChangeText(changes, dryRun),
  );
  if (!dryRun && changes.some(({ changed }) => changed)) {
    terminal.err('It takes effect when the service ODJConnectorSvc on that server is restarted.\n');
  }
  return 0;
}
