import { defineCommand, json } from '../define.ts';
import { dryRunOption } from './config-options.ts';
import { proxyFolderOption } from './proxy-options.ts';

export const proxySet = defineCommand({
  name: 'proxy set',
  summary:
    "Names a proxy in both config files of a connector, the sign-in's and the service's, or in neither",
  positional: 'folder',
  options: {
    ...proxyFolderOption,
    address: {
      type: 'text',
      required: true,
      describe: 'The proxy, as http://host:port; it must ask this server for no password',
    },
    'bypass-on-local': { type: 'flag', describe: 'Hosts without a dot in their names are asked without it' },
    ...dryRunOption,
    ...json,
  },
  examples: [
    {
      command: 'odj proxy set ODJConnector --address http://proxy.contoso.test:8080 --dry-run',
      does: 'Shows what would change in both files',
    },
    {
      command: 'odj proxy set ODJConnector --address http://proxy.contoso.test:8080',
      does: 'Changes both files, each backed up, and nothing else in them',
    },
  ],
  run: async ({ address, bypassOnLocal, ...values }, terminal) => {
    const { proxyAddress } = await import('../../config/proxy-address.ts');
    const { changeProxy } = await import('./proxy-change.ts');
    const change = { kind: 'address', address: proxyAddress(address), bypassOnLocal } as const;
    return changeProxy(change, values, terminal);
  },
});
