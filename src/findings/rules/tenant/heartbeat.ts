import endpoints from '../../../../manifests/endpoints.json' with { type: 'json' };
import { sameName } from '../../../facts/of-connector.ts';
import { eachRecord } from '../../each.ts';
import type { Rule } from '../../rule.ts';

const hour = 3_600_000;

/** Of one that is not active, `tenant.active` says so. */
export const rule: Rule = {
  id: 'tenant.heartbeat',
  examine: eachRecord((newest, _connector, { tenant }) => {
    if (newest?.lastConnection == null || !sameName(newest.state, endpoints.graph.activeState)) {
      return undefined;
    }
    const silent = Math.floor(
      (Date.parse(tenant?.collected ?? '') - Date.parse(newest.lastConnection)) / hour,
    );
    return silent >= 1
      ? {
          status: 'Warning',
          evidence: `last seen ${newest.lastConnection}, ${silent} hours before Intune was asked`,
        }
      : { status: 'Pass', evidence: `last seen ${newest.lastConnection}` };
  }),
};
