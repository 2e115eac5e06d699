import { isLinked } from '../../../facts/of-connector.ts';
import { eachConnectorAccount } from '../../each.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'account.one-server',
  examine: eachConnectorAccount((account, { name }) => {
    if (account.kind === 'msDS-GroupManagedServiceAccount') {
      return undefined;
    }
    const others = account.connectorComputers.filter(
      (computer) => !isLinked({ connectorComputers: [computer] }, name),
    );
    const [other] = others;
    return other === undefined
      ? { status: 'Pass', evidence: `linked to no other computer than ${name}` }
      : {
          status: 'Fail',
          evidence: `linked to other computers too: ${others.join('; ')}`,
          values: { other },
        };
  }),
};
