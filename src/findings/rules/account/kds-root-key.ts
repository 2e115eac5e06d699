import { eachReading } from '../../each.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = { id: 'account.kds-root-key', examine: eachReading('account.kds-root-key') };
