import requirements from '../../../../manifests/requirements.json' with { type: 'json' };
import { isBuildAtLeast } from '../../../build-number.ts';
import { eachServerFact } from '../../each.ts';
import type { Rule } from '../../rule.ts';

const { minimumBuild } = requirements.connector;

export const rule: Rule = {
  id: 'server.connector-build',
  examine: eachServerFact('connector', ({ installed, build }) => {
    if (!installed) {
      return { status: 'Fail', evidence: 'the connector is not installed' };
    }
    if (build === null) {
      return { status: 'Unknown', evidence: 'the build of ODJConnectorSvc.exe could not be read' };
    }
    return isBuildAtLeast(build, minimumBuild)
      ? { status: 'Pass', evidence: `build ${build}` }
      : { status: 'Fail', evidence: `build ${build}, older than ${minimumBuild}` };
  }),
};
