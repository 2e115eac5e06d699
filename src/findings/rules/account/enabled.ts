import { enabledPoint } from '../../account-points.ts';
import { eachConnectorAccount } from '../../each.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = { id: 'account.enabled', examine: eachConnectorAccount(enabledPoint) };
