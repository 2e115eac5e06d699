import requirements from '../../../../manifests/requirements.json' with { type: 'json' };
import { isBuildAtLeast } from '../../../build-number.ts';
import { eachServerFact } from '../../each.ts';
import type { Rule } from '../../rule.ts';

/** A build that is refused is `server.connector-build`'s. */
export const rule: Rule = {
  id: 'server.known-issues',
  examine: eachServerFact('connector', ({ build }) => {
    const { knownIssues, minimumBuild } = requirements.connector;
    if (build === null || !isBuildAtLeast(build, minimumBuild)) {
      return undefined;
    }
    const here = knownIssues.filter(({ fixedIn }) => !isBuildAtLeast(build, fixedIn));
    const told = here.map(({ issue, fixedIn }) => `${issue} (fixed in ${fixedIn})`).join('; ');
    return here.length === 0
      ? { status: 'Pass', evidence: `build ${build}` }
      : { status: 'Warning', evidence: `build ${build}: ${told}` };
  }),
};
