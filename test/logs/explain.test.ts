import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesIn } from '../../src/logs/codes.ts';
import { explain, explainFailure } from '../../src/logs/explain.ts';

const ids = (input: string): readonly string[] => explain(input).matches.map(({ id }) => id);

describe('explaining an error', () => {
  it('tells the likeliest first, with a score and what led there', () => {
    const { known, matches } = explain('something went wrong');
    expect(known).toBe(true);
    expect(matches.map(({ id, score }) => [id, score])).toEqual([
      ['sign-in-licence-or-role', 0.95],
      ['device-not-joined', 0.7],
    ]);
    expect(matches[0]?.why).toEqual(['It says "Something went wrong".']);
  });

  it('is surer when code and text agree', () => {
    const both = explain('Error 1908: You can try to do this again with the error code 80070774');
    expect(both.matches[0]).toMatchObject({ id: 'device-not-joined' });
    expect(both.matches[0]?.score).toBeGreaterThan(0.95);
  });

  it.each([
    ['sufficient privileges to complete the operation', 'ou-not-delegated'],
    ['OdjServiceBaseUrl', 'service-without-proxy'],
    ['was unable to log on as CONTOSO\\msaODJabcde$', 'service-logon-failure'],
    [
      'The MSA account couldn\u2019t be granted permission to create computer objects in the following OUs: OU=A,DC=b',
      'ou-grant-failed',
    ],
    ['blocked by security policy', 'account-reuse-blocked'],
    ['The remote server returned an error: (400) Bad Request.', 'sign-in-licence-or-role'],
    ['HTTP 403 Forbidden', 'graph-unauthorized'],
    ['setup ended with return code 1603', 'setup-msi-failed'],
  ])('finds %s', (input, id) => {
    expect(ids(input)[0]).toBe(id);
  });

  it.each(['', 'the server', 'hello world', 'It is not that', '12345', '0x80190194', '6.2501.2000.5'])(
    'does not invent anything about %j',
    (input) => {
      expect(explain(input)).toMatchObject({ known: false, matches: [] });
    },
  );

  it('says what can be said of a code that it does not know', () => {
    expect(explain('0x80070574').codes).toEqual([
      {
        written: '0x80070574',
        hex: '0x80070574',
        unsigned: 2147943796,
        signed: -2147023500,
        hresult: { facility: 7, facilityName: 'FACILITY_WIN32' },
        win32: 1396,
        name: 'ERROR_WRONG_TARGET_NAME',
        text: 'The target account name is incorrect',
      },
    ]);
    expect(explain('0x87ff0001').codes).toMatchObject([
      { hresult: { facility: 2047, facilityName: null }, name: null },
    ]);
  });

  it('compares the fields of an event with what they are', () => {
    const text = 'Failed to get the ODJ Blob. The ODJ connector does not have sufficient privileges';
    const [match] = explainFailure({ diagnosticCode: '2048', errorCode: '5', text }).matches;
    expect(match).toMatchObject({ id: 'ou-not-delegated', score: 1 });
    expect(explainFailure({ diagnosticCode: '5', errorCode: '2048', text: '' }).known).toBe(false);
    expect(explainFailure({ diagnosticCode: '0x00000000', errorCode: '0', text: '' }).known).toBe(false);
  });

  it('shows no secret of what it was asked', () => {
    expect(explain('password=hunter2 error 5').input).toBe('password=[redacted secret] error 5');
  });

  it('never fails, whatever it is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (input) => {
        const { known, matches } = explain(input);
        expect(known).toBe(matches.length > 0);
        expect(matches.every(({ score, why }) => score >= 0.3 && score <= 1 && why.length > 0)).toBe(true);
      }),
    );
  });
});

describe('codes in a text', () => {
  it('are read in each of their forms, each once', () => {
    const text =
      'HRESULT: 0x80070774 (-2147022988), error code 80070774; DiagnosticCode: 2048, "ErrorCode":"5", exit code 1603.';
    expect(codesIn(text).map(({ hex }) => hex)).toEqual([
      '0x80070774',
      '0x00000800',
      '0x00000005',
      '0x00000643',
    ]);
  });

  it('are not found in versions, GUIDs, times, SIDs and names', () => {
    const text =
      '2025-05-02T08:11:12.1234567Z 6.2501.2000.5 80070774-1234-4000-8000-0123456789ab S-1-5-21-1234567890-1234567890-1234567890-1104 msaODJ1234567890 error.log';
    expect(codesIn(text)).toEqual([]);
  });

  it('read the same however 32 bits are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff_ffff }), (bits) => {
        const hex = `0x${bits.toString(16).padStart(8, '0')}`;
        expect(codesIn(hex)).toMatchObject([{ hex, unsigned: bits, signed: bits | 0 }]);
        expect(codesIn(String(bits | 0))[0]?.hex === hex || /^8\d{7}$/.test(String(bits))).toBe(true);
      }),
    );
  });
});
