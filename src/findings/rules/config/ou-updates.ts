import { hasOwnAccount } from '../../../site/site.ts';
import { eachConfig } from '../../each.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'config.ou-updates',
  examine: eachConfig(({ disableOUUpdates }, { connector }, { site }) => {
    if (!hasOwnAccount(site, connector)) {
      return undefined;
    }
    return disableOUUpdates === true
      ? { status: 'Pass', evidence: 'DisableOUUpdates is true' }
      : {
          status: 'Fail',
          evidence: 'DisableOUUpdates is not true: the connector would change the rights on the OUs',
        };
  }),
};
