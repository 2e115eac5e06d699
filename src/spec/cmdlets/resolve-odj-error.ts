import { defineCmdlet } from '../cmdlet.ts';
import { odjProgramErrors } from '../error-groups.ts';

export const resolveOdjError = defineCmdlet({
  name: 'Resolve-OdjError',
  synopsis: 'Says what an error of the connector means and what to do.',
  description: [
    'Looks up a code in any form (0x80070774, -2147022988, 2147944308, 1908), a message or a part of one, an error record, or an event of the connector in the catalogue of known errors, and gives the likeliest entries with what led to them. What is not known is said to be not known: an object without Id, with what can be said of the codes in it.',
  ],
  lifecycle: 'collect',
  parameters: {
    InputObject: {
      type: 'object[]',
      position: 0,
      mandatory: true,
      pipeline: 'both',
      help: 'Codes, messages, error records or events.',
    },
  },
  output: 'Odj.ErrorExplanation',
  errors: odjProgramErrors,
  examples: [
    { command: 'Resolve-OdjError 0x80070774', does: 'What the code on the device means.' },
    {
      command:
        "'MSA account msaODJabcde is not valid' | Resolve-OdjError | Select-Object -Property Id, Remedy",
      does: 'The same for a message.',
    },
  ],
  links: ['https://learn.microsoft.com/autopilot/known-issues'],
});
