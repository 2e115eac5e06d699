import type { TrusteeAce } from '../../../directory/security-descriptor/access-control.ts';
import { effectOf } from '../../../directory/security-descriptor/ace-types.ts';
import { formatAce } from '../../../directory/security-descriptor/sddl.ts';
import { aceFlag } from '../../../directory/security-descriptor/structure.ts';
import { descriptorOf } from '../../../facts/organizational-units.ts';
import { eachUnit } from '../../each.ts';
import type { Rule } from '../../rule.ts';

const createChild = 0x1;
const genericAll = 0x10000000;
/** Who may do everything in the domain anyway: SYSTEM, Administrators, and the admins of domain, schema and forest. */
const privileged = new Set(['S-1-5-18', 'S-1-5-32-544']);
const privilegedInDomain = /-(?:512|518|519)$/;

/** The connectors' own accounts are looked at by `permission.least-privilege`. */
export const rule: Rule = {
  id: 'permission.untyped-create-child',
  examine: eachUnit((unit, { accounts }) => {
    const descriptor = descriptorOf(unit);
    if (descriptor === null) {
      return undefined;
    }
    const known = new Set(accounts.map(({ sid }) => sid));
    const exposing = (descriptor.dacl?.entries ?? []).filter(
      (ace): ace is TrusteeAce => ace.kind === 'trustee' && isUntyped(ace) && !known.has(ace.sid),
    );
    return exposing.length === 0
      ? { status: 'Pass', evidence: 'nobody but administrators may create objects of any class' }
      : { status: 'Warning', evidence: exposing.map((ace) => formatAce(ace) ?? ace.sid).join(' ') };
  }),
};

function isUntyped(ace: TrusteeAce): boolean {
  return (
    effectOf(ace) === 'allow' &&
    (ace.flags & aceFlag.inheritOnly) === 0 &&
    (ace.mask & (createChild | genericAll)) !== 0 &&
    ace.object?.objectType == null &&
    !privileged.has(ace.sid) &&
    !privilegedInDomain.test(ace.sid)
  );
}
