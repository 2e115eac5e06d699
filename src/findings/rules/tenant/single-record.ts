import { eachRecord } from '../../each.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'tenant.single-record',
  examine: eachRecord((newest, { records }) =>
    newest === undefined
      ? undefined
      : records.length > 1
        ? { status: 'Warning', evidence: `Intune lists ${records.length} connectors of this name` }
        : { status: 'Pass', evidence: 'Intune lists it once' },
  ),
};
