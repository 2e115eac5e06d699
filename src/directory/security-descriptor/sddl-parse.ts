import {
  objectAceTypes,
  type AccessControlList,
  type Ace,
  type ObjectTypes,
  type SecurityDescriptor,
} from './access-control.ts';
import { readClaim } from './claim-parse.ts';
import { readCondition } from './condition-parse.ts';
import { SddlCursor } from './sddl-cursor.ts';
import {
  aceFlags,
  aceTypes,
  combinedRights,
  conditionalTypes,
  labelRights,
  resourceAttribute,
  rights,
} from './sddl-names.ts';
import { control } from './structure.ts';

const revisionWithObjectEntries = 4;

/**
 * Reads the security descriptor definition language, MS-DTYP 2.5.1.
 *
 * @param domainSid what names such as DA (Domain Admins) stand in
 * @throws OdjError SddlInvalid with the position (from 1) of what cannot be read
 */
export function parseSddl(text: string, domainSid?: string): SecurityDescriptor {
  return new SddlReader(text, domainSid).descriptor();
}

class SddlReader {
  readonly #cursor: SddlCursor;

  constructor(text: string, domainSid: string | undefined) {
    this.#cursor = new SddlCursor(text, domainSid);
  }

  descriptor(): SecurityDescriptor {
    const owner = this.#cursor.take(/O:/y) === undefined ? null : this.#cursor.trustee();
    const group = this.#cursor.take(/G:/y) === undefined ? null : this.#cursor.trustee();
    const dacl = this.#acl('D');
    const sacl = this.#acl('S');
    if (!this.#cursor.atEnd) {
      this.#cursor.fail('O:, G:, D: and S: are expected in this order');
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
    if (this.#cursor.take(letter === 'D' ? /D:/y : /S:/y) === undefined) {
      return { acl: null, marks: 0 };
    }
    let marks: number = control.daclPresent;
    for (let mark = this.#cursor.take(/P|AR|AI/y); mark !== undefined; mark = this.#cursor.take(/P|AR|AI/y)) {
      marks |=
        { P: control.daclProtected, AR: control.daclAutoInheritRequired }[mark] ?? control.daclAutoInherited;
    }
    if (this.#cursor.take(/NO_ACCESS_CONTROL/y) !== undefined) {
      return { acl: null, marks };
    }
    const entries: Ace[] = [];
    while (this.#cursor.next() === '(') {
      entries.push(this.#ace());
    }
    return { acl: { revision: revisionWithObjectEntries, entries, trailing: new Uint8Array() }, marks };
  }

  #ace(): Ace {
    this.#cursor.expect('(');
    const type = this.#word(aceTypes, 'the type of an entry (A, D, OA, ...)');
    this.#cursor.expect(';');
    const flags = this.#words(aceFlags);
    this.#cursor.expect(';');
    const mask = this.#mask();
    this.#cursor.expect(';');
    const objectType = this.#guid();
    this.#cursor.expect(';');
    const inheritedObjectType = this.#guid();
    this.#cursor.expect(';');
    const sid = this.#cursor.trustee();
    const applicationData = this.#applicationData(type);
    this.#cursor.expect(')');
    const types: ObjectTypes = {
      flags: (objectType === null ? 0 : 1) + (inheritedObjectType === null ? 0 : 2),
      objectType,
      inheritedObjectType,
    };
    const isObject = objectAceTypes.has(type);
    if (!isObject && types.flags !== 0) {
      this.#cursor.fail('an entry of this type cannot name an object type');
    }
    return { kind: 'trustee', type, flags, mask, object: isObject ? types : null, sid, applicationData };
  }

  #applicationData(type: number): Uint8Array {
    const isConditional = conditionalTypes.has(type);
    if (!isConditional && type !== resourceAttribute) {
      return new Uint8Array();
    }
    this.#cursor.expect(';');
    return isConditional ? readCondition(this.#cursor) : readClaim(this.#cursor);
  }

  #mask(): number {
    const hexadecimal = this.#cursor.take(/0x[0-9a-f]{1,8}/iy);
    return hexadecimal === undefined
      ? this.#words([...rights, ...combinedRights, ...labelRights])
      : Number(hexadecimal) >>> 0;
  }

  #guid(): string | null {
    return this.#cursor.take(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/iy)?.toLowerCase() ?? null;
  }

  #word(names: readonly (readonly [name: string, value: number])[], expected: string): number {
    const word = this.#cursor.take(/[A-Z]+/y);
    const found = names.find(([name]) => name === word);
    return found === undefined ? this.#cursor.fail(`${expected} is expected`) : found[1];
  }

  /** Any number of two-letter words, their bits together. */
  #words(names: readonly (readonly [name: string, value: number])[]): number {
    let bits = 0;
    for (
      let word = this.#cursor.take(/[A-Z]{2}/y);
      word !== undefined;
      word = this.#cursor.take(/[A-Z]{2}/y)
    ) {
      const found = names.find(([name]) => name === word);
      bits = (bits | (found === undefined ? this.#cursor.fail(`${word} is not known here`) : found[1])) >>> 0;
    }
    return bits;
  }
}
