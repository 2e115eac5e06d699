import { eachUnit } from '../../each.ts';
import type { Rule } from '../../rule.ts';

/** What both ways to the directory say of a DN that is not there. */
const notThere = 'OuNotFound';

export const rule: Rule = {
  id: 'directory.organizational-unit',
  examine: eachUnit(({ error }) =>
    error === null
      ? { status: 'Pass', evidence: 'it is there and its permissions could be read' }
      : { status: error.id === notThere ? 'Fail' : 'Unknown', evidence: error.message },
  ),
};
