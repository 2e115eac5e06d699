import { valueOf } from '../../../facts/fact.ts';
import { eachServerFact } from '../../each.ts';
import type { Rule } from '../../rule.ts';

/** On a server that still runs the legacy connector they are no leftovers. */
export const rule: Rule = {
  id: 'server.legacy-leftovers',
  examine: eachServerFact('legacyLeftovers', (paths, { server }) => {
    if (valueOf(server?.connector)?.legacy === true) {
      return undefined;
    }
    return paths.length === 0
      ? { status: 'Pass', evidence: 'nothing of the legacy connector is left' }
      : { status: 'Warning', evidence: paths.join('; ') };
  }),
};
