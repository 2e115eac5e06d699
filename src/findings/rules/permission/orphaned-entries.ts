import { eachLeftover } from '../../each-leftover.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'permission.orphaned-entries',
  examine: eachLeftover(({ samAccountName }) => samAccountName === null, {
    good: 'nobody who is gone may create computers there',
    about: () => 'the account is gone, its entries are still there',
  }),
};
