import { eachReading } from '../../each.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'account.password-readers',
  examine: eachReading('account.password-readers'),
};
