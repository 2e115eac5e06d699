import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { levelOf, type LogEvent } from './event.ts';
import { payloadOf } from './payload.ts';

/**
 * An event as `wevtutil qe /f:xml` writes it, from `<Event` to `</Event>`. Null where it cannot be read. What Windows
 * always writes the same way is found by its place; anything else is left to a real parser.
 */
export function eventOfXml(record: string): LogEvent | null {
  return byPlace(record) ?? byParser(record);
}

function byPlace(record: string): LogEvent | null {
  const system = record.indexOf('<System>');
  const systemEnd = record.indexOf('</System>', system);
  const idAt = record.indexOf('<EventID', system);
  if (system === -1 || systemEnd === -1 || idAt === -1 || idAt > systemEnd) {
    return null;
  }
  const id = Number(record.slice(record.indexOf('>', idAt) + 1, record.indexOf('</', idAt)));
  const timeAt = record.indexOf('SystemTime=', idAt);
  const time = timeOf(record.slice(timeAt + 12, record.indexOf(record.charAt(timeAt + 11), timeAt + 12)));
  const open = record.indexOf('<Data>', systemEnd);
  const close = record.indexOf('</Data>', open);
  const isPlain =
    Number.isInteger(id) &&
    time !== null &&
    timeAt < systemEnd &&
    open !== -1 &&
    close !== -1 &&
    open - systemEnd < 40;
  if (!isPlain || record.startsWith('<!', open + 6) || record.includes('<Data', close)) {
    return null;
  }
  return {
    time,
    id,
    level: levelOf(between(record, '<Level>', '</', idAt)),
    server: between(record, '<Computer>', '</', idAt),
    recordId: Number(between(record, '<EventRecordID>', '</', idAt)),
    payload: payloadOf(record.slice(open + 6, close), true),
    raw: record,
  };
}

function between(text: string, before: string, after: string, from: number): string {
  const at = text.indexOf(before, from);
  return at === -1 ? '' : text.slice(at + before.length, text.indexOf(after, at + before.length));
}

/** `2025-05-02T08:11:12.1234567Z`; null where it is no time. */
export function timeOf(text: string): number | null {
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time;
}

function byParser(record: string): LogEvent | null {
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
