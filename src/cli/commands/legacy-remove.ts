import { defineCommand } from '../define.ts';
import { removalOptions, removeLeftovers } from './leftover-removal.ts';

export const legacyRemove = defineCommand({
  name: 'legacy remove',
  summary: "Takes the legacy connector's rights on OUs away from a server, with a backup",
  options: {
    'connector-computer': {
      type: 'text',
      required: true,
      describe: 'The server that runs, or ran, the legacy connector',
    },
    force: {
      type: 'flag',
      describe: "Also where no updated connector's account may create computers, so that joins stop",
    },
    ...removalOptions,
  },
  examples: [
    {
      command:
        'odj legacy remove --connector-computer SRV1 --base OU=Autopilot,DC=contoso,DC=test --what-if --server ldaps://dc1.contoso.test --bind admin@contoso.test',
      does: 'Says what would be taken away; without --what-if it asks, and takes it away',
    },
  ],
  run: (options, terminal) => {
    const { connectorComputer: server, force } = options;
    return removeLeftovers(options, terminal, { kind: 'Legacy', server, force });
  },
});
