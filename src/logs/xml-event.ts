import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { levelOf, type Level, type LogEvent } from './event.ts';
import { payloadOf } from './payload.ts';

/**
 * The event that begins there, where it stands as Windows always writes it: known elements without anything unusual in
 * them, one text. Null where it is otherwise or not whole; `eventOfXml` has the last word then.
 */
export function flatEventOfXml(text: string, start: number): LogEvent | null {
  const system = text.indexOf('<', start + 1);
  if (!text.startsWith('<System>', system)) {
    return null;
  }
  let id = Number.NaN;
  let time: number | null = null;
  let level: Level | null = null;
  let server: string | null = null;
  let recordId: number | null = null;
  let at = system + 8;
  while (text.charCodeAt(at) === lessThan && text.charCodeAt(at + 1) !== slash) {
    const end = text.indexOf('>', at);
    if (end === -1) {
      return null;
    }
    if (text.charCodeAt(end - 1) === slash) {
      if (text.startsWith('<TimeCreated SystemTime=', at)) {
        time ??= timeOf(text.slice(at + 25, end - 2));
      }
      at = end + 1;
      continue;
    }
    const close = text.indexOf('<', end);
    if (close === -1 || text.charCodeAt(close + 1) !== slash) {
      return null;
    }
    switch (end - at) {
      case 6:
        if (text.startsWith('<Level>', at)) {
          level ??= levelOf(text.slice(end + 1, close));
        }
        break;
      case 9:
        if (text.startsWith('<Computer>', at)) {
          server ??= text.slice(end + 1, close);
        }
        break;
      case 14:
        if (text.startsWith('<EventRecordID>', at)) {
          recordId ??= wholeNumber(text.slice(end + 1, close));
        }
        break;
      default:
        if (Number.isNaN(id) && text.startsWith('<EventID', at)) {
          id = wholeNumber(text.slice(end + 1, close));
        }
    }
    at = text.indexOf('>', close) + 1;
  }
  const isPlain = !Number.isNaN(id) && time !== null && level !== null && Number.isInteger(recordId);
  if (!isPlain || !server || server.includes('&') || !text.startsWith(beforeData, at)) {
    return null;
  }
  const data = at + beforeData.length;
  const dataEnd = text.indexOf('<', data);
  if (dataEnd === -1 || !text.startsWith(afterData, dataEnd)) {
    return null;
  }
  const payload = payloadOf(text.slice(data, dataEnd), true);
  return { time, id, level, server, recordId, payload, raw: text.slice(start, dataEnd + afterData.length) };
}

function wholeNumber(text: string): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
}

const lessThan = 0x3c;
const slash = 0x2f;
const beforeData = '</System><EventData><Data>';
const afterData = '</Data></EventData></Event>';

/** `2025-05-02T08:11:12.1234567Z`; null where it is no time. */
export function timeOf(text: string): number | null {
  const milliseconds = withinDay(text);
  const date = text.slice(0, 11);
  if (milliseconds !== -1 && date === lastDate) {
    return lastDay + milliseconds;
  }
  const time = Date.parse(text);
  if (Number.isNaN(time)) {
    return null;
  }
  if (milliseconds !== -1 && /^\d{4}-\d\d-\d\dT$/.test(date)) {
    lastDate = date;
    lastDay = time - milliseconds;
  }
  return time;
}

/** The events of a log come one after the other: of most, only the time of the day is new. */
let lastDate = '';
let lastDay = 0;

const zero = 0x30;
const colon = 0x3a;
const dot = 0x2e;

/** Of `2025-05-02T08:11:12.1234567Z` the milliseconds since midnight; -1 where it is written in another way. */
function withinDay(text: string): number {
  // A short piece of its own: a part of a large text takes long to look into.
  const clock = text.slice(11, 23);
  const isUsual =
    clock.length === 12 &&
    clock.charCodeAt(2) === colon &&
    clock.charCodeAt(5) === colon &&
    clock.charCodeAt(8) === dot &&
    isUtc(text.slice(23));
  const hours = isUsual ? twoDigits(clock, 0) : 24;
  const minutes = twoDigits(clock, 3);
  const seconds = twoDigits(clock, 6);
  const hundredths = twoDigits(clock, 9);
  const thousandths = clock.charCodeAt(11) - zero;
  const isTime =
    hours < 24 && minutes < 60 && seconds < 60 && hundredths < 100 && thousandths >= 0 && thousandths < 10;
  return isTime ? ((hours * 60 + minutes) * 60 + seconds) * 1000 + hundredths * 10 + thousandths : -1;
}

/** `Z` or `+00:00`, more digits of the fraction before it. */
function isUtc(rest: string): boolean {
  let at = 0;
  while (rest.charCodeAt(at) >= zero && rest.charCodeAt(at) < colon) {
    at += 1;
  }
  return rest.charCodeAt(at) === 0x5a
    ? at + 1 === rest.length
    : rest.endsWith('+00:00') && at + 6 === rest.length;
}

/** 100 where there are none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - zero;
  const ones = text.charCodeAt(at + 1) - zero;
  return tens >= 0 && tens < 10 && ones >= 0 && ones < 10 ? tens * 10 + ones : 100;
}

/** An event as `wevtutil qe /f:xml` writes it, from `<Event` to `</Event>`, by a real parser. Null where it cannot be read. */
export function eventOfXml(record: string): LogEvent | null {
  let root: XmlElement | null;
  try {
    root = parseXml(record).root;
  } catch {
    return null;
  }
  if (root === null || root.name !== 'Event') {
    return null;
  }
  const system = child(root, 'System');
  const id = Number.parseInt(textOf(system, 'EventID'), 10);
  if (system === null || Number.isNaN(id)) {
    return null;
  }
  const recordId = Number.parseInt(textOf(system, 'EventRecordID'), 10);
  return {
    time: timeOf(child(system, 'TimeCreated')?.attributes['SystemTime'] ?? ''),
    id,
    level: levelOf(textOf(system, 'Level')),
    server: textOf(system, 'Computer') || null,
    recordId: Number.isNaN(recordId) ? null : recordId,
    payload: payloadOf(messageOf(root)),
    raw: record,
  };
}

/** One text as it is, several as lines of `Name: value`; the rendered message where the event has no fields. */
function messageOf(root: XmlElement): string {
  const holder = child(root, 'EventData') ?? child(root, 'UserData');
  const leaves = holder === null ? [] : leavesOf(holder);
  if (leaves.length === 0) {
    const rendering = child(root, 'RenderingInfo');
    return rendering === null ? '' : textOf(rendering, 'Message');
  }
  const whole = leaves.find(({ text }) => /^\s*\{/.test(text) || text.includes('\n'));
  return (
    whole?.text ?? leaves.map(({ name, text }) => (name === null ? text : `${name}: ${text}`)).join('\n')
  );
}

function leavesOf(element: XmlElement): readonly { readonly name: string | null; readonly text: string }[] {
  return element.children.flatMap((inner) => {
    if (!(inner instanceof XmlElement)) {
      return [];
    }
    if (inner.children.some((each) => each instanceof XmlElement)) {
      return leavesOf(inner);
    }
    const name = inner.attributes['Name'] ?? (inner.name === 'Data' ? null : inner.name);
    return [{ name, text: inner.text }];
  });
}

function child(element: XmlElement, name: string): XmlElement | null {
  for (const inner of element.children) {
    if (inner instanceof XmlElement && inner.name === name) {
      return inner;
    }
  }
  return null;
}

function textOf(element: XmlElement | null, name: string): string {
  return (element === null ? null : child(element, name))?.text ?? '';
}
