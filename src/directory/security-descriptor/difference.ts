import { decodeAce } from './access-control.ts';
import { explicitEntries, isProtected } from './compare.ts';
import { formatAce } from './sddl.ts';

/**
 * How a DACL came to be what it is: what was there before our change, what that change was, and what others did since.
 * Explicit entries only, as SDDL, or as hexadecimal bytes where SDDL has no word for one.
 */
export interface DaclDifference {
  readonly before: readonly string[];
  readonly weAdded: readonly string[];
  readonly weRemoved: readonly string[];
  readonly othersAdded: readonly string[];
  readonly othersRemoved: readonly string[];
  /** The entries that were left stand in another order. */
  readonly othersReordered: boolean;
  /** Others began, or ceased, to keep out what is inherited; null where nothing changed. */
  readonly othersProtected: boolean | null;
}

/**
 * Compares the DACLs of three self-relative descriptors.
 *
 * @throws OdjError SecurityDescriptorInvalid
 */
export function threeWayDifference(before: Buffer, after: Buffer, now: Buffer): DaclDifference {
  const [old, ours, current] = [texts(before), texts(after), texts(now)];
  const stayed = without(ours, without(ours, current));
  const left = without(current, without(current, ours));
  return {
    before: old.map(sayEntry),
    weAdded: without(ours, old).map(sayEntry),
    weRemoved: without(old, ours).map(sayEntry),
    othersAdded: without(current, ours).map(sayEntry),
    othersRemoved: without(ours, current).map(sayEntry),
    othersReordered: stayed.join() !== left.join(),
    othersProtected: isProtected(after) === isProtected(now) ? null : isProtected(now),
  };
}

function texts(descriptor: Buffer): string[] {
  return explicitEntries(descriptor).map((ace) => ace.toString('latin1'));
}

/** The entries that are left when each of the others took away one that equals it, the last one first. */
function without(entries: readonly string[], others: readonly string[]): string[] {
  const rest = [...entries];
  for (const other of others) {
    const place = rest.lastIndexOf(other);
    if (place !== -1) {
      rest.splice(place, 1);
    }
  }
  return rest;
}

function sayEntry(entry: string): string {
  const bytes = Buffer.from(entry, 'latin1');
  return formatAce(decodeAce(bytes)) ?? bytes.toString('hex');
}
