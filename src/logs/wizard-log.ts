import { levelNamed, type Level, type LogEvent } from './event.ts';
import { payloadOf, type Payload } from './payload.ts';
import { Shapes, type Behind } from './shapes.ts';
import { timeOf } from './xml-event.ts';

/**
 * ODJConnectorUI.log is written by a .NET TraceSource: `ODJ Connector UI Error: 2 : text`, the lines of the text, then
 * indented `DateTime=...` and other trace options. Its form is not documented: a line that begins with a time, or that
 * names an exception of .NET outside of any entry, begins one too, and what is not understood stays text.
 */
export function beginsEntry(line: string, isInside: boolean): boolean {
  const first = line.charCodeAt(0);
  if (first === 0x20 || first === 0x09) {
    return false;
  }
  return traced.test(line) || timed.test(line) || (!isInside && thrown.test(line));
}

const traced =
  /^[A-Z][\w .]{2,60} (Critical|Error|Warning|Information|Verbose|Start|Stop|Transfer|Suspend|Resume): -?\d+ : ?/;
const uneventful = /^[A-Z][\w .]{2,60} (?:Information|Verbose|Start|Stop|Transfer|Suspend|Resume): -?\d+ : /;
const uneventfulEvent = {
  time: null,
  id: null,
  level: 'Information',
  server: null,
  recordId: null,
  payload: payloadOf(''),
} as const satisfies Omit<LogEvent, 'raw'>;
/** Nobody asks for its text either. */
const quietEvent: LogEvent = { ...uneventfulEvent, raw: '' };
const timed =
  /^\[?(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?|\d{1,2}[/.]\d{1,2}[/.]\d{4},? \d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?)\b\]?/i;
const thrown = /^(?:System|Microsoft)\.[\w.]+Exception\b/;
const option = /^\s+(ProcessId|LogicalOperationStack|ThreadId|DateTime|Timestamp|Callstack)=(.*)$/;

/** Reads entries of the wizard's log, and knows those at a glance of which it has read others before. */
export class WizardEntries {
  /** Where the entry ends that was found last. */
  end = 0;
  readonly #shapes = new Shapes(eventOfWizard, (entry) => behindEntry(sourceOf(entry) ?? ''));
  /** Known once one of this log was read: what it begins with is looked for fastest. */
  #quietEntry: RegExp | undefined;

  /** The entry that begins there, where it is known and another stands behind it. */
  at(text: string, start: number): LogEvent | null {
    if (this.#quietEntry === undefined || !isUpperCase(text.charCodeAt(start))) {
      return null;
    }
    this.#quietEntry.lastIndex = start;
    if (this.#quietEntry.test(text)) {
      this.end = this.#quietEntry.lastIndex;
      return quietEvent;
    }
    const event = this.#shapes.at(text, start);
    this.end = start + (event?.raw.length ?? 0);
    return event;
  }

  read(entry: string): LogEvent {
    const source = sourceOf(entry);
    if (source === null || uneventful.test(entry)) {
      this.#quietEntry ??= source === null ? undefined : quietEntryOf(source);
      return eventOfWizard(entry);
    }
    return this.#shapes.read(entry) ?? eventOfWizard(entry);
  }
}

/** Whoever wrote the entry: words only, which mean nothing in a regular expression. */
function sourceOf(entry: string): string | null {
  const [, source = null] = /^([A-Z][\w ]{2,60}) [A-Z][a-z]+: -?\d+ : /.exec(entry) ?? [];
  return source;
}

/** Another entry of the same source. */
function behindEntry(source: string): Behind {
  return {
    pattern: String.raw`(?=\n${source} (?:Critical|Error|Warning|Information|Verbose|Start|Stop): -?\d+ : )`,
    example: `\n${source} Error: 0 : `,
  };
}

/** An uneventful entry as a whole, without anything in it that might need a closer look, and another behind it. */
function quietEntryOf(source: string): RegExp {
  const sign = String.raw`[\t\r -z|-~\xa0-\ufffc]`;
  return new RegExp(
    String.raw`${source} (?:Information|Verbose|Start|Stop): -?\d+ : ${sign}*(?:\n[ \t]${sign}*)*${behindEntry(source).pattern}`,
    'y',
  );
}

function isUpperCase(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

/** An entry of the wizard's log as an event that names no device. */
export function eventOfWizard(entry: string): LogEvent {
  if (uneventful.test(entry) && !entry.includes('{"Metric"')) {
    // Most entries only tell where the wizard is: nobody asks for their parts.
    return { ...uneventfulEvent, raw: entry };
  }
  const lines = entry.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  const options = new Map(
    lines.flatMap((line) => {
      const [, name = '', value = ''] = option.exec(line) ?? [];
      return name === '' ? [] : [[name, value.trim()] as const];
    }),
  );
  const [first = ''] = lines;
  const message = lines
    .filter((line) => !option.test(line))
    .join('\n')
    .replace(traced, '')
    .trim();
  const time =
    timeOf(options.get('DateTime') ?? '') ?? timeOf((timed.exec(first)?.[1] ?? '').replace(',', '.'));
  return {
    time,
    id: null,
    level: levelIn(first, message),
    server: null,
    recordId: null,
    payload: payloadIn(message),
    raw: entry,
  };
}

function levelIn(first: string, message: string): Level | null {
  const level = levelNamed(traced.exec(first)?.[1] ?? '');
  if (level !== null) {
    return level;
  }
  const word = /\b(error|warn(?:ing)?|info(?:rmation)?|fatal)\b/i.exec(first)?.[1]?.toLowerCase();
  if (word === 'error' || word === 'fatal' || /\b[\w.]+Exception\b/.test(message)) {
    return 'Error';
  }
  return word === undefined ? null : word.startsWith('warn') ? 'Warning' : 'Information';
}

/** The wizard puts a metric of the service behind its own words. */
function payloadIn(message: string): Payload {
  const at = message.indexOf('{"Metric"');
  const inside = at === -1 ? null : payloadOf(message.slice(at, message.lastIndexOf('}') + 1));
  return inside?.form === 'metric' ? inside : { ...payloadOf(''), diagnosticText: message };
}
