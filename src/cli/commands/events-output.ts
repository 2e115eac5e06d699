import { open, type FileHandle } from 'node:fs/promises';
import { OdjError, reasonOf } from '../../errors.ts';
import type { Match } from '../../logs/explain.ts';
import { LogReader } from '../../logs/reader.ts';
import type { JoinRequest } from '../../logs/requests.ts';
import { SummaryCounter, type Summary } from '../../logs/summary.ts';
import type { ExitCode, Terminal } from '../define.ts';

export interface EventOptions {
  readonly file: readonly string[];
  readonly since: string | undefined;
  readonly until: string | undefined;
  readonly failed: boolean;
  readonly device: string | undefined;
  readonly summary: boolean;
  readonly json: boolean;
}

/**
 * Reads logs piece by piece and prints the requests as they become complete, so that a log of any size fits.
 *
 * @returns 1 where a request failed; 2 where none did, but something could not be read or told
 * @throws OdjError UsageInvalid, FileUnreadable, LogBinary
 */
export async function showEvents(options: EventOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.file.length === 0 && terminal.ask !== undefined) {
    throw new OdjError('UsageInvalid', { reason: 'name a log, or send one to stdin.' });
  }
  const isWanted = filterOf(options, Date.now());
  const counter = new SummaryCounter();
  const reader = new LogReader();
  const print = printer(options, terminal);
  const take = async (requests: readonly JoinRequest[]): Promise<void> => {
    const wanted = isWanted === null ? requests : requests.filter(isWanted);
    for (const request of wanted) {
      counter.add(request);
    }
    if (wanted.length > 0) {
      await print.requests(wanted);
    }
  };
  for (const file of options.file.length === 0 ? ['-'] : options.file) {
    for await (const bytes of bytesOf(file, terminal)) {
      await take(reader.push(bytes));
    }
    await take(reader.endFile());
  }
  await take(reader.end());
  const summary = counter.summary();
  print.end(summary, reader);
  return summary.failed > 0 ? 1 : summary.unknown + reader.unreadable > 0 ? 2 : 0;
}

const pieceLength = 262_144;
const evtx = 'ElfFile\0';

/**
 * A log piece by piece; `-` is stdin. A piece is good until the next is asked for: its memory is used again.
 *
 * @throws OdjError FileUnreadable, LogBinary
 */
export async function* bytesOf(file: string, terminal: Terminal): AsyncGenerator<Uint8Array> {
  if (file === '-') {
    yield* terminal.stdin?.() ?? [Buffer.from(await terminal.readStdin())];
    return;
  }
  let isFirst = true;
  try {
    for await (const piece of piecesOf(file, terminal.signal)) {
      if (isFirst && Buffer.from(piece.subarray(0, evtx.length)).toString('latin1') === evtx) {
        throw new OdjError('LogBinary', { file }, { target: file });
      }
      isFirst = false;
      yield piece;
    }
  } catch (cause) {
    if (cause instanceof OdjError || terminal.signal.aborted) {
      throw cause;
    }
    throw new OdjError('FileUnreadable', { file, reason: reasonOf(cause) }, { target: file, cause });
  }
}

async function* piecesOf(file: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const handle = await open(file);
  try {
    yield* piecesIn(handle, signal);
  } finally {
    await handle.close();
  }
}

/** The next piece is read while one is looked at, into two buffers in turn. */
async function* piecesIn(handle: FileHandle, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  let [buffer, other] = [Buffer.allocUnsafe(pieceLength), Buffer.allocUnsafe(pieceLength)];
  let reading = handle.read(buffer, 0, pieceLength, null);
  for (;;) {
    const { bytesRead } = await reading;
    signal.throwIfAborted();
    if (bytesRead === 0) {
      return;
    }
    reading = handle.read(other, 0, pieceLength, null);
    // Whoever stops in the middle asks for no more of it.
    reading.catch(() => undefined);
    yield buffer.subarray(0, bytesRead);
    [buffer, other] = [other, buffer];
  }
}

/** Null where every request is wanted. */
function filterOf(options: EventOptions, now: number): ((request: JoinRequest) => boolean) | null {
  const { since: from, until: to, failed, device: id } = options;
  if (from === undefined && to === undefined && id === undefined && !failed) {
    return null;
  }
  const since = timeGiven('since', options.since, now) ?? Number.NEGATIVE_INFINITY;
  const until = timeGiven('until', options.until, now) ?? Number.POSITIVE_INFINITY;
  const isInTime = ({ milliseconds }: JoinRequest): boolean =>
    milliseconds === null || (milliseconds >= since && milliseconds < until);
  const device = options.device?.toLowerCase();
  const isDevice = ({ deviceId, machineName }: JoinRequest): boolean =>
    device === undefined ||
    deviceId?.toLowerCase() === device ||
    machineName?.toLowerCase().includes(device) === true;
  return (request) =>
    isInTime(request) && (!options.failed || request.result !== 'Succeeded') && isDevice(request);
}

