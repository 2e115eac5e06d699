import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decoderOf } from '../../src/logs/encoding.ts';
import { eventOfXml, flatEventOfXml, timeOf } from '../../src/logs/xml-event.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const character = fc.constantFrom(...Array.from('aZ7 "\\&<>\n:{}.$äß€😀'), '&quot;', ']]>', 'DeviceId: x\n');
const words = fc.array(character, { maxLength: 30 }).map((parts) => parts.join(''));
const metric = fc.record({
  Metric: fc.record({
    Dimensions: fc.record({
      DeviceId: fc.uuid(),
      RequestId: fc.uuid(),
      DiagnosticCode: fc.constantFrom('0x00000000', '0x00000800'),
      DiagnosticText: words,
      ErrorCode: fc.option(fc.constantFrom('5', '0'), { nil: undefined }),
    }),
    Name: fc.constantFrom('X_Success', 'X_Failure'),
  }),
});
const lines = fc
  .record({ first: words, device: fc.uuid(), text: words })
  .map(({ first, device, text }) => `Upload: ${first}\nDeviceId: ${device}\nDiagnosticText: ${text}`);
const payload = fc.oneof(
  fc.tuple(metric, fc.constantFrom(0, 5)).map(([value, indent]) => JSON.stringify(value, null, indent)),
  lines,
  words,
);
const time = fc
  .tuple(
    fc.date({
      min: new Date('2000-01-01T00:00:00Z'),
      max: new Date('2099-12-31T00:00:00Z'),
      noInvalidDate: true,
    }),
    fc.constantFrom('', '4567', '0000'),
  )
  .map(([date, rest]) => date.toISOString().replace('Z', `${rest}Z`));

const data = fc.oneof(
  { weight: 6, arbitrary: payload.map((text) => `<Data>${escaped(text)}</Data>`) },
  payload.map((text) => `<Data>${escaped(text).replaceAll('"', '&quot;')}</Data>`),
  fc.constantFrom(
    '<Data><![CDATA[DeviceId: 1<2]]></Data>',
    '<Data Name="DeviceId">1</Data><Data Name="DiagnosticCode">0</Data>',
    '<Data/>',
    '<!-- <Data>DeviceId: 9</Data> --><Data>DeviceId: 1</Data>',
    '<Binary>00</Binary>',
    '<Data>a</Data><Data>b</Data>',
  ),
);
/** Mostly as Windows writes it. */
function usually(usual: string, ...others: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, fc.constantFrom(...others));
}

const event = fc
  .record({
    id: usually(
      '<EventID>30130</EventID>',
      "<EventID Qualifiers='0'>30132</EventID>",
      '<EventID><!-- 1 -->7</EventID>',
      "<EventID Qualifiers='>1'>2</EventID>",
    ),
    provider: usually("<Provider Name='P'/>", "<Provider Name='a>b'/>", "<Provider Name='a'></Provider>", ''),
    level: usually('<Level>2</Level>', '<Level>4</Level>', "<Level x='1'>2</Level>", ''),
    time: time.map((text) => `<TimeCreated SystemTime='${text}'/>`),
    record: usually('<EventRecordID>101</EventRecordID>', '<EventRecordID/>', ''),
    computer: usually('<Computer>S.test</Computer>', '<Computer>a&amp;b</Computer>', '<Computer/>', ''),
    more: usually(
      '',
      '<Correlation/>',
      '<Task>0</Task><Opcode>0</Opcode>',
      '\n  ',
      '<Execution ProcessID="1"/>',
    ),
    data,
    rendering: usually('', '<RenderingInfo><Message>DeviceId: 7</Message></RenderingInfo>'),
    order: fc.boolean(),
  })
  .map(({ id, provider, level, time, record, computer, more, data, rendering, order }) => {
    const parts = [provider, id, level, time, more, record, computer];
    const system = (order ? parts : parts.toReversed()).join('');
    return `<Event xmlns='e'><System>${system}</System><EventData>${data}</EventData>${rendering}</Event>`;
  });

describe('an event of XML', () => {
  it('is read the same at a glance as by a real parser, or not at all', () => {
    let flat = 0;
    fc.assert(
      fc.property(event, fc.constantFrom('', '<Events>\n'), (text, before) => {
        const quick = flatEventOfXml(`${before}${text}\n<Event `, before.length);
        flat += quick === null ? 0 : 1;
        expect(quick ?? eventOfXml(text)).toEqual(eventOfXml(text));
      }),
      { numRuns: 1000 },
    );
    // Else nothing was compared.
    expect(flat).toBeGreaterThan(50);
  });

  it('that is cut off anywhere is never read at a glance', () => {
    fc.assert(
      fc.property(event, event, fc.nat(), (first, second, length) => {
        const cut = first.slice(0, length % first.length);
        const quick = flatEventOfXml(cut + second, 0);
        expect(cut === '' || quick === null).toBe(true);
      }),
    );
  });
});

describe('a time', () => {
  it('is what Date.parse says, whatever came before', () => {
    const odd = fc.constantFrom(
      '2025-05-02T08:11:60.0000000Z',
      '2025-13-02T08:11:12.000Z',
      '',
      'x'.repeat(28),
      '2025-05-02T08:11:1a.000Z',
      '2025-05-02T08:11:12.1234567+02:00',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(time, odd, fc.string())), (texts) => {
        for (const text of texts) {
          const parsed = Date.parse(text);
          expect(timeOf(text)).toBe(Number.isNaN(parsed) ? null : parsed);
        }
      }),
    );
  });
});

describe('bytes in pieces', () => {
  it('become the text that they are as a whole, broken ones and the mark included', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(`\ufeff\ufeff${text}`)),
    );
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 9 }), (whole, length) => {
        const decode = decoderOf(new TextEncoder().encode('text'));
        let text = '';
        for (let at = 0; at < whole.length; at += length) {
          text += decode(whole.subarray(at, at + length));
        }
        expect(text + decode()).toBe(new TextDecoder().decode(whole));
      }),
      { numRuns: 50 },
    );
  });
});
