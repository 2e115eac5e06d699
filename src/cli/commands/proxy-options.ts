import type { OptionSpecs } from '../define.ts';

export const proxyFolderOption = {
  folder: {
    type: 'text',
    required: true,
    describe: 'The folder of the installed connector, with ODJConnectorSvc in it',
  },
} as const satisfies OptionSpecs;
