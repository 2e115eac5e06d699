import { eachConnector } from '../../each.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'server.looked-at',
  examine: eachConnector(({ server }) =>
    server?.connector == null
      ? { status: 'Unknown', evidence: 'the server itself was not asked' }
      : { status: 'Pass', evidence: `it was asked ${server.connector.collected}` },
  ),
};
