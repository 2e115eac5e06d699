import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEvent } from '../../src/logs/event.ts';
import { eventOfJson } from '../../src/logs/json-event.ts';
import { LogReader } from '../../src/logs/reader.ts';
import type { JoinRequest } from '../../src/logs/requests.ts';
import { shapeOf } from '../../src/logs/shape.ts';
import { eventAt } from '../../src/logs/shapes.ts';
import { eventOfWizard } from '../../src/logs/wizard-log.ts';
import { eventOfXml } from '../../src/logs/xml-event.ts';

const fixtures = join(import.meta.dirname, '../fixtures/logs');
const text = (name: string, encoding: BufferEncoding = 'utf8'): string =>
  readFileSync(join(fixtures, name), encoding).replace(/^\ufeff/, '');

function eventOfJsonText(record: string): LogEvent | null {
  try {
    return eventOfJson(JSON.parse(record), record);
  } catch {
    return null;
  }
}

const objectsOf = (name: string, encoding?: BufferEncoding): readonly string[] =>
  (JSON.parse(text(name, encoding)) as object[]).map((event) => JSON.stringify(event));

/** Every form, each with what reads it the thorough way. */
const forms = [
  {
    form: 'XML',
    parse: eventOfXml,
    records: text('events.xml')
      .split(/\r\n(?=<Event )/)
      .map((record) => record.trim()),
  },
  {
    form: 'XML with named fields',
    parse: eventOfXml,
    records: [
      `<Event xmlns='e'><System><EventID>30132</EventID><Level>2</Level><TimeCreated SystemTime='2025-05-02T08:15:40.0000000Z'/><EventRecordID>7</EventRecordID><Computer>SRV1.contoso.test</Computer></System><EventData><Data Name='DeviceId'>59c1b762-1852-46e0-9ebe-439aab2d17f0</Data><Data Name='DeviceName'>KIOSK-07</Data><Data Name='DiagnosticCode'>2732</Data></EventData></Event>`,
    ],
  },
  { form: 'JSON of PowerShell 7', parse: eventOfJsonText, records: objectsOf('events-powershell-7.json') },
  {
    form: 'JSON of Windows PowerShell',
    parse: eventOfJsonText,
    records: objectsOf('events-windows-powershell.utf16.json', 'utf16le'),
  },
  {
    form: 'a metric alone',
    parse: eventOfJsonText,
    records: [
      '{"Metric":{"Dimensions":{"RequestId":"r-1","DeviceId":"59c1b762-1852-46e0-9ebe-439aab2d17f0","MachineName":"PC0815","DiagnosticCode":"0x00000000"},"Name":"X_Success","Value":0}}',
    ],
  },
  {
    form: "the wizard's log",
    parse: eventOfWizard,
    records: text('ODJConnectorUI.log').split(/\r?\n(?=ODJ)/),
  },
];

/** What an event says, whichever way it was read. */
function said(event: LogEvent | null): unknown {
  if (event === null) {
    return null;
  }
  const { time, id, level, server, recordId, raw } = event;
  const { form, name, requestId, deviceId, machineName, domainName } = event.payload;
  const { errorCode, errorDescription, diagnosticCode, diagnosticText } = event.payload;
  const payload = { form, name, requestId, deviceId, machineName, domainName };
  const failure = { errorCode, errorDescription, diagnosticCode, diagnosticText };
  return { time, id, level, server, recordId, raw, ...payload, ...failure };
}

