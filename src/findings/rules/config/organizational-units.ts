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

/** Names are compared as names only where they are not written alike: most are, on each of many servers. */
function without(names: readonly string[], others: readonly string[]): readonly string[] {
  const written = new Set(others);
  const open = names.filter((name) => !written.has(name));
  if (open.length === 0) {
    return [];
  }
  const known = new Set(others.map(comparisonKey));
  return open.filter((name) => !known.has(comparisonKey(name)));
}
