import requirements from '../../../../manifests/requirements.json' with { type: 'json' };
import { eachServerFact } from '../../each.ts';
import type { Rule } from '../../rule.ts';

const { minimumBuild, minimumName } = requirements.windowsServer;

export const rule: Rule = {
  id: 'server.windows-version',
  examine: eachServerFact('operatingSystem', ({ caption, build }) => {
    const isNew = Number(build) >= minimumBuild;
    return {
      status: isNew ? 'Pass' : 'Fail',
      evidence: `${caption}, build ${build}${isNew ? '' : `, older than ${minimumName}`}`,
    };
  }),
};
