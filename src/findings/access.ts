import type { AccountFacts, OrganizationalUnitFacts } from '../facts/facts.ts';
import { descriptorOf } from '../facts/organizational-units.ts';
import {
  impliedSids,
  mayCreateComputers,
  type CreateComputersAnswer,
} from '../directory/security-descriptor/access-check.ts';
import type { Ace, SecurityDescriptor, TrusteeAce } from '../directory/security-descriptor/access-control.ts';

/** Who may do what on an OU. Entries are found by their SID, so that many accounts on many OUs stay quick. */

interface Place {
  readonly position: number;
  readonly ace: TrusteeAce;
}
const indexes = new WeakMap<SecurityDescriptor, ReadonlyMap<string, readonly Place[]>>();
const answers = new WeakMap<OrganizationalUnitFacts, Map<string, CreateComputersAnswer>>();

/** Whether the account may create computers there; null where the OU was not read. */
export function accessOf(unit: OrganizationalUnitFacts, account: AccountFacts): CreateComputersAnswer | null {
  const descriptor = descriptorOf(unit);
  if (descriptor === null) {
    return null;
  }
  const known = answers.get(unit) ?? new Map<string, CreateComputersAnswer>();
  answers.set(unit, known);
  let answer = known.get(account.sid);
  if (answer === undefined) {
    const groupSids = account.groupSids ?? [];
    const token = [account.sid, ...groupSids, ...impliedSids];
    const securityDescriptor = onlyFor(descriptor, token);
    answer = mayCreateComputers({ securityDescriptor, accountSid: account.sid, groupSids });
    known.set(account.sid, answer);
  }
  return answer;
}

/** The entries that name the account itself. */
export function entriesOf(unit: OrganizationalUnitFacts, sid: string): readonly TrusteeAce[] {
  const descriptor = descriptorOf(unit);
  return descriptor === null ? [] : (indexOf(descriptor).get(sid) ?? []).map(({ ace }) => ace);
}

function onlyFor(descriptor: SecurityDescriptor, sids: readonly string[]): SecurityDescriptor {
  if (descriptor.dacl === null) {
    return descriptor;
  }
  const index = indexOf(descriptor);
  const places: Place[] = [];
  for (const sid of new Set(sids)) {
    places.push(...(index.get(sid) ?? []));
  }
  const entries = places.sort((left, right) => left.position - right.position).map(({ ace }) => ace);
  return { ...descriptor, dacl: { ...descriptor.dacl, entries } };
}

function indexOf(descriptor: SecurityDescriptor): ReadonlyMap<string, readonly Place[]> {
  let index = indexes.get(descriptor);
  if (index === undefined) {
    const places = (descriptor.dacl?.entries ?? []).flatMap((ace: Ace, position) =>
      ace.kind === 'trustee' ? [{ position, ace }] : [],
    );
    index = Map.groupBy(places, ({ ace }) => ace.sid);
    indexes.set(descriptor, index);
  }
  return index;
}
