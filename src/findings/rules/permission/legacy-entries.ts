import { eachLeftover } from '../../each-leftover.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'permission.legacy-entries',
  examine: eachLeftover(({ objectClass }) => objectClass === 'computer', {
    good: 'no computer account has the rights of the legacy connector there',
    about: (holder) => `${holder} has the rights of the legacy connector`,
  }),
};
