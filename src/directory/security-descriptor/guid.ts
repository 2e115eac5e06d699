/** The text of a GUID in its 16 bytes: the first three groups are little-endian (MS-DTYP 2.3.4.2), lower case. */
export function formatGuid(bytes: Uint8Array): string {
  const hex = Buffer.from(swapped(bytes)).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The 16 bytes of a GUID given as text with hyphens, in any case. */
export function guidBytes(text: string): Uint8Array {
  return swapped(Buffer.from(text.replaceAll('-', ''), 'hex'));
}

function swapped(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from([3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15], (from) => bytes[from] ?? 0);
}
