import { defineCmdlet } from '../cmdlet.ts';
import { proxyWriteErrors } from '../error-groups.ts';
import { noRestart, proxyLinks, proxyPath } from '../parameters.ts';

export const setOdjProxy = defineCmdlet({
  name: 'Set-OdjProxy',
  synopsis: 'Names a proxy in both configuration files of the connector, and restarts its service.',
  description: [
    'Writes <system.net><defaultProxy> into the file of the sign-in and into that of the service, and keeps every other byte of both. Each file is backed up first; where the second cannot be written, the first is put back. Restore-OdjConnectorConfig takes a file back to its backup.',
    "Microsoft's example of one defaultProxy inside of another, which .NET refuses, is put right.",
    'The connector cannot answer a proxy that asks for a password: the proxy must let this server through without one.',
  ],
  lifecycle: 'each',
  parameters: {
    Address: {
      type: 'string',
      position: 0,
      mandatory: true,
      help: 'The proxy as http://host:port. HTTPS goes through it all the same.',
    },
    BypassOnLocal: {
      type: 'switch',
      help: 'Hosts without a dot in their names are asked without the proxy.',
    },
    NoRestart: noRestart,
    Path: proxyPath,
  },
  confirmImpact: 'Medium',
  output: 'Odj.ProxyChange',
  errors: [...proxyWriteErrors, 'ProxyAddressInvalid'],
  examples: [
    {
      command: 'Set-OdjProxy -Address http://proxy.contoso.test:8080 -WhatIf',
      does: 'Shows the change of both files, and writes nothing.',
    },
    {
      command: 'Set-OdjProxy -Address http://proxy.contoso.test:8080 -BypassOnLocal',
      does: 'Writes both files and restarts the service.',
    },
  ],
  links: proxyLinks,
});
