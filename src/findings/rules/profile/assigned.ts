import { eachProfile } from '../../each.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'profile.assigned',
  examine: eachProfile(({ assigned }) => ({
    status: assigned ? 'Pass' : 'Warning',
    evidence: assigned ? 'assigned' : 'assigned to no group',
  })),
};
