import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LogReader, requestsOfEvents } from '../../src/logs/reader.ts';
import type { JoinRequest } from '../../src/logs/requests.ts';
import { summaryOf } from '../../src/logs/summary.ts';

const fixtures = join(import.meta.dirname, '../fixtures/logs');
const bytesOf = (name: string): Buffer => readFileSync(join(fixtures, name));
const xml = bytesOf('events.xml').toString();
const eventFiles = readdirSync(fixtures).filter((name) => name.startsWith('events'));

interface Read {
  readonly requests: readonly JoinRequest[];
  readonly events: number;
  readonly unreadable: number;
}

function read(bytes: Uint8Array | string, pieceLength = 65536): Read {
  const all = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  const reader = new LogReader();
  const requests: JoinRequest[] = [];
  for (let at = 0; at < all.length; at += pieceLength) {
    requests.push(...reader.push(all.subarray(at, at + pieceLength)));
  }
  requests.push(...reader.endFile(), ...reader.end());
  return { requests, events: reader.events, unreadable: reader.unreadable };
}

/** In an order of their own, without what differs from one form of a log to the next. */
function plain(requests: readonly JoinRequest[]): readonly unknown[] {
  return requests
    .map(
      ({
        time,
        machineName,
        deviceId,
        domainName,
        requestId,
        result,
        attempts,
        errorCode,
        diagnosticCode,
        text,
        cause,
      }) => ({
        ...{
          time,
          machineName,
          deviceId,
          domainName,
          requestId,
          result,
          attempts,
          errorCode,
          diagnosticCode,
        },
        text: text?.replaceAll('\r', '') ?? null,
        cause: cause?.id ?? null,
      }),
    )
    .toSorted((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));
}

describe('reading logs', () => {
  it('puts the events of a request together and names the cause of what failed', () => {
    const { requests, events, unreadable } = read(xml);
    expect({ events, unreadable }).toEqual({ events: 7, unreadable: 0 });
    expect(plain(requests)).toMatchObject([
      {
        time: '2025-05-02T08:11:12.123Z',
        machineName: 'HYBDcggLnwOWnRC',
        result: 'Succeeded',
        attempts: 1,
        cause: null,
      },
      {
        deviceId: '7f4c2a10-9a52-4d3c-bb1e-6a0f5d1c2b33',
        result: 'Failed',
        diagnosticCode: '0x00000800',
        errorCode: '5',
        cause: 'ou-not-delegated',
      },
      {
        time: '2025-05-02T09:12:01.500Z',
        machineName: 'KIOSK-07',
        result: 'Succeeded',
        attempts: 2,
        text: null,
      },
      { deviceId: null, result: 'Failed', cause: 'service-without-proxy' },
    ]);
  });

  it.each(eventFiles)('reads the same from %s, in pieces of any length', (name) => {
    const expected = plain(read(xml).requests);
    for (const length of [1_000_000, 4096, 61, 1]) {
      const { requests, events, unreadable } = read(bytesOf(name), length);
      expect({ events, unreadable, requests: plain(requests) }).toEqual({
        events: 7,
        unreadable: 0,
        requests: expected,
      });
    }
  });

  it.each(['Events', 'no element'])(
    'reads the same whatever the order of the events, with %s around them',
    (around) => {
      const events = xml
        .split('\r\n<Event ')
        .map((event, index) => (index === 0 ? event : `<Event ${event}`));
      const expected = plain(read(xml).requests);
      fc.assert(
        fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
          const text = shuffled.join('\n');
          expect(plain(read(around === 'Events' ? `<Events>${text}</Events>` : text).requests)).toEqual(
            expected,
          );
        }),
      );
    },
  );

  it("reads the wizard's log, its lines and its times", () => {
    const { requests, events, unreadable } = read(bytesOf('ODJConnectorUI.log'));
    expect({ events, unreadable }).toEqual({ events: 4, unreadable: 0 });
    expect(plain(requests)).toMatchObject([
      { time: '2025-05-02T08:00:00.000Z', deviceId: null, result: 'Failed', cause: 'ou-grant-failed' },
      { time: '2025-05-02T08:05:00.000Z', cause: 'msa-not-valid' },
    ]);
  });

  it('joins an event that names its request only, whichever comes first', () => {
    const metric = (dimensions: object, name: string): string =>
      JSON.stringify({ Metric: { Dimensions: dimensions, Name: name, Value: 0 } });
    const device = metric(
      { RequestId: 'r1', DeviceId: 'd1', MachineName: 'PC1', DiagnosticCode: '0x00000000' },
      'X_Success',
    );
    const alone = metric({ RequestId: 'R1', DiagnosticCode: '0x00000001' }, 'X_Failure');
    for (const text of [`${device}\n${alone}`, `${alone}\n${device}`]) {
      expect(read(text).requests).toMatchObject([{ deviceId: 'd1', machineName: 'PC1', attempts: 2 }]);
    }
  });

  it('keeps the events of different requests of one device apart', () => {
    const event = (minute: number, requestId: string | null): object => ({
      Id: 30130,
      TimeCreated: `2025-05-02T08:${String(minute).padStart(2, '0')}:00Z`,
      Message: JSON.stringify({
        Metric: {
          Dimensions: {
            ...(requestId === null ? {} : { RequestId: requestId }),
            DeviceId: 'd',
            DiagnosticCode: '0',
          },
        },
      }),
    });
    const apart = requestsOfEvents([event(0, 'a'), event(2, null), event(5, 'b'), event(50, null)]);
    expect(apart.unreadable).toBe(0);
    expect(apart.requests.map(({ requestId, attempts }) => [requestId, attempts])).toEqual([
      ['a', 2],
      ['b', 1],
      [null, 1],
    ]);
  });

  it('counts what failed by cause and by day', () => {
    const { requests } = read(Buffer.concat([bytesOf('events.xml')]));
    expect(summaryOf(requests)).toMatchObject({
      requests: 4,
      succeeded: 2,
      failed: 2,
      unknown: 0,
      byCause: [
        { id: 'ou-not-delegated', count: 1, lastTime: '2025-05-02T08:15:40.000Z' },
        { id: 'service-without-proxy', count: 1, lastTime: '2025-05-03T00:00:01.000Z' },
      ],
      byDay: [
        { day: '2025-05-02', Succeeded: 2, Failed: 1, Unknown: 0 },
        { day: '2025-05-03', Succeeded: 0, Failed: 1, Unknown: 0 },
      ],
    });
  });
});

