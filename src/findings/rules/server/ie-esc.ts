import requirements from '../../../../manifests/requirements.json' with { type: 'json' };
import { isBuildAtLeast } from '../../../build-number.ts';
import { valueOf } from '../../../facts/fact.ts';
import { eachServerFact } from '../../each.ts';
import type { Rule } from '../../rule.ts';

/** It matters only to builds that sign in through Internet Explorer. */
export const rule: Rule = {
  id: 'server.ie-esc',
  examine: eachServerFact('internetExplorerEnhancedSecurity', ({ administrators }, { server }) => {
    const build = valueOf(server?.connector)?.build ?? null;
    if (build === null) {
      return undefined;
    }
    if (isBuildAtLeast(build, requirements.connector.webView2SignInBuild)) {
      return {
        status: 'Pass',
        evidence: `build ${build} signs in through WebView2; the setting does not matter`,
      };
    }
    return {
      status: administrators ? 'Warning' : 'Pass',
      evidence: `on for Administrators: ${administrators ? 'yes' : 'no'}`,
    };
  }),
};
