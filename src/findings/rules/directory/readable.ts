import { wasRead } from '../../../facts/facts.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'directory.readable',
  examine: ({ site, facts: { directory } }) => [
    wasRead(directory)
      ? { status: 'Pass', subject: site.domain, evidence: directory.source }
      : {
          status: 'Unknown',
          subject: site.domain,
          evidence: directory === null ? 'the directory was not asked' : directory.reason,
        },
  ],
};
