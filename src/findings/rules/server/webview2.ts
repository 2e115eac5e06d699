import requirements from '../../../../manifests/requirements.json' with { type: 'json' };
import { isBuildAtLeast } from '../../../build-number.ts';
import { valueOf } from '../../../facts/fact.ts';
import { eachServerFact } from '../../each.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'server.webview2',
  examine: eachServerFact('webView2', ({ version }, { server }) => {
    const build = valueOf(server?.connector)?.build ?? null;
    if (!isBuildAtLeast(build, requirements.connector.webView2SignInBuild)) {
      return undefined;
    }
    return version === null || version === '' || version === '0.0.0.0'
      ? { status: 'Fail', evidence: 'no WebView2 runtime is registered' }
      : { status: 'Pass', evidence: `version ${version}` };
  }),
};
