import requirements from '../../../../manifests/requirements.json' with { type: 'json' };
import { acceptedVersion } from '../../../graph/connectors.ts';
import { eachRecord } from '../../each.ts';
import type { Rule } from '../../rule.ts';

const { minimumBuild } = requirements.connector;

export const rule: Rule = {
  id: 'tenant.version',
  examine: eachRecord((newest) => {
    if (newest === undefined) {
      return undefined;
    }
    if (newest.version === null) {
      return { status: 'Unknown', evidence: 'Intune shows no version' };
    }
    return acceptedVersion(newest.version)
      ? { status: 'Pass', evidence: `version ${newest.version}` }
      : {
          status: 'Fail',
          evidence: `version ${newest.version} is refused; the first accepted one is ${minimumBuild}`,
        };
  }),
};
