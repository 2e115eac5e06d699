import { eachConnectorLink } from '../../each.ts';
import { linkedPoint } from '../../link-points.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = { id: 'account.linked', examine: eachConnectorLink(linkedPoint) };
