import { defineCmdlet } from '../cmdlet.ts';
import { ieEscErrors, stateErrors } from '../error-groups.ts';
import { connectorLinks } from '../parameters.ts';

export const enableIEEsc = defineCmdlet({
  name: 'Enable-IEEsc',
  synopsis: 'Puts Internet Explorer Enhanced Security Configuration back.',
  description: [
    'Puts back what Disable-IEEsc found. Where there is no record it is turned on, with a warning that says so. It takes effect at the next sign-in to Windows, or when Explorer restarts.',
  ],
  lifecycle: 'each',
  parameters: {
    Role: {
      type: 'string[]',
      choices: ['Administrators', 'Users'],
      default: ['Administrators'],
      help: 'For whom.',
    },
  },
  confirmImpact: 'Medium',
  output: 'Odj.IEEsc',
  errors: [...ieEscErrors, ...stateErrors, 'IEEscAbsent'],
  examples: [{ command: 'Enable-IEEsc', does: 'Puts back what was found for administrators.' }],
  links: connectorLinks,
});
