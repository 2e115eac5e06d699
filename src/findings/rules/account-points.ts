import { wasRead } from '../../facts/facts.ts';
import { accountPoints } from '../account-points.ts';
import type { Rule } from '../rule.ts';

/** What is judged of own accounts only, as odj account check does it. */
const ids = [
  'account.category',
  'account.domain',
  'account.password-readers',
  'account.password-readers-few',
  'account.kds-root-key',
];

export const accountPointRules: readonly Rule[] = ids.map((id) => ({
  id,
  examine: (_site, { directory }) =>
    wasRead(directory)
      ? directory.readings.flatMap((reading) => accountPoints(reading).filter((point) => point.id === id))
      : [],
}));
