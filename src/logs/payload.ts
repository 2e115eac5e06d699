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
  let key: string | null = null;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code === 0x2c || code === 0x3a) {
      at += 1;
    } else if (code === 0x7b) {
      depth += 1;
      key = null;
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
      const token = text.slice(at + width, end);
      at = end + width;
      if (key === null) {
        key = token;
      } else {
        keep(payload, key, token, isEscaped);
        key = null;
      }
    } else if (key !== null && ((code >= 0x30 && code <= 0x39) || code === 0x2d)) {
      key = null;
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

function keep(payload: Mutable<Payload>, key: string, token: string, isEscaped: boolean): void {
  const field = fieldNamed(key);
  if (field === null) {
    return;
  }
  if (token.includes('\\')) {
    // A JSON escape; the slow way knows them all.
    payload[field] = unescapeJson(isEscaped ? unescapeXml(token) : token);
  } else {
    payload[field] = isEscaped && token.includes('&') ? unescapeXml(token) : token;
  }
}

function fieldNamed(key: string): Exclude<keyof Payload, 'form'> | null {
  switch (key) {
    case 'RequestId':
      return 'requestId';
    case 'DeviceId':
      return 'deviceId';
    case 'MachineName':
    case 'DeviceName':
      return 'machineName';
    case 'DomainName':
      return 'domainName';
    case 'ErrorCode':
      return 'errorCode';
    case 'ErrorDescription':
      return 'errorDescription';
    case 'DiagnosticCode':
      return 'diagnosticCode';
    case 'DiagnosticText':
      return 'diagnosticText';
    case 'Name':
    case 'EventType':
      return 'name';
    default:
      return null;
  }
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
    const field = fieldNamed(key);
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
  let last: Exclude<keyof Payload, 'form'> | null = null;
  let known = 0;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const named = /^\s*([A-Z][A-Za-z_]{2,60}):(?:\s+(.*))?$/.exec(line);
    if (!named) {
      if (last !== null && line.trim() !== '') {
        payload[last] = `${payload[last] ?? ''}\n${line.trimEnd()}`;
      }
      continue;
    }
    const [, key = '', value = ''] = named;
    last = fieldNamed(key);
    if (last !== null) {
      payload[last] = value.trimEnd();
      known += last === 'name' ? 0 : 1;
    } else if (index === 0) {
      payload.name = key;
      payload.errorDescription = value.trimEnd();
      last = 'errorDescription';
    }
  }
  return known > 0 ? payload : { ...emptyPayload('other'), diagnosticText: text.trim() };
}

const entities: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'" };

/** Character data of XML 1.0 without its entities and character references. */
export function unescapeXml(text: string): string {
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
