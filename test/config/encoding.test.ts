import { describe, expect, it } from 'vitest';
import { decodeConfig, splice } from '../../src/config/encoding.ts';

const declared = (encoding: string, rest: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`<?xml version="1.0" encoding="${encoding}"?>`), rest]);

describe('decodeConfig', () => {
  it.each([
    ['windows-1252', '\u20ac\u2019\u00e4'],
    ['windows-1250', '\u20ac\u2019\u00e4'],
    ['windows-1251', '\u0402\u2019\u0434'],
    ['iso-8859-1', '\u0080\u0092\u00e4'],
    ['iso-8859-9', '\u0080\u0092\u00e4'],
    ['iso-8859-15', '\u0080\u0092\u00e4'],
  ])('reads the bytes 80 92 e4 as %s has them', (encoding, text) => {
    expect(decodeConfig(declared(encoding, Buffer.from([0x80, 0x92, 0xe4]))).text.slice(-3)).toBe(text);
  });

  it('finds UTF-16 without a byte order mark by its first bytes', () => {
    const text = '<?xml version="1.0" encoding="UTF-16"?><configuration/>';
    const little = Buffer.from(text, 'utf16le');
    expect(decodeConfig(little)).toMatchObject({ text, encoding: 'utf-16le', byteOrderMark: false });
    expect(decodeConfig(Buffer.from(little).swap16())).toMatchObject({ text, encoding: 'utf-16be' });
  });

  it('takes the encoding from the declaration, not from what only looks like one', () => {
    const text = '<configuration><!-- <?xml version="1.0" encoding="windows-1252"?> --></configuration>';
    expect(decodeConfig(Buffer.from(text)).encoding).toBe('utf-8');
    expect(decodeConfig(declared('ISO-8859-1', Buffer.alloc(0))).encoding).toBe('iso-8859-1');
    expect(decodeConfig(Buffer.from("<?xml version='1.0'  encoding = 'us-ascii' ?><a/>")).encoding).toBe(
      'us-ascii',
    );
  });
});

describe('splice', () => {
  it('counts in the bytes of the encoding, after the byte order mark', () => {
    for (const [mark, encoding] of [
      ['\ufeff', 'utf8'],
      ['', 'utf8'],
      ['\ufeff', 'utf16le'],
    ] as const) {
      const config = decodeConfig(Buffer.from(`${mark}<ä 😀="x"/>`, encoding));
      const start = config.text.indexOf('x');
      expect(splice(config, { start, end: start + 1, replacement: 'ö😀' })).toEqual(
        Buffer.from(`${mark}<ä 😀="ö😀"/>`, encoding),
      );
    }
  });
});
