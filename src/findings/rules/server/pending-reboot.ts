import { eachServerFact } from '../../each.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'server.pending-reboot',
  examine: eachServerFact('pendingReboot', (reasons) =>
    reasons.length === 0
      ? { status: 'Pass', evidence: 'nothing asks for a restart' }
      : { status: 'Warning', evidence: reasons.join('; ') },
  ),
};
