import type { OptionSpecs } from '../define.ts';

export const configFileOption = {
  file: {
    type: 'text',
    describe: "The wizard's .exe.config file, or the folder of the installed connector",
  },
} as const satisfies OptionSpecs;

export const dryRunOption = {
  'dry-run': { type: 'flag', describe: 'Show the change as a unified diff and write nothing' },
} as const satisfies OptionSpecs;
