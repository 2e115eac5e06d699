import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeAce } from '../../../src/directory/security-descriptor/access-control.ts';
import { formatCondition } from '../../../src/directory/security-descriptor/condition.ts';
import { readCondition } from '../../../src/directory/security-descriptor/condition-parse.ts';
import { SddlCursor } from '../../../src/directory/security-descriptor/sddl-cursor.ts';
import { formatAce } from '../../../src/directory/security-descriptor/sddl.ts';
import { parseSddl } from '../../../src/directory/security-descriptor/sddl-parse.ts';

const read = (text: string): Buffer => readCondition(new SddlCursor(text, 'S-1-5-21-1-2-3'));
const utf16 = (text: string): string => Buffer.from(text, 'utf16le').toString('hex');

describe('conditions', () => {
  it('have in bytes the layout of MS-DTYP 2.4.4.17', () => {
    const attribute = `f80a000000${utf16('Title')}`;
    const value = `1004000000${utf16('VP')}`;
    expect(read('(Title=="VP")').toString('hex')).toBe(`61727478${attribute}${value}80000000`);
    expect(read('(Member_of{SID(BA),#00ff})').toString('hex')).toBe(
      '61727478' + '501c000000' + '511000000001020000000000052000000020020000' + '180200000000ff' + '890000',
    );
    expect(read('(a%0020b)').toString('hex')).toBe(`61727478f806000000${utf16('a b')}00`);
    expect(read('(a>=-0x10)').toString('hex')).toBe(
      '61727478' + 'f8020000006100' + '04f0ffffffffffffff0203' + '8500',
    );
  });

  it('bind as written: not before and before or, parentheses first', () => {
    expect(formatCondition(read('(!(a) && b || c)'))).toBe('(((!(a)) && b) || c)');
    expect(formatCondition(read('(!(a) && (b || c))'))).toBe('((!(a)) && (b || c))');
  });

  it.each([
    ['(@User.Title == "PM" && (@User.Division=="Finance" || @User.Division =="Sales"))'],
    ['(Exists @Resource.a%0020b && Not_Member_of_Any {SID(BA), SID(S-1-5-21-1-2-3-4)})'],
    ['(@User.Project Any_of @Resource.Project)'],
    ['(@Device.x Not_Contains {1, +2, -3, 0x1f, 017, "text", #0102})'],
    ['(a)'],
  ])('%s is said again with the same meaning', (text) => {
    const bytes = read(text);
    const again = formatCondition(bytes);
    expect(read(again ?? '').equals(bytes)).toBe(true);
    expect(bytes.length % 4).toBe(0);
  });

  const name = fc.string({ minLength: 1, maxLength: 6, unit: 'binary-ascii' });
  const attributeText = fc
    .tuple(fc.constantFrom('@User.', '@Resource.', '@Device.'), name)
    .map(([prefix, text]) => prefix + Buffer.from(text).toString('hex').replace(/../g, '%00$&'));
  const literal = fc.oneof(
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String),
    fc.integer({ min: 0, max: 0xffff }).map((value) => `+0x${value.toString(16)}`),
    fc.string({ maxLength: 5 }).map((text) => `"${text.replaceAll('"', '')}"`),
    fc.uint8Array({ maxLength: 5 }).map((bytes) => `#${Buffer.from(bytes).toString('hex')}`),
  );
  const { condition } = fc.letrec<{ condition: string }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small' },
      fc
        .tuple(
          attributeText,
          fc.constantFrom('==', '!=', '<', '<=', '>', '>=', 'Contains', 'Any_of'),
          literal,
        )
        .map((parts) => `(${parts.join(' ')})`),
      attributeText.map((text) => `(Exists ${text})`),
      fc.array(literal, { maxLength: 3 }).map((values) => `(a Any_of {${values.join(',')}})`),
      tie('condition').map((text) => `(!${text})`),
      fc
        .tuple(tie('condition'), fc.constantFrom('&&', '||'), tie('condition'))
        .map((parts) => `(${parts.join('')})`),
    ),
  }));

  it('come out of SDDL and bytes as they went in', () => {
    fc.assert(
      fc.property(condition, (text) => {
        const bytes = read(text);
        expect(read(formatCondition(bytes) ?? '').equals(bytes)).toBe(true);
      }),
    );
  });

  it('are said only where they read the same again, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (noise) => {
        const bytes = Buffer.concat([Buffer.from('artx'), noise]);
        const text = formatCondition(bytes);
        expect(text === null || read(text).equals(bytes)).toBe(true);
      }),
    );
    const nested = Buffer.concat([
      Buffer.from('artx'),
      ...Array.from({ length: 12_000 }, (_, index) => {
        const list = Buffer.from('5000000000', 'hex');
        list.writeUInt32LE((12_000 - index - 1) * 5, 1);
        return list;
      }),
    ]);
    expect(formatCondition(nested)).toBeNull();
    const denied = Buffer.concat([read('(a)').subarray(0, 11), Buffer.alloc(60_000, 0xa2)]);
    expect(formatCondition(denied)).toBeNull();
  });

  it.each([
    '(a',
    '(a ==)',
    '()',
    '(a && )',
    '(a == {1 2})',
    '(a == {{1}})',
    '(a == 0x1ffffffffffffffff)',
    `${'('.repeat(100)}a`,
  ])('%s is refused', (text) => {
    expect(() => read(text)).toThrow('at character');
  });
});

describe('entries with more than rights and a trustee', () => {
  it.each([
    ['(XA;;CC;;;WD;(@User.Title == "PM"))', 0x09],
    ['(XD;CI;CC;;;S-1-5-21-1-2-3-4;(a))', 0x0a],
    ['(ZA;;CC;bf967a86-0de6-11d0-a285-00aa003049e2;;AU;(Exists a))', 0x0b],
    ['(XU;SA;GA;;;WD;(a != 1))', 0x0d],
    ['(ML;OICI;NWNX;;;HI)', 0x11],
    ['(SP;CI;;;;S-1-17-1)', 0x13],
  ])('%s is read and written', (sddl, type) => {
    const [ace] = parseSddl(`D:${sddl}`).dacl?.entries ?? [];
    expect(ace?.type).toBe(type);
    expect(ace && formatAce(ace)).toBe(sddl);
    expect(ace && encodeAce(ace).readUInt16LE(2) % 4).toBe(0);
  });

  it('have no SDDL where what follows the trustee is no condition', () => {
    const [ace] = parseSddl('D:(XA;;CC;;;WD;(a))').dacl?.entries ?? [];
    if (ace?.kind !== 'trustee') throw new Error('That entry names a trustee.');
    for (const applicationData of [new Uint8Array(), Buffer.from('artx'), Buffer.from('none')]) {
      expect(formatAce({ ...ace, applicationData })).toBeNull();
    }
  });
});
