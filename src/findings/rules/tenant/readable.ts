import { wasRead } from '../../../facts/facts.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'tenant.readable',
  examine: ({ facts: { tenant } }) => [
    wasRead(tenant)
      ? { status: 'Pass', subject: 'Intune', evidence: tenant.source }
      : {
          status: 'Unknown',
          subject: 'Intune',
          evidence: tenant === null ? 'no tenant was asked' : tenant.reason,
        },
  ],
};
