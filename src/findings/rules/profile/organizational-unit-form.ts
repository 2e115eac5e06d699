import { parseDistinguishedName } from '../../../directory/distinguished-name.ts';
import { isOdjError } from '../../../errors.ts';
import { eachProfile } from '../../each.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'profile.organizational-unit-form',
  examine: eachProfile(({ organizationalUnit }) => {
    if (organizationalUnit === null) {
      return undefined;
    }
    const problem = problemOf(organizationalUnit);
    return problem === null
      ? { status: 'Pass', evidence: organizationalUnit }
      : { status: 'Fail', evidence: `${organizationalUnit}: ${problem}` };
  }),
};

function problemOf(distinguishedName: string): string | null {
  if (/^["']|["']$/.test(distinguishedName)) {
    return 'it stands in quotes';
  }
  try {
    const [first] = parseDistinguishedName(distinguishedName);
    return first?.[0]?.type.toLowerCase() === 'ou'
      ? null
      : 'it is no OU; for the default computers container the field stays empty';
  } catch (thrown) {
    if (isOdjError(thrown)) {
      return thrown.message;
    }
    throw thrown;
  }
}
