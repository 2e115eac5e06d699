import { defineCommand, json } from '../define.ts';
import { dryRunOption } from './config-options.ts';
import { proxyFolderOption } from './proxy-options.ts';

export const proxyClear = defineCommand({
  name: 'proxy clear',
  summary: 'Takes the proxy out of both config files of a connector, so that what Windows is set to counts',
  positional: 'folder',
  options: {
    ...proxyFolderOption,
    disable: { type: 'flag', describe: 'Make both programs use no proxy at all, whatever Windows is set to' },
    ...dryRunOption,
    ...json,
  },
  examples: [
    { command: 'odj proxy clear ODJConnector', does: 'Takes <defaultProxy> out of both files' },
    {
      command: 'odj proxy clear ODJConnector --disable --dry-run',
      does: 'Shows the change that makes both use no proxy',
    },
  ],
  run: async ({ disable, ...values }, terminal) => {
    const { changeProxy } = await import('./proxy-change.ts');
    return changeProxy(disable ? { kind: 'none' } : { kind: 'system' }, values, terminal);
  },
});
