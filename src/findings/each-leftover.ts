import { legacyEntries, type LegacyEntry } from '../directory/security-descriptor/legacy-entries.ts';
import type { OrganizationalUnitFacts, TrusteeFacts } from '../facts/facts.ts';
import { descriptorOf } from '../facts/organizational-units.ts';
import type { Observation, Rule } from './rule.ts';
import type { Situation } from './situation.ts';

/** Who has the legacy connector's rights on each OU; one finding for each holder that `isLeft` picks. */
export function eachLeftover(
  isLeft: (trustee: TrusteeFacts) => boolean,
  { good, about }: { readonly good: string; readonly about: (holder: string) => string },
): Rule['examine'] {
  return (situation) =>
    (situation.directory?.organizationalUnits ?? []).flatMap((unit): readonly Observation[] => {
      const { organizationalUnit } = unit;
      const held = heldOn(unit, situation);
      if (held === null) {
        return [];
      }
      const known = situation.directory?.trustees ?? null;
      if (known === null && held.size > 0) {
        const evidence = `nobody looked up whose these are: ${[...held.keys()].join(', ')}`;
        return [
          {
            status: 'Unknown',
            subject: organizationalUnit,
            evidence,
            withoutCommand: true,
            values: { computer: 'the server' },
          },
        ];
      }
      const left = (known ?? []).filter((trustee) => held.has(trustee.sid) && isLeft(trustee));
      return left.length === 0
        ? [{ status: 'Pass', subject: organizationalUnit, evidence: good }]
        : left.map((trustee) => observed(trustee, held.get(trustee.sid) ?? [], { situation, unit, about }));
    });
}

/** By SID; null where the OU was not read. Those of the connectors' own accounts are as they should be. */
function heldOn(
  unit: OrganizationalUnitFacts,
  { accounts }: Situation,
): ReadonlyMap<string, readonly LegacyEntry[]> | null {
  const descriptor = descriptorOf(unit);
  if (descriptor === null) {
    return null;
  }
  const own = new Set(accounts.map(({ sid }) => sid));
  const entries = legacyEntries(descriptor, (sid) => sid.startsWith('S-1-5-21-') && !own.has(sid));
  return Map.groupBy(entries, ({ sid }) => sid);
}

function observed(
  { sid, samAccountName }: TrusteeFacts,
  entries: readonly LegacyEntry[],
  {
    situation,
    unit: { organizationalUnit },
    about,
  }: {
    readonly situation: Situation;
    readonly unit: OrganizationalUnitFacts;
    readonly about: (holder: string) => string;
  },
): Observation {
  const holder = samAccountName ?? sid;
  const { domainController } = situation;
  return {
    status: 'Warning',
    subject: `${holder} on ${organizationalUnit}`,
    evidence: `${about(holder)}: ${entries.map(({ sddl }) => sddl).join(' ')}`,
    values: { organizationalUnit, holder, computer: holder.replace(/\$$/, ''), domainController },
  };
}
