import { eachServerFact } from '../../each.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'server.single-connector',
  examine: eachServerFact('uninstallEntries', (entries) => ({
    status: entries.length > 1 ? 'Fail' : 'Pass',
    evidence:
      entries.length === 0
        ? 'nothing is listed in Apps'
        : entries.map(({ name, version }) => `${name} ${version ?? ''}`.trim()).join('; '),
  })),
};
