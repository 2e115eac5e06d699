import { defineCommand, json, type ExitCode } from '../define.ts';
import { proxyFolderOption } from './proxy-options.ts';

export const proxyShow = defineCommand({
  name: 'proxy show',
  summary: "Shows which proxy the connector's sign-in and its service are told to use",
  positional: 'folder',
  options: { ...proxyFolderOption, ...json },
  examples: [{ command: 'odj proxy show ODJConnector', does: 'Shows both config files' }],
  run: async ({ folder, json: asJson }, terminal) => {
    const { findProxyFiles } = await import('../../config/proxy-files.ts');
    const { proxyDocument, proxyLine, readProxyFile } = await import('./proxy-output.ts');
    const results = await Promise.all((await findProxyFiles(folder)).map(readProxyFile));
    const exitCode: ExitCode = results.some((result) => 'error' in result) ? 2 : 0;
    if (asJson) {
      terminal.out(`${JSON.stringify({ results: results.map(proxyDocument) }, null, 2)}\n`);
    } else {
      terminal.out(results.map(proxyLine).join(''));
    }
    return exitCode;
  },
});
