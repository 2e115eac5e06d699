/** What entries of an access control list do, by AceType (MS-DTYP 2.4.4.1). */
export type AceEffect = 'allow' | 'deny' | 'none';

const allowTypes = new Set([0x00, 0x05, 0x09, 0x0b]);
const denyTypes = new Set([0x01, 0x06, 0x0a, 0x0c]);
const conditionalTypes = new Set([0x09, 0x0a, 0x0b, 0x0c]);

/** Whether an entry allows or denies; those of a SACL and of unknown types do neither. */
export function effectOf({ type }: { readonly type: number }): AceEffect {
  return allowTypes.has(type) ? 'allow' : denyTypes.has(type) ? 'deny' : 'none';
}

/** Whether an entry allows or denies on a condition only (the callback types). */
export function isConditional({ type }: { readonly type: number }): boolean {
  return conditionalTypes.has(type);
}
