import { eachServerFact } from '../../each.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'server.endpoints',
  examine: eachServerFact('endpoints', ({ proxy, results }) => {
    const through = proxy === null ? 'without a proxy' : `through ${proxy}`;
    const failed = results.filter(({ reached }) => !reached);
    return failed.length === 0
      ? { status: 'Pass', evidence: `all ${results.length} answer ${through}` }
      : {
          status: 'Fail',
          evidence: `${through}: ${failed.map(({ host, answer }) => `${host} (${answer})`).join('; ')}`,
        };
  }),
};
