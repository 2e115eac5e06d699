import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quote, quoteComment, quoteList, quoteValue } from '../../src/generate/quote.ts';
import { runPowerShell } from '../pwsh/powershell.ts';
import { hostileTexts } from './hostile.ts';

const unpaired = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Evaluates each expression in the engine; texts come back as UTF-16 code units. */
async function evaluate(expressions: readonly string[]): Promise<string[]> {
  const lines = expressions.map(
    (expression) =>
      `[Console]::Out.WriteLine([Convert]::ToBase64String([Text.Encoding]::Unicode.GetBytes(${expression})))`,
  );
  const { stdout, stderr } = await runPowerShell(lines.join('\n'));
  expect(stderr).toBe('');
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => Buffer.from(line, 'base64').toString('utf16le'));
}

describe('quote', () => {
  it('gives back in the engine every hostile text as it was', async () => {
    expect(await evaluate(hostileTexts.map(quote))).toEqual(hostileTexts);
  });

  it('gives back in the engine any text as it was', async () => {
    const alphabet = fc.constantFrom(...hostileTexts.flatMap((text) => Array.from(text)));
    const texts = fc
      .sample(fc.string({ unit: fc.oneof(alphabet, fc.string({ unit: 'binary', maxLength: 1 })) }), 150)
      .filter((text) => !unpaired.test(text));
    expect(await evaluate(texts.map(quote))).toEqual(texts);
  });

  it('writes one line of printable ASCII, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(quote(text)).toMatch(/^[ -~]+$/);
      }),
    );
  });

  it('leaves plain text readable', () => {
    expect(quote("it's $HOME")).toBe("'it''s $HOME'");
    expect(quoteList(['a', "b'"])).toBe("@('a', 'b''')");
  });
});

describe('quoteValue', () => {
  it('gives back tables, lists, numbers and nothing as they were', async () => {
    const value = quoteValue({ "k'ey": ['a', "b'"], number: -5, yes: true, nothing: null, deep: { x: [] } });
    const [result] = await evaluate([
      `(& { $v = ${value}; '{0}|{1}|{2}|{3}|{4}|{5}' -f $v['k''ey'][1], $v.number, $v.yes, ($null -eq $v.nothing), $v.deep.x.Count, $v.Count })`,
    ]);
    expect(result).toBe("b'|-5|True|True|0|5");
  });

  it('leaves out the notes of a manifest', () => {
    expect(quoteValue({ $comment: 'sources', a: 1 })).toBe('@{\n    a = 1\n}');
  });

  it('refuses a table that PowerShell could not hold', () => {
    expect(() => quoteValue({ Name: 1, name: 2 })).toThrow(/case/);
  });
});

describe('quoteComment', () => {
  it('cannot end the comment, begin a section or leave ASCII', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('#', '>', '.', 'X', '\n', '\r', ' ', '\u200b', '\u2019')),
        (parts) => {
          const comment = quoteComment(parts.join(''));
          expect(comment).not.toContain('#>');
          expect(comment).not.toMatch(/^\s*\.\w/m);
          expect(comment).toMatch(/^[\n -~]*$/);
        },
      ),
    );
  });
});
