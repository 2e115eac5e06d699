import { accessOf } from '../../access.ts';
import { eachPermission } from '../../each.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'permission.not-denied',
  examine: eachPermission('nothing denies it', (unit, account) => {
    const deniedBy = accessOf(unit, account)?.deniedBy ?? null;
    if (deniedBy === null) {
      return undefined;
    }
    const entry = deniedBy.sddl ?? `an entry for ${deniedBy.through}`;
    return { status: 'Fail', evidence: deniedBy.inherited ? `${entry}, inherited` : entry };
  }),
};
