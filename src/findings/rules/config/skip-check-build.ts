import requirements from '../../../../manifests/requirements.json' with { type: 'json' };
import { isBuildAtLeast } from '../../../build-number.ts';
import { valueOf } from '../../../facts/fact.ts';
import { eachConfig } from '../../each.ts';
import type { Rule } from '../../rule.ts';

const first = requirements.connector.skipByoMsaPrivilegeCheckBuild;

export const rule: Rule = {
  id: 'config.skip-check-build',
  examine: eachConfig(({ skipByoMsaPrivilegeCheck }, { server }) => {
    const build = valueOf(server?.connector)?.build ?? null;
    if (skipByoMsaPrivilegeCheck !== true || build === null) {
      return undefined;
    }
    return isBuildAtLeast(build, first)
      ? { status: 'Pass', evidence: `build ${build} knows SkipByoMsaPrivilegeCheck` }
      : {
          status: 'Warning',
          evidence: `build ${build} does not know SkipByoMsaPrivilegeCheck; ${first} is the first that does`,
        };
  }),
};
