import { comparisonKey } from '../../../directory/distinguished-name.ts';
import { eachConfig } from '../../each.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'config.organizational-units',
  examine: eachConfig(({ organizationalUnits }, _connector, { wanted }) => {
    const missing = without(wanted, organizationalUnits);
    const extra = without(organizationalUnits, wanted);
    const differences = [
      ...missing.map((distinguishedName) => `missing: ${distinguishedName}`),
      ...extra.map((distinguishedName) => `not wanted: ${distinguishedName}`),
    ];
    return differences.length === 0
      ? { status: 'Pass', evidence: `lists what the site wants: ${wanted.length} OUs` }
      : { status: 'Fail', evidence: differences.join('; '), lists: { wanted } };
  }),
};

function without(names: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others.map(comparisonKey));
  return names.filter((name) => !known.has(comparisonKey(name)));
}
