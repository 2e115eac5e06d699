import { eachConnectorLink } from '../../each.ts';
import { oneServerPoint } from '../../link-points.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = { id: 'account.one-server', examine: eachConnectorLink(oneServerPoint) };
