import { isOdjError } from '../../../src/errors.ts';
import { isCanonical } from '../../../src/directory/security-descriptor/canonical.ts';
import { addAce, removeAce } from '../../../src/directory/security-descriptor/splice.ts';
import { describeDaclCases, type DaclAnswer, type DaclQuestion } from '../../cases/dacl-cases.ts';

function answerOf({ descriptor, entry, change }: DaclQuestion): DaclAnswer {
  try {
    const after = { grant: addAce, revoke: removeAce }[change](descriptor, entry);
    return { after, canonical: isCanonical(descriptor), error: null };
  } catch (error) {
    if (isOdjError(error)) {
      return { after: null, canonical: null, error: error.id };
    }
    throw error;
  }
}

describeDaclCases('in TypeScript', (questions) => Promise.resolve(questions.map(answerOf)));
