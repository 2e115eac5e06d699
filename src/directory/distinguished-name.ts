import { OdjError } from '../errors.ts';

/** One `type=value` of an RDN; the value is text, or the BER bytes of the `#` form. */
export interface NamePart {
  /** As written: `OU`, `cn`, `2.5.4.11`. */
  readonly type: string;
  readonly value: string | Uint8Array;
}
/** Mostly one part; more where they are joined with `+`. */
export type RelativeDistinguishedName = readonly NamePart[];
/** The object itself first, the root last; empty for the root of the directory. */
export type DistinguishedName = readonly RelativeDistinguishedName[];

/**
 * Reads a distinguished name as RFC 4514 section 3 has it; spaces around `,`, `+` and `=` are tolerated, as people
 * write them and Active Directory takes them.
 *
 * @throws OdjError DistinguishedNameInvalid with the position (from 1) of what cannot be read
 */
export function parseDistinguishedName(text: string): DistinguishedName {
  const reader = new NameReader(text);
  const names: NamePart[][] = [];
  reader.skipSpaces();
  if (reader.atEnd()) {
    return names;
  }
  for (let separator = ','; separator !== ''; separator = reader.separator()) {
    const part = { type: reader.type(), value: reader.value() };
    const last = names.at(-1);
    if (separator === '+' && last !== undefined) {
      last.push(part);
    } else {
      names.push([part]);
    }
  }
  return names;
}

/** Writes a distinguished name with the escapes of RFC 4514 section 2.4, control characters as hex. */
export function formatDistinguishedName(name: DistinguishedName): string {
  return name
    .map((parts) => parts.map(({ type, value }) => `${type}=${formatValue(value)}`).join('+'))
    .join(',');
}

/**
 * Whether two texts name the same object: types and values in any case, values of one RDN in any order, each escape
 * in any of its forms.
 *
 * @throws OdjError DistinguishedNameInvalid where one of them cannot be read
 */
export function sameDistinguishedName(left: string, right: string): boolean {
  return comparisonKey(left) === comparisonKey(right);
}

/**
 * A text that is equal for equal names, for use as a key.
 *
 * @throws OdjError DistinguishedNameInvalid
 */
export function comparisonKey(text: string): string {
  return JSON.stringify(
    parseDistinguishedName(text).map((parts) =>
      parts
        .map(({ type, value }) =>
          typeof value === 'string'
            ? `${type.toLowerCase()}=${value.normalize('NFC').toLowerCase()}`
            : `${type.toLowerCase()}#${Buffer.from(value).toString('hex')}`,
        )
        .sort(),
    ),
  );
}

/** The same for a text that may be no distinguished name: then it is its own key. */
export function nameKey(text: string): string {
  try {
    return comparisonKey(text);
  } catch {
    return text;
  }
}

/**
 * The name of what contains the object; null for the root.
 *
 * @throws OdjError DistinguishedNameInvalid
 */
export function parentOf(text: string): string | null {
  const name = parseDistinguishedName(text);
  return name.length === 0 ? null : formatDistinguishedName(name.slice(1));
}

