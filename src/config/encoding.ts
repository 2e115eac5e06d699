/**
 * Config files as bytes and as text. Files that people saved with another editor come back in the same encoding:
 * only what is inserted is ever encoded, all else stays the bytes it was.
 */

export interface ConfigText {
  readonly bytes: Uint8Array;
  /** Without the byte order mark. */
  readonly text: string;
  /** `utf-8`, `utf-16le`, `utf-16be` or the declared single-byte encoding, lower case. */
  readonly encoding: string;
  readonly byteOrderMark: boolean;
  /** Throws where a character is not in the encoding; XML then has character references. */
  readonly encode: (text: string) => Uint8Array;
}

/** Replaces text from `start` to `end` (UTF-16 code units). */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** Why bytes are no text that can be kept; the caller says in which file. */
export class EncodingProblem extends Error {
  readonly kind: 'malformed' | 'unsupported';

  constructor(kind: 'malformed' | 'unsupported', reason: string) {
    super(reason);
    this.kind = kind;
  }
}

interface Codec {
  readonly name: string;
  readonly decode: (bytes: Uint8Array) => string;
  readonly encode: (text: string) => Uint8Array;
}

/**
 * Finds the encoding as XML 1.0 appendix F says: byte order mark, the first bytes, then the declaration.
 *
 * @throws EncodingProblem where mark and declaration contradict each other (.NET cannot read such a file either),
 * where the bytes are not what they claim to be, and for encodings that cannot be kept byte for byte
 */
export function decodeConfig(bytes: Uint8Array): ConfigText {
  const { codec, markLength } = unicodeSignature(bytes) ?? { codec: declaredCodec(bytes), markLength: 0 };
  let text;
  try {
    text = codec.decode(bytes.subarray(markLength));
  } catch {
    throw new EncodingProblem('malformed', `its bytes are not all ${codec.name}.`);
  }
  refuseContradiction(codec.name, declaredName(text));
  return { bytes, text, encoding: codec.name, byteOrderMark: markLength > 0, encode: codec.encode };
}

/** The same bytes but for the edit. */
export function splice(config: ConfigText, edit: Edit): Uint8Array {
  const markLength = config.byteOrderMark ? (config.encoding === 'utf-8' ? 3 : 2) : 0;
  const offset = (position: number): number =>
    markLength + config.encode(config.text.slice(0, position)).length;
  return Buffer.concat([
    config.bytes.subarray(0, offset(edit.start)),
    config.encode(edit.replacement),
    config.bytes.subarray(offset(edit.end)),
  ]);
}

function unicodeSignature(bytes: Uint8Array): { codec: Codec; markLength: number } | undefined {
  const starts = (...signature: number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0xff, 0xfe, 0, 0) || starts(0, 0, 0xfe, 0xff)) {
    throw new EncodingProblem('unsupported', 'it is UTF-32; save it as UTF-8.');
  }
  if (starts(0xef, 0xbb, 0xbf)) {
    return { codec: utf8, markLength: 3 };
  }
  if (starts(0xff, 0xfe)) {
    return { codec: utf16le, markLength: 2 };
  }
  if (starts(0xfe, 0xff)) {
    return { codec: utf16be, markLength: 2 };
  }
  if (starts(0x3c, 0)) {
    return { codec: utf16le, markLength: 0 };
  }
  return starts(0, 0x3c) ? { codec: utf16be, markLength: 0 } : undefined;
}

const declaration = /^<\?xml\s[^>]*?\sencoding\s*=\s*(?:"([^"]*)"|'([^']*)')/;

function declaredName(text: string): string | undefined {
  const found = declaration.exec(text.slice(0, 1000));
  return (found?.[1] ?? found?.[2])?.toLowerCase();
}

function declaredCodec(bytes: Uint8Array): Codec {
  const name = declaredName(Buffer.from(bytes.subarray(0, 1000)).toString('latin1'));
  if (name === undefined || name === 'utf-8') {
    return utf8;
  }
  if (name.startsWith('utf-16')) {
    throw new EncodingProblem('malformed', `it declares ${name}, but its bytes are not UTF-16.`);
  }
  return singleByteCodec(name);
}

function refuseContradiction(encoding: string, declared: string | undefined): void {
  const agrees =
    declared === undefined ||
    declared === encoding ||
    (encoding.startsWith('utf-16') && (declared === 'utf-16' || declared === 'ucs-2'));
  if (!agrees) {
    throw new EncodingProblem(
      'malformed',
      `it declares ${declared}, but it is saved as ${encoding}: .NET cannot read it.`,
    );
  }
}

const utf8: Codec = {
  name: 'utf-8',
  decode: (bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
  encode: (text) => Buffer.from(text, 'utf8'),
};
const utf16le: Codec = {
  name: 'utf-16le',
  decode: (bytes) => new TextDecoder('utf-16le', { fatal: true, ignoreBOM: true }).decode(bytes),
  encode: (text) => Buffer.from(text, 'utf16le'),
};
const utf16be: Codec = {
  name: 'utf-16be',
  decode: (bytes) => utf16le.decode(swapped(bytes)),
  encode: (text) => swapped(utf16le.encode(text)),
};

function swapped(bytes: Uint8Array): Uint8Array {
  if (bytes.length % 2 !== 0) {
    throw new RangeError('Half a code unit at the end.');
  }
  return Buffer.from(bytes).swap16();
}

const singleByteEncodings = /^(?:us-ascii|windows-125[0-8]|iso-8859-(?:[1-9]|1[035]))$/;

function singleByteCodec(name: string): Codec {
  if (!singleByteEncodings.test(name)) {
    throw new EncodingProblem('unsupported', `its encoding ${name} cannot be kept; save it as UTF-8.`);
  }
  const characters = singleByteCharacters(name);
  const bytesOf = new Map(characters.map((character, byte) => [character, byte]));
  return {
    name,
    decode: (bytes) => Array.from(bytes, (byte) => known(characters[byte])).join(''),
    encode: (text) => Uint8Array.from(text.split(''), (character) => known(bytesOf.get(character))),
  };
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) {
    throw new RangeError('Not in this encoding.');
  }
  return value;
}

/**
 * TextDecoder reads some ISO names as their Windows relatives, which differ in 0x80 to 0x9f only; .NET reads
 * control characters there.
 */
function singleByteCharacters(name: string): (string | undefined)[] {
  const decoder = name === 'us-ascii' ? undefined : new TextDecoder(name);
  return Array.from({ length: 256 }, (_, byte) => {
    if (byte < 0x80 || (byte < 0xa0 && name.startsWith('iso-'))) {
      return String.fromCharCode(byte);
    }
    const character = decoder?.decode(Uint8Array.of(byte));
    return character === '\ufffd' ? undefined : character;
  });
}
