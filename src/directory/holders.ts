import type { DirectoryContext } from './context.ts';
import { decodeSecurityDescriptor, type Ace } from './security-descriptor/access-control.ts';
import { sidBytes } from './security-descriptor/sid.ts';
import { aceFlag } from './security-descriptor/structure.ts';

/** Access mask bits, MS-ADTS 5.1.3.2. */
export const right = {
  createChild: 0x1,
  writeProperty: 0x20,
  writeDacl: 0x40000,
  genericAll: 0x10000000,
} as const;

const allowTypes = new Set([0x00, 0x05]);
const most = 5;
const fallback = 'a member of Domain Admins, or whoever has that right delegated';

/**
 * Names those that an object's DACL gives a right, for an error that tells whom to ask. A hint, not an access check:
 * denies and memberships are not looked at.
 *
 * @param objectType the class or attribute that the right is for
 */
export async function holdersOf(
  context: DirectoryContext,
  distinguishedName: string,
  mask: number,
  objectType?: string,
): Promise<string> {
  const entry = await context.connection.read(distinguishedName, ['nTSecurityDescriptor'], { dacl: true });
  const bytes = entry?.bytes('nTSecurityDescriptor');
  if (bytes === undefined) {
    return fallback;
  }
  const entries = decodeSecurityDescriptor(bytes).dacl?.entries ?? [];
  const sids = new Set(entries.flatMap((ace) => (gives(ace, mask, objectType) ? [ace.sid] : [])));
  const names = await Promise.all([...sids].map((sid) => nameOf(context, sid)));
  const known = names.filter((name) => name !== undefined).slice(0, most);
  return known.length === 0 ? fallback : known.join(', ');
}

function gives(
  ace: Ace,
  mask: number,
  objectType: string | undefined,
): ace is Extract<Ace, { kind: 'trustee' }> {
  return (
    ace.kind === 'trustee' &&
    allowTypes.has(ace.type) &&
    (ace.flags & aceFlag.inheritOnly) === 0 &&
    (ace.mask & (mask | right.genericAll)) !== 0 &&
    (ace.object?.objectType == null || ace.object.objectType === objectType)
  );
}

/** The name of a user or group; undefined for SYSTEM, SELF and the like, whom nobody can ask. */
async function nameOf(context: DirectoryContext, sid: string): Promise<string | undefined> {
  const domainOrBuiltin = /^S-1-5-(?:21|32)-/;
  if (!domainOrBuiltin.test(sid)) {
    return undefined;
  }
  const hexadecimal = Buffer.from(sidBytes(sid)).toString('hex');
  const entry = await context.connection.read(`<SID=${hexadecimal}>`, ['sAMAccountName']);
  return entry?.text('sAMAccountName') ?? sid;
}