/** A time without a zone is the computer's own. */
function timeGiven(option: string, text: string | undefined, now: number): number | null {
  if (text === undefined) {
    return null;
  }
  const [, amount, unit] = /^(\d{1,6})([hd])$/.exec(text) ?? [];
  if (amount !== undefined) {
    return now - Number(amount) * (unit === 'd' ? 86_400_000 : 3_600_000);
  }
  const time = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) {
    const reason = `--${option} ${text} is no time; write 2026-01-31, 2026-01-31T08:00Z, 24h or 7d.`;
    throw new OdjError('UsageInvalid', { reason });
  }
  return time;
}

interface Printer {
  readonly requests: (requests: readonly JoinRequest[]) => Promise<void>;
  readonly end: (summary: Summary, reader: LogReader) => void;
}

function printer(options: EventOptions, terminal: Terminal): Printer {
  if (options.json) {
    return jsonPrinter(options.summary, terminal);
  }
  return {
    requests: async (requests) => {
      if (!options.summary) {
        terminal.out(requests.map(requestLines).join(''));
        await terminal.drained?.();
      }
    },
    end: (summary, reader) => {
      terminal.out((options.summary ? summaryLines(summary) : '') + lastLine(summary, reader));
    },
  };
}

/** One document, written piece by piece. */
function jsonPrinter(onlySummary: boolean, terminal: Terminal): Printer {
  let before = '{"requests":[\n';
  return {
    requests: async (requests) => {
      if (!onlySummary) {
        terminal.out(before + requests.map((request) => JSON.stringify(request)).join(',\n'));
        before = ',\n';
        await terminal.drained?.();
      }
    },
    end: (summary, { events, unreadable }) => {
      const rest = JSON.stringify({ summary, events, unreadable }, null, onlySummary ? 2 : 0);
      const isEmpty = before.startsWith('{');
      terminal.out(onlySummary ? `${rest}\n` : `${isEmpty ? '{"requests":[' : '\n'}],${rest.slice(1)}\n`);
    },
  };
}

function requestLines(request: JoinRequest): string {
  const { time, machineName, deviceId, result, attempts } = request;
  const name = machineName ?? deviceId ?? request.server ?? '-';
  const device = machineName === null || deviceId === null ? '' : `  ${deviceId}`;
  const tries = attempts > 1 ? `  ${attempts} tries` : '';
  const head = `${result.toUpperCase().padEnd(9)}  ${time ?? 'no time'.padEnd(24)}  ${name}${device}${tries}\n`;
  if (result !== 'Failed') {
    return head;
  }
  const { cause } = request;
  return cause === null
    ? `${head}           not in the catalogue: ${oneLine(request)}\n`
    : head + causeLines(cause);
}

const linesOfCauses = new WeakMap<Match, string>();

/** Most failures of a log have the same few causes. */
function causeLines(cause: Match): string {
  let lines = linesOfCauses.get(cause);
  if (lines === undefined) {
    const command = cause.command === null ? '' : `           -> ${cause.command}\n`;
    lines = `           ${cause.title} (${cause.id})\n           -> ${cause.remedy}\n${command}`;
    linesOfCauses.set(cause, lines);
  }
  return lines;
}

function oneLine({ diagnosticCode, errorCode, text }: JoinRequest): string {
  const codes = [
    ...(diagnosticCode === null ? [] : [`DiagnosticCode ${diagnosticCode}`]),
    ...(errorCode === null ? [] : [`ErrorCode ${errorCode}`]),
  ];
  return [...codes, (text ?? '').replace(/\s+/g, ' ').slice(0, 200)].join(', ');
}

function summaryLines({ byCause, byDay }: Summary): string {
  const causes = byCause.flatMap(({ count, title, id, remedy, command, lastTime }) => [
    `${String(count).padStart(7)}  ${title}${id === null ? '' : ` (${id})`}, last ${lastTime ?? 'at no known time'}`,
    ...(remedy === null ? [] : [`         -> ${remedy}`]),
    ...(command === null ? [] : [`         -> ${command}`]),
  ]);
  const days = byDay.map(
    (day) =>
      `${(day.day ?? 'no time').padEnd(10)}  ${day.Succeeded} succeeded, ${day.Failed} failed, ${day.Unknown} unknown`,
  );
  return [...causes, ...(causes.length > 0 ? [''] : []), ...days, ''].join('\n');
}

function lastLine(
  { requests, succeeded, failed, unknown }: Summary,
  { events, unreadable }: LogReader,
): string {
  const broken = unreadable === 0 ? '' : `; ${unreadable} records or lines could not be read`;
  return `${requests} requests in ${events} events: ${succeeded} succeeded, ${failed} failed, ${unknown} unknown${broken}\n`;
}
