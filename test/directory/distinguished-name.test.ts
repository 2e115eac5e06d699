import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDistinguishedName,
  parentOf,
  parseDistinguishedName,
  sameDistinguishedName,
} from '../../src/directory/distinguished-name.ts';

const only = (type: string, value: string): [{ type: string; value: string }] => [{ type, value }];

describe('reading a distinguished name', () => {
  it.each([
    ['UID=jsmith,DC=example,DC=net', [only('UID', 'jsmith'), only('DC', 'example'), only('DC', 'net')]],
    [
      'OU=Sales+CN=J.  Smith,DC=net',
      [
        [
          { type: 'OU', value: 'Sales' },
          { type: 'CN', value: 'J.  Smith' },
        ],
        only('DC', 'net'),
      ],
    ],
    ['CN=James \\"Jim\\" Smith\\, III', [only('CN', 'James "Jim" Smith, III')]],
    ['CN=Before\\0dAfter', [only('CN', 'Before\rAfter')]],
    ['CN=Lu\\C4\\8Di\\C4\\87', [only('CN', 'Lučić')]],
    ['OU=\\#1', [only('OU', '#1')]],
    ['OU=\\ both \\ ', [only('OU', ' both  ')]],
    ['OU=a=b\\=c', [only('OU', 'a=b=c')]],
    ['OU=,DC=x', [only('OU', ''), only('DC', 'x')]],
    ['OU = Sales , DC = contoso', [only('OU', 'Sales'), only('DC', 'contoso')]],
    ['', []],
  ])('understands %s', (text, expected) => {
    expect(parseDistinguishedName(text)).toEqual(expected);
  });

  it('keeps the bytes of a value in hexadecimal form', () => {
    const name = parseDistinguishedName('1.3.6.1.4.1.1466.0=#04024869');
    expect(name).toEqual([[{ type: '1.3.6.1.4.1.1466.0', value: Buffer.from([4, 2, 0x48, 0x69]) }]]);
    expect(formatDistinguishedName(name)).toBe('1.3.6.1.4.1.1466.0=#04024869');
  });

  it.each([
    ['Sales', 6],
    ['OU', 3],
    ['OU=Sales,', 10],
    ['OU=Sales,,DC=x', 10],
    ['OU="Sales, East",DC=x', 4],
    ['OU=a;DC=x', 5],
    ['OU=a\\zb', 6],
    ['OU=a\\', 6],
    ['OU=#xyz', 5],
    ['OU=#0402 zz', 10],
    ['OU=\\C4', 4],
  ])('refuses %s and says where', (text, position) => {
    expect(() => parseDistinguishedName(text)).toThrow(`at character ${position}`);
  });
});

describe('comparing and writing distinguished names', () => {
  it.each([
    ['OU=Sales,DC=x', 'ou=SALES,dc=X'],
    ['OU=a\\,b', 'OU=a\\2Cb'],
    ['CN=a+OU=b', 'ou=b+cn=a'],
    ['OU=Büro', 'OU=bu\u0308ro'],
    ['OU=\\#1, DC=x', 'OU=\\231,DC=x'],
  ])('%s is %s', (left, right) => {
    expect(sameDistinguishedName(left, right)).toBe(true);
  });

  it('tells names apart that only look alike', () => {
    expect(sameDistinguishedName('OU=a\\,OU=b', 'OU=a,OU=b')).toBe(false);
    expect(sameDistinguishedName('OU=a\\ ', 'OU=a')).toBe(false);
  });

  it('finds the parent behind escaped commas', () => {
    expect(parentOf('OU=a\\,b,OU=c,DC=x')).toBe('OU=c,DC=x');
    expect(parentOf('DC=x')).toBe('');
    expect(parentOf('')).toBeNull();
  });

  it('reads back every name it writes', () => {
    const part = fc.record({
      type: fc.constantFrom('OU', 'CN', '2.5.4.11'),
      value: fc.string({
        unit: fc.constantFrom(' ', '#', ',', '+', '"', '\\', ';', '<', '=', '\0', '\n', 'a', 'ü', '😀'),
      }),
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(part, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        (name) => {
          expect(parseDistinguishedName(formatDistinguishedName(name))).toEqual(name);
        },
      ),
    );
  });
});
