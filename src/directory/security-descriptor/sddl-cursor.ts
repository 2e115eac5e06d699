import { OdjError } from '../../errors.ts';
import { domainTrustees, universalTrustees } from './sddl-names.ts';
import { formatSid, looksLikeSid, sidBytes } from './sid.ts';

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

  fail(reason: string): never {
    throw new OdjError('SddlInvalid', { reason, position: String(this.#position + 1) });
  }
}
