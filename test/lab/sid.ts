/** A binary SID as text (MS-DTYP 2.4.2.2). */
export function sidText(bytes: Buffer): string {
  const authorities = Array.from({ length: bytes.readUInt8(1) }, (_, index) =>
    bytes.readUInt32LE(8 + 4 * index),
  );
  return ['S', bytes.readUInt8(0), bytes.readUIntBE(2, 6), ...authorities].join('-');
}
