/** What the connector says in an event. A field that the payload lacks is null; fields not named here are left alone. */
export interface Payload {
  /** The old JSON metric, the new lines of `Name: value`, or neither. */
  readonly form: 'metric' | 'lines' | 'other';
  /** `RequestOfflineDomainJoinBlob_Failure`. */
  readonly name: string | null;
  readonly requestId: string | null;
  readonly deviceId: string | null;
  readonly machineName: string | null;
  readonly domainName: string | null;
  readonly errorCode: string | null;
  readonly errorDescription: string | null;
  readonly diagnosticCode: string | null;
  readonly diagnosticText: string | null;
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

function emptyPayload(form: Payload['form']): Mutable<Payload> {
  return {
    form,
    name: null,
    requestId: null,
    deviceId: null,
    machineName: null,
    domainName: null,
    errorCode: null,
    errorDescription: null,
    diagnosticCode: null,
    diagnosticText: null,
  };
}

/**
 * Reads the text of an event in either form.
 *
 * @param isEscaped the text is still escaped as XML has it: then nothing but what is needed is unescaped
 */
export function payloadOf(text: string, isEscaped = false): Payload {
  const first = firstVisible(text);
  if (first === '{') {
    return (
      readMetric(text, isEscaped ? quoteEntity : '"', isEscaped) ??
      (isEscaped ? readMetric(text, '"', true) : null) ??
      parsedMetric(isEscaped ? unescapeXml(text) : text)
    );
  }
  return readLines(isEscaped ? unescapeXml(text) : text);
}

const quoteEntity = '&quot;';
const backslash = 0x5c;

function firstVisible(text: string): string {
  for (const character of text) {
    if (character > ' ') {
      return character;
    }
  }
  return '';
}

/**
 * The metric without building what JSON.parse would: a log is hundreds of thousands of them. Null where anything is not
 * as the connector writes it, escapes included; JSON.parse has the last word then.
 */
function readMetric(text: string, quote: string, isEscaped: boolean): Payload | null {
  const payload = emptyPayload('metric');
  const width = quote.length;
  let depth = 0;
  /** Between a key and its value: where the key is. */
  let key = -1;
  let keyEnd = -1;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code === 0x2c || code === 0x3a) {
      at += 1;
    } else if (code === 0x7b) {
      depth += 1;
      key = -1;
      at += 1;
    } else if (code === 0x7d) {
      depth -= 1;
      at += 1;
      if (depth === 0) {
        return text.slice(at).trim() === '' ? payload : null;
      }
    } else if (text.startsWith(quote, at)) {
      const end = endOfString(text, quote, at + width);
      if (end === -1) {
        return null;
      }
      if (key === -1) {
        key = at + width;
        keyEnd = end;
      } else {
        const field = fieldAt(text, key, keyEnd);
        if (field !== null) {
          payload[field] = unescaped(text.slice(at + width, end), isEscaped);
        }
        key = -1;
      }
      at = end + width;
    } else if (key !== -1 && ((code >= 0x30 && code <= 0x39) || code === 0x2d)) {
      key = -1;
      while (text.charCodeAt(at) > 0x2c && text.charCodeAt(at) < 0x3a) {
        at += 1;
      }
    } else {
      return null;
    }
  }
  return null;
}

/** The quote that closes a string; one behind an odd number of backslashes does not. */
function endOfString(text: string, quote: string, from: number): number {
  let end = text.indexOf(quote, from);
  while (end !== -1 && text.charCodeAt(end - 1) === backslash) {
    let backslashes = 1;
    while (text.charCodeAt(end - 1 - backslashes) === backslash) {
      backslashes += 1;
    }
    if (backslashes % 2 === 0) {
      return end;
    }
    end = text.indexOf(quote, end + quote.length);
  }
  return end;
}

function unescaped(token: string, isEscaped: boolean): string {
  if (token.includes('\\')) {
    // A JSON escape; the slow way knows them all.
    return unescapeJson(isEscaped ? unescapeXml(token) : token);
  }
  return isEscaped ? unescapeXml(token) : token;
}

type Field = Exclude<keyof Payload, 'form'>;

