import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeSecurityDescriptor } from '../../../src/directory/security-descriptor/access-control.ts';
import { readClaim } from '../../../src/directory/security-descriptor/claim-parse.ts';
import { formatClaim } from '../../../src/directory/security-descriptor/claim.ts';
import { SddlCursor } from '../../../src/directory/security-descriptor/sddl-cursor.ts';
import { formatSddl } from '../../../src/directory/security-descriptor/sddl.ts';
import { parseSddl } from '../../../src/directory/security-descriptor/sddl-parse.ts';
import { claim } from './generated.ts';

const read = (text: string): Buffer => readClaim(new SddlCursor(text, undefined));
const utf16 = (text: string): string => Buffer.from(`${text}\0`, 'utf16le').toString('hex');
const changed = (bytes: Buffer, change: (copy: Buffer) => void): Buffer => {
  const copy = Buffer.from(bytes);
  change(copy);
  return copy;
};

/** What Samba reads of the entries of descriptors: type, flags, trustee and size. 4.17 leaves out claims and writes none. */
const samba = `
import json, sys
from base64 import b64decode
from samba.dcerpc import security
from samba.ndr import ndr_unpack
def answer(base64):
    descriptor = ndr_unpack(security.descriptor, b64decode(base64))
    return [[ace.type, ace.flags, str(ace.trustee), ace.size] for ace in descriptor.sacl.aces]
json.dump([answer(question) for question in json.load(sys.stdin)], sys.stdout)
`;

