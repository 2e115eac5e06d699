import { describe, expect, it } from 'vitest';
import { explainCommand } from '../../src/cli/commands/explain.ts';
import { runOdj } from '../../src/cli/run.ts';
import { recordingTerminal } from '../config/cli.ts';

interface Run {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

async function odj(words: readonly string[], stdin = ''): Promise<Run> {
  const terminal = { ...recordingTerminal({}), readStdin: () => Promise.resolve(stdin) };
  const exitCode = await runOdj(words, [explainCommand], terminal);
  return { exitCode, out: terminal.printed(), err: terminal.told() };
}

describe('odj explain', () => {
  it('tells people cause, remedy and page, and every form of the code', async () => {
    const { exitCode, out } = await odj(['explain', '0x8007202F']);
    expect(exitCode).toBe(0);
    expect(out).toContain(
      ' 90 %  The wizard could not grant the account its right on organizational units (ou-grant-failed)\n',
    );
    expect(out).toContain('       do     Correct the list of organizational units in the configuration file');
    expect(out).toContain('       see    https://learn.microsoft.com/');
    expect(out).toContain(
      '0x8007202f = 2147950639 = -2147016657: HRESULT of FACILITY_WIN32, system error 8239, ERROR_DS',
    );
  });

  it('takes a number as it was written, a negative one too', async () => {
    expect((await odj(['explain', '-2147022988'])).out).toContain('The code -2147022988 is 0x80070774');
    expect((await odj(['explain', '0x80070774'])).out).toContain('The code 0x80070774, known');
  });

  it('takes a message word by word, in quotes, or from stdin', async () => {
    const expected = 'not known everywhere yet (msa-not-valid)';
    expect((await odj(['explain', 'MSA', 'account', 'x', 'is', 'not', 'valid'])).out).toContain(expected);
    expect((await odj(['explain', 'MSA account x is not valid'])).out).toContain(expected);
    expect((await odj(['explain'], 'MSA account x is not valid\n')).out).toContain(expected);
  });

  it('ends with 2 where it does not know, and says what can be said', async () => {
    const { exitCode, out } = await odj(['explain', 'it ended with 0x80070574']);
    expect(exitCode).toBe(2);
    expect(out).toBe(
      'This error is not in the catalogue.\n0x80070574 = 2147943796 = -2147023500: HRESULT of FACILITY_WIN32, system error 1396, ERROR_WRONG_TARGET_NAME: The target account name is incorrect\n',
    );
  });

  it('prints one JSON document', async () => {
    const { exitCode, out } = await odj(['explain', '2732', '--json']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      explanations: [{ input: '2732', known: true, matches: [{ id: 'account-reuse-blocked', score: 0.9 }] }],
    });
  });

  it('answers for several inputs in one call, in ASCII', async () => {
    const inputs = ['2732', 'Büro', ''];
    const { exitCode, out } = await odj(['explain', '--stdin', '--json'], JSON.stringify({ inputs }));
    expect(exitCode).toBe(2);
    expect(out).toMatch(/^[ -~]*\n$/);
    expect(JSON.parse(out)).toMatchObject({
      explanations: [{ known: true }, { input: 'Büro', known: false }, { known: false }],
    });
  });

  it.each(['', '{}', '{"inputs":[1]}'])('is wrong usage with %j on stdin', async (stdin) => {
    expect((await odj(['explain', '--stdin'], stdin)).exitCode).toBe(64);
  });

  it('asks nobody for what is missing where somebody sits at the terminal', async () => {
    const terminal = { ...recordingTerminal({}), ask: () => Promise.resolve('') };
    expect(await runOdj(['explain'], [explainCommand], terminal)).toBe(64);
  });
});
