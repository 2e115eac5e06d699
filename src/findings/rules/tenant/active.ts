import endpoints from '../../../../manifests/endpoints.json' with { type: 'json' };
import { sameName } from '../../../facts/of-connector.ts';
import { eachRecord } from '../../each.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'tenant.active',
  examine: eachRecord((newest) =>
    newest === undefined
      ? { status: 'Fail', evidence: 'Intune lists no connector of this name' }
      : {
          status: sameName(newest.state, endpoints.graph.activeState) ? 'Pass' : 'Fail',
          evidence: `Intune shows it ${newest.state}, last seen ${newest.lastConnection ?? 'never'}`,
        },
  ),
};
