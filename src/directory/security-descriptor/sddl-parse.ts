import { OdjError } from '../../errors.ts';
import type { AccessControlList, Ace, ObjectTypes, SecurityDescriptor } from './access-control.ts';
import {
  aceFlags,
  aceTypes,
  combinedRights,
  domainTrustees,
  rights,
  universalTrustees,
} from './sddl-names.ts';
import { formatSid, looksLikeSid, sidBytes } from './sid.ts';
import { control } from './structure.ts';

const firstObjectType = 5;
const revisionWithObjectEntries = 4;

/**
 * Reads the security descriptor definition language, MS-DTYP 2.5.1, without conditions and claims.
 *
 * @param domainSid what names such as DA (Domain Admins) stand in
 * @throws OdjError SddlInvalid with the position (from 1) of what cannot be read
 */
export function parseSddl(text: string, domainSid?: string): SecurityDescriptor {
  return new SddlReader(text, domainSid).descriptor();
}

class SddlReader {
  readonly #text: string;
  readonly #domainSid: string | undefined;
  #position = 0;

  constructor(text: string, domainSid: string | undefined) {
    this.#text = text;
    this.#domainSid = domainSid;
  }

  descriptor(): SecurityDescriptor {
    const owner = this.#take(/O:/y) === undefined ? null : this.#trustee();
    const group = this.#take(/G:/y) === undefined ? null : this.#trustee();
    const dacl = this.#acl('D');
    const sacl = this.#acl('S');
    if (this.#position < this.#text.length) {
      this.#fail('O:, G:, D: and S: are expected in this order');
    }
    return {
      control:
        control.selfRelative |
        (dacl.marks & (control.daclPresent | control.daclProtected | 0x0500)) |
        // The marks of the SACL stand one bit above those of the DACL; its presence two.
        ((sacl.marks & control.daclPresent) << 2) |
        ((sacl.marks & (control.daclProtected | 0x0500)) << 1),
      resourceManager: 0,
      owner,
      group,
      dacl: dacl.acl,
      sacl: sacl.acl,
      order: ['owner', 'group', 'sacl', 'dacl'],
    };
  }

  #acl(letter: 'D' | 'S'): { readonly acl: AccessControlList | null; readonly marks: number } {
    if (this.#take(letter === 'D' ? /D:/y : /S:/y) === undefined) {
      return { acl: null, marks: 0 };
    }
    let marks: number = control.daclPresent;
    for (let mark = this.#take(/P|AR|AI/y); mark !== undefined; mark = this.#take(/P|AR|AI/y)) {
      marks |=
        { P: control.daclProtected, AR: control.daclAutoInheritRequired }[mark] ?? control.daclAutoInherited;
    }
    if (this.#take(/NO_ACCESS_CONTROL/y) !== undefined) {
      return { acl: null, marks };
    }
    const entries: Ace[] = [];
    while (this.#text[this.#position] === '(') {
      entries.push(this.#ace());
    }
    return { acl: { revision: revisionWithObjectEntries, entries, trailing: new Uint8Array() }, marks };
  }

  #ace(): Ace {
    this.#expect('(');
    const type = this.#word(aceTypes, 'the type of an entry (A, D, OA, ...)');
    this.#expect(';');
    const flags = this.#words(aceFlags);
    this.#expect(';');
    const mask = this.#mask();
    this.#expect(';');
    const objectType = this.#guid();
    this.#expect(';');
    const inheritedObjectType = this.#guid();
    this.#expect(';');
    const sid = this.#trustee();
    this.#expect(')');
    const types: ObjectTypes = {
      flags: (objectType === null ? 0 : 1) + (inheritedObjectType === null ? 0 : 2),
      objectType,
      inheritedObjectType,
    };
    if (type < firstObjectType && types.flags !== 0) {
      this.#fail('an entry of this type cannot name an object type');
    }
    const object = type < firstObjectType ? null : types;
    return { kind: 'trustee', type, flags, mask, object, sid, applicationData: new Uint8Array() };
  }

  #mask(): number {
    const hexadecimal = this.#take(/0x[0-9a-f]{1,8}/iy);
    return hexadecimal === undefined
      ? this.#words([...rights, ...combinedRights])
      : Number(hexadecimal) >>> 0;
  }

  #guid(): string | null {
    return this.#take(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/iy)?.toLowerCase() ?? null;
  }

  #trustee(): string {
    const sid = this.#take(/S-1-(?:0x[0-9A-F]+|\d+)(?:-\d+)*/iy);
    if (sid !== undefined && looksLikeSid(sid)) {
      return formatSid(sidBytes(sid));
    }
    const name = this.#take(/[A-Z]{2}/y) ?? '';
    const relative = domainTrustees[name];
    const found =
      relative === undefined || this.#domainSid === undefined
        ? universalTrustees[name]
        : `${this.#domainSid}-${relative}`;
    return found ?? this.#fail('a SID or the two letters of a known trustee are expected');
  }

  #word(names: readonly (readonly [name: string, value: number])[], expected: string): number {
    const word = this.#take(/[A-Z]+/y);
    const found = names.find(([name]) => name === word);
    return found === undefined ? this.#fail(`${expected} is expected`) : found[1];
  }

  /** Any number of two-letter words, their bits together. */
  #words(names: readonly (readonly [name: string, value: number])[]): number {
    let bits = 0;
    for (let word = this.#take(/[A-Z]{2}/y); word !== undefined; word = this.#take(/[A-Z]{2}/y)) {
      const found = names.find(([name]) => name === word);
      bits = (bits | (found === undefined ? this.#fail(`${word} is not known here`) : found[1])) >>> 0;
    }
    return bits;
  }

  #expect(character: string): void {
    if (this.#text[this.#position] !== character) {
      this.#fail(`"${character}" is expected`);
    }
    this.#position++;
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#position;
    const found = pattern.exec(this.#text)?.[0];
    this.#position += found?.length ?? 0;
    return found;
  }

  #fail(reason: string): never {
    throw new OdjError('SddlInvalid', { reason, position: String(this.#position + 1) });
  }
}
