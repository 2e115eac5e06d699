import { isLinked } from '../../../facts/of-connector.ts';
import { eachConnectorAccount } from '../../each.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'account.linked',
  examine: eachConnectorAccount((account, { name }) => {
    if (account.kind === 'msDS-GroupManagedServiceAccount') {
      return undefined;
    }
    return isLinked(account, name)
      ? { status: 'Pass', evidence: `linked to ${name}` }
      : { status: 'Fail', evidence: `msDS-HostServiceAccount of ${name} does not hold it` };
  }),
};
