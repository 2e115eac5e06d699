import type { Rule } from '../../rule.ts';

/** Nobody can read it from here, so it is always a question. */
export const rule: Rule = {
  id: 'tenant.sync-scope',
  examine: ({ site, wanted }) => [
    {
      status: 'Unknown',
      subject: site.domain,
      evidence: 'the scope of Entra Connect cannot be read from here',
      values: { organizationalUnits: wanted.length > 5 ? `the ${wanted.length} OUs` : wanted.join('; ') },
    },
  ],
};