describe('claims of resource attributes', () => {
  // What Windows Server 2022 makes of these texts.
  it.each([
    [
      '("colour",TS,0x0,"blue","red")',
      '180000000300000000000000020000002600000030000000' + utf16('colour') + utf16('blue') + utf16('red'),
    ],
    [
      '("colOIr",TU,0xe,29925)',
      '1400000002000000' + '0e00000001000000' + '22000000' + utf16('colOIr') + 'e574000000000000' + '0000',
    ],
    [
      `("colOIr${'%0016'.repeat(93)}r",TX,0x0,0077,0077777183689662959300000000000007,007777,0077,007777,007777)`,
      '28000000100000000000000006000000' +
        'f2000000f80000000d010000140100001a01000021010000' +
        utf16(`colOIr${'\u0016'.repeat(93)}r`) +
        '020000000077' +
        '110000000077777183689662959300000000000007' +
        '03000000007777' +
        '020000000077' +
        '03000000007777' +
        '03000000007777',
    ],
  ])('%s has in bytes the layout of Windows', (text, bytes) => {
    expect(read(text).toString('hex')).toBe(bytes);
    expect(formatClaim(Buffer.from(bytes, 'hex'))).toBe(text);
  });

  it('have numbers of 64 bits, and SIDs as text behind their length (MS-DTYP 2.4.10.1)', () => {
    expect(read('("n",TI,0,-1,0x10)').subarray(28).toString('hex')).toBe('ffffffffffffffff1000000000000000');
    expect(read('("n",TB,0,1)').subarray(24).toString('hex')).toBe('0100000000000000');
    expect(read('("n",TD,0,BA)').subarray(24).toString('latin1')).toBe('\x0c\0\0\0S-1-5-32-544');
  });

  it('come out of SDDL and bytes as they went in', () => {
    fc.assert(
      fc.property(claim, (text) => {
        expect(formatClaim(read(text))).toBe(text);
        const sddl = `S:(RA;CI;;;;WD;${text})`;
        const bytes = encodeSecurityDescriptor(parseSddl(sddl));
        expect(formatSddl(parseSddl(sddl))).toBe(sddl);
        expect(bytes.readUInt16LE(22) % 4).toBe(0);
      }),
    );
  });

  it('are said only where they read the same again, whatever the bytes', () => {
    const noise = fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes));
    const damaged = fc.tuple(claim, fc.nat(), fc.nat(255), fc.nat(3)).map(([text, at, byte, cut]) => {
      const bytes = changed(read(text), (copy) => copy.writeUInt8(byte, at % copy.length));
      return bytes.subarray(0, bytes.length - cut);
    });
    fc.assert(
      fc.property(fc.oneof(noise, damaged), (bytes) => {
        const text = formatClaim(bytes);
        expect(text === null || read(text).equals(bytes)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  const two = read('("n",TS,0x0,"a","b")');
  it.each([
    ['no claim at all', Buffer.alloc(0)],
    ['an unknown type of values', changed(two, (copy) => copy.writeUInt16LE(4, 4))],
    ['something in the reserved bytes', changed(two, (copy) => copy.writeUInt16LE(1, 6))],
    ['more values than there is room for', changed(two, (copy) => copy.writeUInt32LE(0xffffffff, 12))],
    ['a name elsewhere', changed(two, (copy) => copy.writeUInt32LE(28, 0))],
    ['two offsets to one value', changed(two, (copy) => copy.writeUInt32LE(copy.readUInt32LE(16), 20))],
    [
      'other padding than zeros',
      changed(read('("ab",TB,0x0,1)'), (copy) => copy.writeUInt8(1, copy.length - 1)),
    ],
    ['more padding than needed', Buffer.concat([two, Buffer.alloc(4)])],
    ['a quotation mark in a text', changed(two, (copy) => copy.write('"', 28, 'utf16le'))],
    ['a truth value of 2', changed(read('("n",TB,0x0,1)'), (copy) => copy.writeUInt8(2, 24))],
    [
      'no bytes in a value of bytes',
      changed(read('("n",TX,0x0,01020304)'), (copy) => copy.writeUInt32LE(0, 24)),
    ],
    ['something else than a SID', changed(read('("n",TD,0x0,S-1-1-0)'), (copy) => copy.write('X', 28))],
  ])('with %s have no SDDL', (_, bytes) => {
    expect(formatClaim(bytes)).toBeNull();
  });

  it.each([
    'S:(RA;;;;;WD)',
    'S:(RA;;;;;WD;("",TI,0x0,1))',
    'S:(RA;;;;;WD;("n%0000",TI,0x0,1))',
    'S:(RA;;;;;WD;("n",TQ,0x0,1))',
    'S:(RA;;;;;WD;("n",TI,0x100000000,1))',
    'S:(RA;;;;;WD;("n",TI,0x0,9223372036854775808))',
    'S:(RA;;;;;WD;("n",TU,0x0,-1))',
    'S:(RA;;;;;WD;("n",TB,0x0,2))',
    'S:(RA;;;;;WD;("n",TS,0x0,text))',
    'S:(RA;;;;;WD;("n",TX,0x0,#12))',
    'S:(RA;;;;;WD;("n",TX,0x0,123))',
    'S:(RA;;;;;WD;("n",TI,0x0,1,))',
    'S:(RA;;;;;WD;("n",TI,0x0,1)',
  ])('%s is refused', (text) => {
    expect(() => parseSddl(text)).toThrow('at character');
  });

  it('are to Samba, whose 4.17 has no SDDL for them and reads no claims, entries of the same type, trustee and size', () => {
    const descriptors = fc
      .sample(claim, { numRuns: 100, seed: 20260105 })
      .map((text) => encodeSecurityDescriptor(parseSddl(`S:(RA;CI;;;;S-1-1-0;${text})(AU;SA;GA;;;SY)`)));
    const answers: unknown = JSON.parse(
      execFileSync('/usr/bin/python3', ['-c', samba], {
        input: JSON.stringify(descriptors.map((bytes) => bytes.toString('base64'))),
        encoding: 'utf8',
      }),
    );
    expect(answers).toEqual(
      descriptors.map((bytes) => [
        [0x12, 2, 'S-1-1-0', bytes.readUInt16LE(30)],
        [2, 0x40, 'S-1-5-18', 20],
      ]),
    );
  });
});