describe('logs that are broken', () => {
  it('never fail and never count as good, wherever they are cut off', () => {
    for (const name of [...eventFiles, 'ODJConnectorUI.log']) {
      const whole = bytesOf(name);
      const good = read(whole).requests.filter(({ result }) => result === 'Succeeded').length;
      fc.assert(
        fc.property(fc.integer({ min: 0, max: whole.length }), (length) => {
          const { requests, events, unreadable } = read(whole.subarray(0, length));
          expect(requests.filter(({ result }) => result === 'Succeeded').length).toBeLessThanOrEqual(good);
          expect(events + unreadable).toBeLessThanOrEqual(9);
        }),
        { numRuns: 40 },
      );
    }
  });

  it('tell that an event is cut off at the end, and in the middle', () => {
    expect(read(xml.slice(0, xml.length - 30))).toMatchObject({ events: 6, unreadable: 1 });
    const cut = xml.slice(0, 500) + xml.slice(xml.indexOf('<Event ', 10));
    expect(read(cut)).toMatchObject({ events: 6, unreadable: 1 });
    const json = bytesOf('events-powershell-7.json').toString();
    expect(read(json.slice(0, -20))).toMatchObject({ events: 6, unreadable: 1 });
    expect(read('{"Id": 30130, oops}')).toMatchObject({ events: 0, unreadable: 1 });
  });

  it('do not count a success as one whose own words cannot be read', () => {
    const broken = xml.replace(/(&quot;|")DiagnosticCode(&quot;|"):/, '$1DiagnosticCode');
    expect(read(broken).requests.filter(({ result }) => result === 'Succeeded')).toHaveLength(1);
  });

  it('are told where they hold anything but a log', () => {
    expect(read(Buffer.from([0, 1, 2, 3, 0xff, 0xfe, 10, 0x80, 10])).events).toBe(0);
    expect(read('\u0001\u0002\n\u0003\n').unreadable).toBe(2);
    expect(read('hello\nworld\n')).toMatchObject({ events: 0, unreadable: 2 });
    expect(read(xml.replace('\r\n<Event', '\r\nwhat is this\r\n<Event'))).toMatchObject({
      events: 7,
      unreadable: 1,
    });
    expect(read('')).toMatchObject({ events: 0, unreadable: 0 });
    expect(read('[]')).toMatchObject({ events: 0, unreadable: 0 });
  });

  it('cannot fill the memory with one gigantic record', () => {
    const filler = 'x'.repeat(3_000_000);
    const [first = ''] = xml.split('\r\n');
    expect(read(`${first.replace('</Data>', filler)}\n${xml}`).events).toBeGreaterThanOrEqual(6);
    expect(read(`<Event x='${filler}\n${xml}`).unreadable).toBeGreaterThan(0);
    expect(read(`{"a":"${filler}`).unreadable).toBeGreaterThan(0);
    expect(read(filler)).toMatchObject({ events: 0 });
    expect(read(filler).unreadable).toBeGreaterThan(0);
  });

  it('never fail, whatever they hold', () => {
    const pieces = [
      '<Event ',
      '<Event>',
      '</Event>',
      '<System>',
      '</System>',
      '<EventID>30130</EventID>',
      '<Data>',
      '</Data>',
      '{',
      '}',
      '"',
      '\\',
      '[',
      ']',
      ',',
      '\n',
      'Error: 2 : x',
      "SystemTime='2025-05-02T00:00:00Z'",
      '&quot;',
      '&#x0;',
      'DeviceId: 1',
      '{"Metric":{"Dimensions":{"DeviceId":"1"}}}',
      '{"Id":30130,"Message":null}',
      '\ufeff',
      '\u0000',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 40 }),
        fc.integer({ min: 1, max: 50 }),
        (parts, length) => {
          const { requests } = read(parts.join(''), length);
          expect(JSON.stringify(requests)).toBeTypeOf('string');
        },
      ),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(JSON.stringify(read(bytes).requests)).toBeTypeOf('string');
      }),
    );
  });
});