/** What differs from one record of a log to the next, some of it in ways that no log has. */
const variation = fc.oneof(
  fc.uuid().map((guid): [RegExp, string] => [/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi, guid]),
  fc
    .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .map((date): [RegExp, string] => [
      /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+/g,
      `${date.toISOString().slice(0, -1)}4567`,
    ]),
  fc.constantFrom<[RegExp, string]>(
    [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+/g, '2025-13-45T99:99:99.1234567'],
    [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+/g, '2025-02-30T08:00:00.1234567'],
    [/(?<=\()\d{13}(?=\))/g, '99999999999999999999'],
    [/HYBD\w+|KIOSK-07|PC0815/g, 'PC-4711'],
    [/HYBD\w+|KIOSK-07|PC0815/g, 'B\u00fcro 7'],
    [/HYBD\w+|KIOSK-07|PC0815/g, '<b>"&\\'],
    [/SRV1\.contoso\.test/g, 'OTHER'],
    [/contoso/g, 'fabrikam'],
  ),
  fc
    .tuple(
      fc.constantFrom('30130', '30132', '101', '102', '4711', '4', '2', '0', '5'),
      fc.nat({ max: 40_000 }),
    )
    .map(([from, to]): [RegExp, string] => [new RegExp(`\\b${from}\\b`, 'g'), String(to)]),
  fc.constantFrom<[RegExp, string]>([/\b4711\b/g, '0012'], [/\b101\b/g, '9'.repeat(20)]),
);
/** A record that is broken somewhere. */
const mangling = fc.tuple(
  fc.nat(),
  fc.nat({ max: 3 }),
  fc.constantFrom(
    '',
    ' ',
    '<',
    '>',
    '"',
    '\\',
    '&',
    '{',
    '}',
    '\n',
    '0',
    '-',
    'x',
    '\u0001',
    '\u00e4',
    '\ufffd',
  ),
);

describe.each(forms)('records of $form', ({ parse, records }) => {
  it('are read the same at a glance as the thorough way, varied and mangled', () => {
    const shapes = records.flatMap((record) => shapeOf(record, parse) ?? []);
    expect(shapes).toHaveLength(records.length);
    let known = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...records),
        fc.array(variation, { maxLength: 4 }),
        fc.option(mangling, { freq: 3, nil: undefined }),
        (record, variations, mangled) => {
          const varied = variations.reduce(
            (rest, [pattern, value]) => rest.replace(pattern, () => value),
            record,
          );
          const [at = 0, length = 0, sign = ''] = mangled ?? [];
          const from = at % varied.length;
          const broken = varied.slice(0, from) + sign + varied.slice(from + length);
          for (const shape of shapes) {
            const quick = eventAt(`before${broken}\n${record}`, 6, shape);
            if (quick?.raw === broken) {
              known += 1;
              expect(said(quick)).toEqual(said(parse(broken)));
            }
          }
        },
      ),
      { numRuns: 2000 },
    );
    // Else nothing was compared.
    expect(known).toBeGreaterThan(200);
  });
});

describe('a long log', () => {
  const copies = Array.from({ length: 120 }, (_, number) => number.toString(16).padStart(12, '0'));
  const own = (record: string, copy: string): string =>
    record.replace(/(?<=[\da-f]{4}-)[\da-f]{12}/gi, copy).replace(/HYBD\w+|KIOSK-07/g, `PC-${copy}`);
  const logs = [
    { name: 'of XML', whole: text('events.xml'), between: '\r\n' },
    { name: 'of JSON', whole: text('events.jsonl'), between: '\n' },
    { name: 'of the wizard', whole: text('ODJConnectorUI.log'), between: '\n' },
  ];

  function read(
    bytes: Buffer,
    length: number,
  ): { readonly requests: readonly string[]; readonly events: number } {
    const reader = new LogReader();
    const requests: JoinRequest[] = [];
    for (let at = 0; at < bytes.length; at += length) {
      requests.push(...reader.push(bytes.subarray(at, at + length)));
    }
    requests.push(...reader.endFile(), ...reader.end());
    expect(reader.unreadable).toBe(0);
    return { requests: requests.map((request) => JSON.stringify(request)).toSorted(), events: reader.events };
  }

  it.each(logs)('$name says what its parts say alone, in pieces of any length', ({ whole, between }) => {
    const parts = copies.map((copy) => own(whole.trimEnd(), copy));
    const alone = parts.map((part) => read(Buffer.from(part + between), 1_000_000));
    const requests = alone.flatMap((each) => each.requests).toSorted();
    const events = alone.reduce((sum, each) => sum + each.events, 0);
    for (const length of [1_000_000, 65_536, 4097, 600]) {
      expect(read(Buffer.from(parts.join(between) + between), length)).toEqual({ requests, events });
    }
  });

  it('in UTF-16 says the same', () => {
    const parts = copies.map((copy) => own(text('events.jsonl'), copy)).join('\n');
    const wide = Buffer.from(`\ufeff${parts}`, 'utf16le');
    expect(read(wide, 65_537)).toEqual(read(Buffer.from(parts), 65_536));
  });
});
