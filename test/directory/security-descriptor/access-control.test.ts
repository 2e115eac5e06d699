import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeSecurityDescriptor,
  encodeSecurityDescriptor,
} from '../../../src/directory/security-descriptor/access-control.ts';
import { formatGuid, guidBytes } from '../../../src/directory/security-descriptor/guid.ts';
import { formatSid, sidBytes } from '../../../src/directory/security-descriptor/sid.ts';
import { securityDescriptor, sid } from './generated.ts';

describe('security descriptors as bytes', () => {
  it('come out of objects as they went in, in every order of the parts', () => {
    fc.assert(
      fc.property(securityDescriptor, (descriptor) => {
        const bytes = encodeSecurityDescriptor(descriptor);
        const decoded = decodeSecurityDescriptor(bytes);
        expect(encodeSecurityDescriptor(decoded).equals(bytes)).toBe(true);
        expect(decoded.dacl?.entries).toEqual(descriptor.dacl?.entries);
      }),
    );
  });

  it('are refused, not misread, when they are cut off anywhere', () => {
    fc.assert(
      fc.property(securityDescriptor, fc.nat(), (descriptor, seed) => {
        const bytes = encodeSecurityDescriptor({
          ...descriptor,
          owner: 'S-1-5-18',
          order: ['dacl', 'owner'],
          sacl: null,
        });
        const cut = bytes.subarray(0, seed % bytes.length);
        expect(() => decodeSecurityDescriptor(cut)).toThrow(/security (descriptor|identifier)/);
      }),
    );
  });

  it('keep an entry whose content is not as its type says', () => {
    const odd = Buffer.from('0000080001020304', 'hex');
    const bytes = encodeSecurityDescriptor({
      control: 0x8004,
      resourceManager: 0,
      owner: null,
      group: null,
      sacl: null,
      dacl: {
        revision: 2,
        entries: [{ kind: 'opaque', type: 0, flags: 0, body: odd.subarray(4) }],
        trailing: new Uint8Array(),
      },
      order: ['dacl'],
    });
    expect(decodeSecurityDescriptor(bytes).dacl?.entries).toMatchObject([{ kind: 'opaque', type: 0 }]);
  });
});

describe('identifiers', () => {
  it('writes GUIDs with the first three groups little-endian', () => {
    const guid = 'bf967a86-0de6-11d0-a285-00aa003049e2';
    expect(Buffer.from(guidBytes(guid)).toString('hex')).toBe('867a96bfe60dd011a28500aa003049e2');
    expect(formatGuid(guidBytes(guid.toUpperCase()))).toBe(guid);
  });

  it('reads back every SID it writes', () => {
    fc.assert(
      fc.property(sid, (text) => {
        expect(formatSid(sidBytes(text))).toBe(text);
      }),
    );
    expect(formatSid(sidBytes('S-1-0x123456789abc-1'))).toBe('S-1-0x123456789abc-1');
  });

  it.each(['S-2-5-18', 'S-1-5-4294967296', 'S-1-5-x', 'msaODJabcde', `S-1-5${'-1'.repeat(16)}`])(
    'refuses %s as a SID',
    (text) => {
      expect(() => sidBytes(text)).toThrow('is not a security identifier');
    },
  );
});
