/** The text of a GUID in its 16 bytes: the first three groups are little-endian (MS-DTYP 2.3.4.2), lower case. */
export function formatGuid(bytes: Uint8Array): string {
  const hex = swapped(bytes).toString('hex');
  const group = (start: number, end: number): string => hex.slice(start, end);
  return `${group(0, 8)}-${group(8, 12)}-${group(12, 16)}-${group(16, 20)}-${group(20, 32)}`;
}

/** The 16 bytes of a GUID given as text with hyphens, in any case. */
export function guidBytes(text: string): Uint8Array {
  return swapped(Buffer.from(text.replaceAll('-', ''), 'hex'));
}

function swapped(bytes: Uint8Array): Buffer {
  const result = Buffer.alloc(16);
  result.set(bytes.subarray(0, 16));
  result.subarray(0, 4).reverse();
  result.subarray(4, 6).swap16();
  result.subarray(6, 8).swap16();
  return result;
}
