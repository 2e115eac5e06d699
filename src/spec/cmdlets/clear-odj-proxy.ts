import { defineCmdlet } from '../cmdlet.ts';
import { proxyWriteErrors } from '../error-groups.ts';
import { noRestart, proxyLinks, proxyPath } from '../parameters.ts';

export const clearOdjProxy = defineCmdlet({
  name: 'Clear-OdjProxy',
  synopsis: 'Takes the proxy out of both configuration files of the connector, and restarts its service.',
  description: [
    'Without <defaultProxy> both programs use what Windows is set to. With -Disable both use no proxy at all, whatever Windows is set to.',
    'Keeps every other byte; each file is backed up first, and both are written or none.',
  ],
  lifecycle: 'each',
  parameters: {
    Disable: {
      type: 'switch',
      help: 'Use no proxy: <defaultProxy enabled="false"/>.',
    },
    NoRestart: noRestart,
    Path: proxyPath,
  },
  confirmImpact: 'Medium',
  output: 'Odj.ProxyChange',
  errors: proxyWriteErrors,
  examples: [
    { command: 'Clear-OdjProxy -WhatIf', does: 'Shows what would be taken away.' },
    { command: 'Clear-OdjProxy -Disable', does: 'Makes both programs use no proxy.' },
  ],
  links: proxyLinks,
});
