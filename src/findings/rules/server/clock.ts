import requirements from '../../../../manifests/requirements.json' with { type: 'json' };
import { eachServerFact } from '../../each.ts';
import type { Rule } from '../../rule.ts';

const { warnSeconds, kerberosSeconds } = requirements.clockSkew;

export const rule: Rule = {
  id: 'server.clock',
  examine: eachServerFact('clock', ({ offsetSeconds, domainController }) => {
    const skew = Math.abs(offsetSeconds);
    return {
      status: skew > kerberosSeconds ? 'Fail' : skew > warnSeconds ? 'Warning' : 'Pass',
      evidence: `${skew} seconds ${offsetSeconds < 0 ? 'behind' : 'ahead of'} ${domainController}`,
    };
  }),
};