const fields: readonly (readonly [key: string, field: Field])[] = [
  ['RequestId', 'requestId'],
  ['DeviceId', 'deviceId'],
  ['MachineName', 'machineName'],
  ['DeviceName', 'machineName'],
  ['DomainName', 'domainName'],
  ['ErrorCode', 'errorCode'],
  ['ErrorDescription', 'errorDescription'],
  ['DiagnosticCode', 'diagnosticCode'],
  ['DiagnosticText', 'diagnosticText'],
  ['Name', 'name'],
  ['EventType', 'name'],
];
const fieldsByLength = Array.from({ length: 20 }, (_, length) =>
  fields
    .filter(([key]) => key.length === length)
    .map(([key, field]) => ({ key, field, first: key.charCodeAt(0) })),
);

/** The field whose key stands there in the text: nothing is cut out of it to find that. */
function fieldAt(text: string, from: number, to: number): Field | null {
  for (const { key, field, first } of fieldsByLength[to - from] ?? []) {
    if (text.charCodeAt(from) === first && text.startsWith(key, from)) {
      return field;
    }
  }
  return null;
}

function unescapeJson(token: string): string {
  try {
    return String(JSON.parse(`"${token}"`));
  } catch {
    return token;
  }
}

function parsedMetric(text: string): Payload {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { ...emptyPayload('other'), diagnosticText: text };
  }
  const payload = emptyPayload('metric');
  collect(document, payload, 4);
  return payload;
}

function collect(value: unknown, payload: Mutable<Payload>, depth: number): void {
  if (typeof value !== 'object' || value === null || depth === 0) {
    return;
  }
  for (const [key, member] of Object.entries(value)) {
    const field = fieldAt(key, 0, key.length);
    if (field !== null && (typeof member === 'string' || typeof member === 'number')) {
      payload[field] = String(member);
    } else {
      collect(member, payload, depth - 1);
    }
  }
}

/** A text that runs over several lines goes on until the next name. */
function readLines(text: string): Payload {
  const payload = emptyPayload('lines');
  let last: Field | null = null;
  let known = 0;
  for (let at = 0, end = 0; at <= text.length; at = end + 1) {
    const next = text.indexOf('\n', at);
    end = next === -1 ? text.length : next;
    const key = afterBlanks(text, at, end);
    const colon = endOfName(text, key, end);
    if (colon === -1) {
      const line = text.slice(at, end).trimEnd();
      if (last !== null && line !== '') {
        payload[last] = `${payload[last] ?? ''}\n${line}`;
      }
      continue;
    }
    last = fieldAt(text, key, colon);
    if (last !== null) {
      payload[last] = text.slice(colon + 1, end).trim();
      known += last === 'name' ? 0 : 1;
    } else if (at === 0) {
      payload.name = text.slice(key, colon);
      payload.errorDescription = text.slice(colon + 1, end).trim();
      last = 'errorDescription';
    }
  }
  return known > 0 ? payload : { ...emptyPayload('other'), diagnosticText: text.trim() };
}

function afterBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) <= 0x20) {
    at += 1;
  }
  return at;
}

/** Where the colon is behind a name such as `DeviceId`; -1 where the line does not begin with one and a blank. */
function endOfName(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isOfName(text.charCodeAt(at), at === from)) {
    at += 1;
  }
  const isName = at - from >= 3 && at - from <= 61 && at < to && text.charCodeAt(at) === 0x3a;
  return isName && (at + 1 === to || text.charCodeAt(at + 1) <= 0x20) ? at : -1;
}

function isOfName(code: number, isFirst: boolean): boolean {
  return (code >= 0x41 && code <= 0x5a) || (!isFirst && ((code >= 0x61 && code <= 0x7a) || code === 0x5f));
}

const entities: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'" };

/** Character data of XML 1.0 without its entities and character references. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) {
    return text;
  }
  const quoted = text.replaceAll(quoteEntity, '"');
  return quoted.includes('&') ? unescapeRest(quoted) : quoted;
}

function unescapeRest(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(quot|amp|lt|gt|apos));/gi,
    (whole, hex, decimal, entity) => {
      if (typeof entity === 'string') {
        return entities[entity.toLowerCase()] ?? whole;
      }
      const point = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}
