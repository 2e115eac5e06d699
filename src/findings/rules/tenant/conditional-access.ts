import type { Rule } from '../../rule.ts';

/** Nobody can read it from here, so it is always a question. */
export const rule: Rule = {
  id: 'tenant.conditional-access',
  examine: ({ site }) => [
    { status: 'Unknown', subject: site.domain, evidence: 'Conditional Access cannot be read from here' },
  ],
};
