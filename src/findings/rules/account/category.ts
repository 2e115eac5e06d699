import { eachReading } from '../../each.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = { id: 'account.category', examine: eachReading('account.category') };
