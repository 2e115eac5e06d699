import type { Entry as LdapEntry } from 'ldapts';
import { OdjError } from '../errors.ts';

/** Attributes whose values are bytes; everything else is text. */
export const binaryAttributes: readonly string[] = [
  'nTSecurityDescriptor',
  'objectGUID',
  'objectSid',
  'mS-DS-CreatorSID',
  'replPropertyMetaData',
  'tokenGroups',
  'msDS-GroupMSAMembership',
];

/** 20260102030405.0Z (RFC 4517 3.3.13) is 2026-01-02T03:04:05Z. */
export function isoTime(generalized: string): string {
  return generalized.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d).*$/, '$1-$2-$3T$4:$5:$6Z');
}

/** One object as the server returned it; attribute names in any case. */
export class Entry {
  readonly distinguishedName: string;
  readonly #server: string;
  readonly #attributes: ReadonlyMap<string, readonly (string | Buffer)[]>;

  constructor(entry: LdapEntry, server: string) {
    this.distinguishedName = entry.dn;
    this.#server = server;
    this.#attributes = new Map(
      Object.entries(entry).map(([name, value]) => [
        name.toLowerCase(),
        Array.isArray(value) ? value : [value],
      ]),
    );
  }

  /** The values as text; empty where the attribute is not set or may not be read. */
  texts(attribute: string): readonly string[] {
    return this.#values(attribute).map((value) => value.toString());
  }

  text(attribute: string): string | undefined {
    return this.texts(attribute)[0];
  }

  /** @throws OdjError DirectoryAnswerUnexpected where the attribute is missing */
  requiredText(attribute: string): string {
    return this.text(attribute) ?? this.#missing(attribute);
  }

  integer(attribute: string): number | undefined {
    const text = this.text(attribute);
    return text === undefined ? undefined : Number(text);
  }

  /** The values as bytes; empty where the attribute is not set or may not be read. */
  allBytes(attribute: string): readonly Buffer[] {
    return this.#values(attribute).map((value) => (typeof value === 'string' ? Buffer.from(value) : value));
  }

  bytes(attribute: string): Buffer | undefined {
    return this.allBytes(attribute)[0];
  }

  /** @throws OdjError DirectoryAnswerUnexpected where the attribute is missing */
  requiredBytes(attribute: string): Buffer {
    return this.bytes(attribute) ?? this.#missing(attribute);
  }

  /** Whether one of the values is this text, in any case, as names of classes and attributes are compared. */
  holds(attribute: string, value: string): boolean {
    return this.texts(attribute).some((text) => text.toLowerCase() === value.toLowerCase());
  }

  #values(attribute: string): readonly (string | Buffer)[] {
    return this.#attributes.get(attribute.toLowerCase()) ?? [];
  }

  #missing(attribute: string): never {
    throw new OdjError(
      'DirectoryAnswerUnexpected',
      { target: this.distinguishedName, reason: `${attribute} is missing`, server: this.#server },
      { target: this.distinguishedName },
    );
  }
}
