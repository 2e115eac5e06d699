import { comparisonKey } from '../../../directory/distinguished-name.ts';
import { isOdjError } from '../../../errors.ts';
import { eachProfile } from '../../each.ts';
import type { Rule } from '../../rule.ts';

/** Every OU of every profile for this domain must be in the site; else its devices never join. */
export const rule: Rule = {
  id: 'profile.organizational-unit',
  examine: eachProfile(({ organizationalUnit }, { site, wanted }) => {
    const target = organizationalUnit ?? '(default computers container)';
    const key = organizationalUnit === null ? null : keyOf(organizationalUnit);
    if (key === undefined) {
      return undefined;
    }
    const covered =
      key === null ? site.computersContainer : wanted.some((each) => comparisonKey(each) === key);
    return {
      status: covered ? 'Pass' : 'Fail',
      evidence: covered ? target : `its OU ${target} is not one of the site's`,
      values: { target },
    };
  }),
};

/** undefined: it is no name at all, which `profile.organizational-unit-form` says. */
function keyOf(distinguishedName: string): string | undefined {
  try {
    return comparisonKey(distinguishedName);
  } catch (thrown) {
    if (isOdjError(thrown)) {
      return undefined;
    }
    throw thrown;
  }
}
