import { effectOf } from './ace-types.ts';
import { aceFlag, locateAcl } from './structure.ts';

/**
 * Whether the DACL of a self-relative security descriptor is in canonical order: explicit entries that deny, explicit
 * ones that allow, inherited ones (MS-DTYP 2.4.5). Inherited entries come in that order from each ancestor in turn, so
 * an allow before a deny says nothing there. Entries of unknown types may stand anywhere; a NULL list is in order.
 *
 * @throws OdjError SecurityDescriptorInvalid
 */
export function isCanonical(descriptor: Uint8Array): boolean {
  const bytes = Buffer.from(descriptor.buffer, descriptor.byteOffset, descriptor.byteLength);
  let reached = 0;
  for (const { start, flags } of locateAcl(bytes, 'dacl')?.entries ?? []) {
    const group = groupOf(bytes.readUInt8(start), flags) ?? reached;
    if (group < reached) {
      return false;
    }
    reached = group;
  }
  return true;
}

function groupOf(type: number, flags: number): number | undefined {
  if ((flags & aceFlag.inherited) !== 0) {
    return 2;
  }
  return { deny: 0, allow: 1, none: undefined }[effectOf({ type })];
}
