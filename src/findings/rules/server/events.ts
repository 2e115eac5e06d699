import { eachServerFact } from '../../each.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'server.events',
  examine: eachServerFact('events', ({ successes, failures, newestSuccess, newestFailure }) => {
    const counts = `${successes} joined, ${failures} failed in the last 30 days`;
    if (newestFailure === null) {
      return { status: 'Pass', evidence: counts };
    }
    const isLatest = newestSuccess === null || newestFailure.time > newestSuccess;
    const told = `${isLatest ? 'the newest request failed' : 'the newest failure'} ${newestFailure.time}`;
    return {
      status: isLatest ? 'Fail' : 'Warning',
      evidence: `${counts}; ${told}: ${newestFailure.text}`,
    };
  }),
};
