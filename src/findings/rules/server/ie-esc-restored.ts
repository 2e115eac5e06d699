import { eachServerFact } from '../../each.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'server.ie-esc-restored',
  examine: eachServerFact('internetExplorerEnhancedSecurity', ({ turnedOff: roles }) =>
    roles.length === 0
      ? { status: 'Pass', evidence: 'nothing that Disable-IEEsc turned off is left' }
      : {
          status: 'Warning',
          evidence: `Disable-IEEsc turned it off for ${roles.join(' and ')}`,
          lists: { roles },
        },
  ),
};
