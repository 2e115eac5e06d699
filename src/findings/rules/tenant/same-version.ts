import { valueOf } from '../../../facts/fact.ts';
import { eachRecord } from '../../each.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'tenant.same-version',
  examine: eachRecord((newest, { server }) => {
    const build = valueOf(server?.connector)?.build ?? null;
    if (newest?.version == null || build === null) {
      return undefined;
    }
    return newest.version === build
      ? { status: 'Pass', evidence: `both say ${build}` }
      : { status: 'Warning', evidence: `installed is ${build}, Intune shows ${newest.version}` };
  }),
};
