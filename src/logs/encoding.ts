/** By its byte order mark; PowerShell's `>` writes UTF-16. Without one, every second byte 0 tells. */
export function encodingOf([first, second, , fourth]: Uint8Array): string {
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) {
    return 'utf-16be';
  }
  const isWide = (first === 0xff && second === 0xfe) || (second === 0 && fourth === 0);
  return isWide ? 'utf-16le' : 'utf-8';
}

/** Gives the text of the bytes piece by piece, and of what is left over where there are none. */
export type Decoder = (bytes?: Uint8Array) => string;

/** @param head the first bytes, which the decoder gets all the same */
export function decoderOf(head: Uint8Array): Decoder {
  const encoding = encodingOf(head);
  if (encoding !== 'utf-8') {
    const decoder = new TextDecoder(encoding);
    return (bytes) => (bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true }));
  }
  // Whole characters at a time: a TextDecoder of a stream takes twice as long, and its strings twice the memory.
  const first = new TextDecoder();
  const later = new TextDecoder('utf-8', { ignoreBOM: true });
  let decoder = first;
  let rest = new Uint8Array(0);
  return (bytes) => {
    const all = bytes === undefined || rest.length > 0 ? joined(rest, bytes ?? new Uint8Array(0)) : bytes;
    const length = bytes === undefined ? all.length : wholeLength(all);
    rest = all.slice(length);
    const text = decoder.decode(all.subarray(0, length));
    decoder = length > 0 ? later : decoder;
    return text;
  };
}

/** Without the character at the end whose last bytes are still to come (RFC 3629 section 3). */
function wholeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= 3; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
    if (byte < 0x80) {
      break;
    }
  }
  return bytes.length;
}

export function joined(left: Uint8Array, right: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(left.length + right.length);
  both.set(left);
  both.set(right, left.length);
  return both;
}
