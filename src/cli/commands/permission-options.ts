import type { OptionSpecs } from '../define.ts';

/** What show, grant and revoke share: whose entry, and where. */
export const permissionOptions = {
  account: { type: 'text', required: true, describe: "The connector's account: name, DN or SID" },
  'organizational-unit': { type: 'list', describe: 'DN of an OU; may be given several times' },
  'computers-container': { type: 'flag', describe: "The domain's container for new computers" },
} as const satisfies OptionSpecs;

/** What grant and revoke take besides. */
export const changeOptions = {
  ...permissionOptions,
  backup: { type: 'text', describe: 'File for the descriptors before and after; a new one when absent' },
  'what-if': { type: 'flag', describe: 'Say what would be done, change nothing' },
  legacy: {
    type: 'flag',
    describe: 'For the computer account of a server with the legacy connector: its delegation instead',
  },
} as const satisfies OptionSpecs;
