import { plainName, sameName } from '../../../facts/of-connector.ts';
import { eachServerFact } from '../../each.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'server.service-account',
  examine: eachServerFact('connector', ({ serviceAccount: runsAs }, { account }) => {
    if (runsAs === null || account === undefined) {
      return undefined;
    }
    const same = sameName(plainName(runsAs), account.name);
    return {
      status: same ? 'Pass' : 'Fail',
      evidence: `the service runs as ${runsAs}${same ? '' : `, not as ${account.samAccountName}`}`,
      values: { name: account.name },
    };
  }),
};
