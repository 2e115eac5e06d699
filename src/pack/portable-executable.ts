/** What Authenticode signing changes in a Windows executable (Microsoft's PE format, "The Attribute Certificate Table"). */
interface Places {
  readonly checksum: number;
  /** The data directory's entry for the certificate table: its offset and size. */
  readonly certificates: number;
}

function placesIn(bytes: Buffer): Places {
  const header =
    bytes.length > 0x40 && bytes.toString('latin1', 0, 2) === 'MZ' ? bytes.readUInt32LE(0x3c) : 0;
  if (
    header === 0 ||
    header + 24 > bytes.length ||
    bytes.toString('latin1', header, header + 4) !== 'PE\0\0'
  ) {
    throw new Error('This is no Windows executable.');
  }
  const optional = header + 24;
  const is64 = bytes.readUInt16LE(optional) === 0x20b;
  return { checksum: optional + 64, certificates: optional + (is64 ? 112 : 96) + 4 * 8 };
}

/**
 * The executable as it was before somebody signed it: no certificate table, and the checksum of what is left.
 *
 * @throws where bytes follow the certificate table, which no signer writes and a signature does not cover
 */
export function withoutSignature(executable: Uint8Array): Buffer {
  // A copy that begins at an even address.
  const bytes = Buffer.from(new Uint8Array(executable).buffer);
  const { certificates } = placesIn(bytes);
  const start = bytes.readUInt32LE(certificates);
  const size = bytes.readUInt32LE(certificates + 4);
  if (start === 0) return withChecksum(bytes);
  if (start + size !== bytes.length) {
    throw new Error('Its certificate table is not at its end.');
  }
  bytes.fill(0, certificates, certificates + 8);
  return withChecksum(bytes.subarray(0, start));
}

export function isSigned(executable: Buffer): boolean {
  return executable.readUInt32LE(placesIn(executable).certificates) !== 0;
}

/** As the linker computes it: the 16-bit words summed with carry, the field itself as zero, plus the size. */
function withChecksum(bytes: Buffer): Buffer {
  const { checksum } = placesIn(bytes);
  bytes.writeUInt32LE(0, checksum);
  const words = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1);
  // Far below 2^53 for any executable, so that the carries can wait.
  let sum = bytes.length % 2 === 1 ? (bytes[bytes.length - 1] ?? 0) : 0;
  for (const word of words) sum += word;
  while (sum > 0xffff) sum = (sum % 0x10000) + Math.floor(sum / 0x10000);
  bytes.writeUInt32LE((sum + bytes.length) >>> 0, checksum);
  return bytes;
}
