import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeSecurityDescriptor,
  encodeSecurityDescriptor,
  type Ace,
} from '../../../src/directory/security-descriptor/access-control.ts';
import { aceFor, createComputerAce } from '../../../src/directory/security-descriptor/create-computer-ace.ts';
import { formatAce } from '../../../src/directory/security-descriptor/sddl.ts';
import { parseSddl } from '../../../src/directory/security-descriptor/sddl-parse.ts';
import { addAce, hasAce, removeAce } from '../../../src/directory/security-descriptor/splice.ts';
import { securityDescriptor } from './generated.ts';

const trustee = 'S-1-5-21-1-2-3-1105';
const ace = createComputerAce(trustee);
const bytesOf = (sddl: string): Buffer => encodeSecurityDescriptor(parseSddl(sddl));
const entriesOf = (descriptor: Uint8Array | null): readonly (string | null)[] =>
  decodeSecurityDescriptor(descriptor ?? Buffer.alloc(0)).dacl?.entries.map(formatAce) ?? [];

describe('adding the entry', () => {
  it('says in bytes what it says in SDDL', () => {
    expect(entriesOf(addAce(bytesOf('D:'), ace))).toEqual([aceFor(trustee)]);
  });

  it('puts it after the explicit allows and before the first inherited entry', () => {
    const before = bytesOf('D:AI(D;;DTSD;;;WD)(A;;GR;;;AU)(OA;CI;RP;;;PS)(A;CIID;GA;;;BA)(A;CIID;GR;;;RU)');
    expect(entriesOf(addAce(before, ace))).toEqual([
      '(D;;DTSD;;;WD)',
      '(A;;GR;;;AU)',
      '(OA;CI;RP;;;PS)',
      aceFor(trustee),
      '(A;CIID;GA;;;BA)',
      '(A;CIID;GR;;;RU)',
    ]);
  });

  it('puts it at the end where nothing is inherited, before whatever else the list is padded with', () => {
    const descriptor = parseSddl('D:P(D;;DTSD;;;WD)(A;;GR;;;AU)');
    const padded = { revision: 4, entries: descriptor.dacl?.entries ?? [], trailing: new Uint8Array(8) };
    for (const dacl of [descriptor.dacl, padded]) {
      expect(entriesOf(addAce(encodeSecurityDescriptor({ ...descriptor, dacl }), ace))).toEqual([
        '(D;;DTSD;;;WD)',
        '(A;;GR;;;AU)',
        aceFor(trustee),
      ]);
    }
  });

  it('changes nothing where it is already there, but does not take an inherited or wider one for it', () => {
    const added = addAce(bytesOf('D:(A;;GR;;;AU)'), ace);
    expect(added).not.toBeNull();
    expect(addAce(added ?? ace, ace)).toBeNull();
    const wider = bytesOf(
      `D:(OA;CI;CC;bf967a86-0de6-11d0-a285-00aa003049e2;;${trustee})(A;;CC;;;${trustee})`,
    );
    expect(hasAce(wider, ace)).toBe(false);
    expect(addAce(wider, ace)).not.toBeNull();
  });

  it('raises the revision of a list that had no object entries', () => {
    const before = bytesOf('D:(A;;GR;;;AU)');
    before[20] = 2;
    expect(addAce(before, ace)?.[20]).toBe(4);
  });

  it('changes only sizes, count and offsets besides', () => {
    fc.assert(
      fc.property(securityDescriptor, (descriptor) => {
        const decoded = decodeSecurityDescriptor(
          addAce(encodeSecurityDescriptor(descriptor), ace) ?? Buffer.alloc(0),
        );
        const entries = decoded.dacl?.entries ?? [];
        const isOurs = (entry: Ace): boolean => formatAce(entry) === aceFor(trustee);
        expect(entries.filter(isOurs)).toHaveLength(1);
        expect({
          ...decoded,
          dacl: { ...decoded.dacl, entries: entries.filter((entry) => !isOurs(entry)) },
        }).toEqual({ ...descriptor, dacl: descriptor.dacl });
      }),
    );
  });

  it('refuses a NULL DACL, for one entry would lock everybody else out', () => {
    expect(() => addAce(bytesOf('O:SY'), ace)).toThrow('NULL DACL');
    expect(() => addAce(bytesOf('D:NO_ACCESS_CONTROL'), ace)).toThrow('NULL DACL');
  });

  it('fills a descriptor to the last byte that fits, and refuses one more', () => {
    const filled = (length: number): Buffer =>
      encodeSecurityDescriptor({
        ...parseSddl('D:'),
        dacl: {
          revision: 4,
          entries: [],
          trailing: new Uint8Array(length - ace.length - 28),
        },
      });
    expect(addAce(filled(65_535), ace)).toHaveLength(65_535);
    expect(() => addAce(filled(65_536), ace)).toThrow('65536 bytes; 65535 is the most');
  });
});

describe('removing the entry', () => {
  it('gives back exactly what was there before it was added', () => {
    fc.assert(
      fc.property(securityDescriptor, (descriptor) => {
        const before = encodeSecurityDescriptor(descriptor);
        const added = addAce(before, ace);
        expect(removeAce(added ?? before, ace)?.equals(before)).toBe(true);
      }),
    );
  });

  it('takes every equal entry, and nothing that is only similar', () => {
    const similar = `(OA;CI;CC;bf967a86-0de6-11d0-a285-00aa003049e2;;${trustee})`;
    const before = bytesOf(`D:${aceFor(trustee)}${similar}${aceFor(trustee)}(A;CIID;GA;;;BA)`);
    expect(entriesOf(removeAce(before, ace))).toEqual([similar, '(A;CIID;GA;;;BA)']);
    expect(removeAce(bytesOf(`D:${similar}`), ace)).toBeNull();
  });
});