const special = '"+,;<>\\';
const escapable = `${special} #=`;
const plainValue = /[^"+,;<>\\\0]*(?=[,+]|$)/y;
const hexadecimalPair = /[0-9A-Fa-f]{2}/y;

class NameReader {
  readonly #text: string;
  #position = 0;

  constructor(text: string) {
    this.#text = text;
  }

  atEnd(): boolean {
    return this.#position >= this.#text.length;
  }

  skipSpaces(): void {
    while (this.#text[this.#position] === ' ') {
      this.#position++;
    }
  }

  /** The `,` or `+` before the next part; empty at the end. */
  separator(): string {
    if (this.atEnd()) {
      return '';
    }
    const separator = this.#text[this.#position] ?? '';
    this.#position++;
    return separator;
  }

  /** An attribute's short name or its OID, and the `=` after it. */
  type(): string {
    this.skipSpaces();
    const found = this.#take(/[A-Za-z][A-Za-z0-9-]*|\d+(?:\.\d+)*/y);
    if (found === undefined) {
      this.#fail('an attribute such as OU is expected');
    }
    this.skipSpaces();
    if (this.#text[this.#position] !== '=') {
      this.#fail(`"=" is expected after ${found}`);
    }
    this.#position++;
    this.skipSpaces();
    return found;
  }

  value(): string | Uint8Array {
    return this.#text[this.#position] === '#' ? this.#hexadecimalValue() : this.#textValue();
  }

  #hexadecimalValue(): Uint8Array {
    this.#position++;
    const digits = this.#take(/(?:[0-9A-Fa-f]{2})+/y);
    if (digits === undefined) {
      this.#fail(
        'pairs of hexadecimal digits are expected after "#" (a name that starts with # needs a \\ before it)',
      );
    }
    this.skipSpaces();
    if (!this.atEnd() && !this.#atSeparator()) {
      this.#fail('only hexadecimal digits may follow "#"');
    }
    return Buffer.from(digits, 'hex');
  }

  #textValue(): string {
    return this.#plainValue() ?? this.#escapedValue();
  }

  /** Most values have nothing to undo; going through them byte by byte takes ten times as long. */
  #plainValue(): string | undefined {
    plainValue.lastIndex = this.#position;
    const found = plainValue.exec(this.#text)?.[0];
    // Half of a surrogate pair is no text, and the bytes say what becomes of it.
    if (found?.isWellFormed() !== true) {
      return undefined;
    }
    this.#position += found.length;
    return found.replace(/ +$/, '');
  }

  #escapedValue(): string {
    const start = this.#position;
    const bytes: Buffer[] = [];
    // Spaces at the end do not belong to the value unless they are escaped.
    let spaces = 0;
    while (!this.atEnd() && !this.#atSeparator()) {
      const character = String.fromCodePoint(this.#text.codePointAt(this.#position) ?? 0);
      if (character === '\\') {
        bytes.push(Buffer.from(' '.repeat(spaces)), this.#escape());
        spaces = 0;
      } else if (character === ' ') {
        spaces++;
        this.#position++;
      } else {
        if (special.includes(character) || character === '\0') {
          this.#fail(`${JSON.stringify(character)} needs a \\ before it within a name`);
        }
        bytes.push(Buffer.from(' '.repeat(spaces) + character));
        spaces = 0;
        this.#position += character.length;
      }
    }
    return this.#decode(Buffer.concat(bytes), start);
  }

  #escape(): Buffer {
    this.#position++;
    const pair = this.#take(hexadecimalPair);
    if (pair !== undefined) {
      return Buffer.from(pair, 'hex');
    }
    const character = this.#text[this.#position];
    if (character === undefined || !escapable.includes(character)) {
      this.#fail(
        '"\\" must stand before one of , + " ; < > \\ = # or a space, or before two hexadecimal digits',
      );
    }
    this.#position++;
    return Buffer.from(character);
  }

  #decode(bytes: Buffer, start: number): string {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      this.#position = start;
      return this.#fail('the escaped bytes are not UTF-8');
    }
  }

  #atSeparator(): boolean {
    const character = this.#text[this.#position];
    return character === ',' || character === '+';
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#position;
    const found = pattern.exec(this.#text)?.[0];
    this.#position += found?.length ?? 0;
    return found;
  }

  #fail(reason: string): never {
    throw new OdjError(
      'DistinguishedNameInvalid',
      { text: this.#text, reason, position: String(this.#position + 1) },
      { target: this.#text },
    );
  }
}

function formatValue(value: string | Uint8Array): string {
  if (typeof value !== 'string') {
    return `#${Buffer.from(value).toString('hex')}`;
  }
  return value.replace(/["+,;<=>\\]|^[ #]| $|\p{Cc}/gu, (character) =>
    /\p{Cc}/u.test(character)
      ? `\\${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`
      : `\\${character}`,
  );
}
