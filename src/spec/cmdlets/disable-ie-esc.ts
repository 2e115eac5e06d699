import { defineCmdlet } from '../cmdlet.ts';
import { ieEscErrors, stateErrors } from '../error-groups.ts';
import { connectorLinks } from '../parameters.ts';

export const disableIEEsc = defineCmdlet({
  name: 'Disable-IEEsc',
  synopsis: 'Turns Internet Explorer Enhanced Security Configuration off for the connector sign-in.',
  description: [
    'Builds before 6.2504.2001.8 sign in through Internet Explorer, which this setting blocks; newer builds use WebView2 and do not need it. What was found is recorded, and Enable-IEEsc puts it back. It takes effect at the next sign-in to Windows, or when Explorer restarts.',
    'Where the installed build, or -ConnectorVersion, no longer needs it, it is done all the same, with a warning.',
  ],
  lifecycle: 'each',
  parameters: {
    Role: {
      type: 'string[]',
      choices: ['Administrators', 'Users'],
      default: ['Administrators'],
      help: 'For whom.',
    },
    ConnectorVersion: {
      type: 'version',
      help: 'The build that is going to be installed. Default: the one that is installed here.',
    },
  },
  confirmImpact: 'Medium',
  output: 'Odj.IEEsc',
  errors: [...ieEscErrors, ...stateErrors],
  examples: [
    { command: 'Disable-IEEsc', does: 'Turns it off for administrators, and records what was found.' },
    { command: 'Disable-IEEsc -Role Administrators, Users -WhatIf', does: 'Tells what would be turned off.' },
  ],
  links: connectorLinks,
});
