import { aceFor } from '../../../directory/security-descriptor/create-computer-ace.ts';
import { accessOf } from '../../access.ts';
import { eachPermission } from '../../each.ts';
import type { Rule } from '../../rule.ts';

/** What is denied, `permission.not-denied` says. */
export const rule: Rule = {
  id: 'permission.granted',
  examine: eachPermission('it may create computers there', (unit, account, { directory }) => {
    const access = accessOf(unit, account);
    if (access === null) {
      return { status: 'Unknown', evidence: 'its security descriptor cannot be understood' };
    }
    if (access.allowed || access.deniedBy !== null) {
      return undefined;
    }
    if (access.conditional.length > 0) {
      const entries = access.conditional.map(({ sddl }) => sddl ?? '').join(' ');
      return { status: 'Unknown', evidence: `only on a condition: ${entries}` };
    }
    const quota = directory?.domain.machineAccountQuota ?? 0;
    const evidence = `${aceFor(account.sid)} is not there`;
    return {
      status: 'Fail',
      evidence: quota > 0 ? `${evidence}; only the machine account quota carries the first joins` : evidence,
    };
  }),
};
