import { eachReading } from '../../each.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = { id: 'account.domain', examine: eachReading('account.domain') };
