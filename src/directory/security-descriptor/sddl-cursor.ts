import { isOdjError, OdjError } from '../../errors.ts';
import { domainTrustees, universalTrustees } from './sddl-names.ts';
import { formatSid, looksLikeSid, sidBytes } from './sid.ts';

export interface SddlInteger {
  readonly value: bigint;
  readonly sign: '+' | '-' | '';
  readonly base: 8 | 10 | 16;
}

/** A place in a text of the security descriptor definition language, and what both of its readers read there. */
export class SddlCursor {
  readonly #text: string;
  readonly #domainSid: string | undefined;
  #position = 0;

  constructor(text: string, domainSid: string | undefined) {
    this.#text = text;
    this.#domainSid = domainSid;
  }

  get atEnd(): boolean {
    return this.#position >= this.#text.length;
  }

  /** What a sticky pattern finds here, and goes past it. */
  take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#position;
    const found = pattern.exec(this.#text)?.[0];
    this.#position += found?.length ?? 0;
    return found;
  }

  next(): string | undefined {
    return this.#text[this.#position];
  }

  expect(character: string): void {
    if (this.next() !== character) {
      this.fail(`"${character}" is expected`);
    }
    this.#position++;
  }

  trustee(): string {
    const sid = this.take(/S-1-(?:0x[0-9A-F]+|\d+)(?:-\d+)*/iy);
    if (sid !== undefined && looksLikeSid(sid)) {
      return formatSid(sidBytes(sid));
    }
    const name = this.take(/[A-Z]{2}/y) ?? '';
    const relative = domainTrustees[name];
    const found =
      relative === undefined || this.#domainSid === undefined
        ? universalTrustees[name]
        : `${this.#domainSid}-${relative}`;
    return found ?? this.fail('a SID or the two letters of a known trustee are expected');
  }

  skipSpace(): void {
    this.take(/\s*/y);
  }

  /** A number with a sign or none, octal after a 0 and hexadecimal after 0x. */
  integer(): SddlInteger | undefined {
    const text = this.take(/[+-]?(?:0x[0-9a-f]+|\d+)(?![\w:./%])/iy);
    if (text === undefined) {
      return undefined;
    }
    const digits = text.replace(/^[+-]/, '');
    const base = /^0x/i.test(digits) ? 16 : /^0[0-7]+$/.test(digits) ? 8 : 10;
    const magnitude = base === 8 ? BigInt(`0o${digits}`) : BigInt(digits);
    const sign = text.startsWith('+') ? '+' : text.startsWith('-') ? '-' : '';
    return { value: sign === '-' ? -magnitude : magnitude, sign, base };
  }

  fail(reason: string): never {
    throw new OdjError('SddlInvalid', { reason, position: String(this.#position + 1) });
  }
}

/** Whether a part of an entry, said so, reads as the very same bytes again. */
export function readsAs(text: string, bytes: Buffer, read: (cursor: SddlCursor) => Buffer): boolean {
  try {
    return read(new SddlCursor(text, undefined)).equals(bytes);
  } catch (error) {
    if (isOdjError(error)) {
      return false;
    }
    throw error;
  }
}

/** A name with everything but letters, digits and a few signs as % and four hexadecimal digits. */
export function encodeName(name: string): string {
  return name.replace(
    /[^\w:./]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The name that was written so. */
export function decodeName(text: string): string {
  return text.replace(/%(.{4})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
