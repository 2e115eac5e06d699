import { explain, explainFailure, type Explanation } from '../../logs/explain.ts';
import { LogReader } from '../../logs/reader.ts';
import type { JoinRequest } from '../../logs/requests.ts';
import type { ExitCode, Terminal } from '../define.ts';
import { bytesOf } from './events-output.ts';
import { explanationLines } from './explain-output.ts';

/** One kind of error in a log. */
interface Found {
  readonly explanation: Explanation;
  count: number;
  lastTime: string | null;
}

const mostFound = 200;

/**
 * Explains every error in a log: of the connector's own logs each failure, of any other text log the lines that read
 * like a known error.
 *
 * @returns 0 where each is known; 2 where one is not, or something could not be read
 */
export async function explainFile(file: string, asJson: boolean, terminal: Terminal): Promise<ExitCode> {
  const found = new Map<string, Found>();
  const reader = new LogReader();
  const take = (requests: readonly JoinRequest[]): void => {
    for (const request of requests) {
      if (request.result === 'Failed') {
        const { diagnosticCode, errorCode, text, cause, time } = request;
        add(found, cause?.id ?? `${diagnosticCode ?? ''} ${errorCode ?? ''} ${text ?? ''}`, time, () =>
          explainFailure({ diagnosticCode, errorCode, text: text ?? '' }),
        );
      }
    }
  };
  for await (const bytes of bytesOf(file, terminal)) {
    take(reader.push(bytes));
  }
  take([...reader.endFile(), ...reader.end()]);
  const isLog = reader.events > 0;
  const unreadable = isLog ? reader.unreadable : 0;
  if (!isLog && file !== '-') {
    await explainLines(file, found, terminal);
  }
  print([...found.values()], unreadable, asJson, terminal);
  const isAllKnown = [...found.values()].every(({ explanation }) => explanation.known);
  return isAllKnown && unreadable === 0 ? 0 : 2;
}

function add(found: Map<string, Found>, key: string, time: string | null, make: () => Explanation): void {
  const known = found.get(key);
  if (known !== undefined) {
    known.count += 1;
    known.lastTime = (known.lastTime ?? '') > (time ?? '') ? known.lastTime : time;
  } else if (found.size < mostFound) {
    found.set(key, { explanation: make(), count: 1, lastTime: time });
  }
}

/** So sure must a line of a log of somebody else's be; else all that holds a common number would be an error. */
const sureScore = 0.9;
const promising =
  /error|fail|exception|denied|blocked|cannot|can't|not |0x[0-9a-f]{3}|went wrong|value 3|return code/i;

async function explainLines(file: string, found: Map<string, Found>, terminal: Terminal): Promise<void> {
  const { LineReader } = await import('../../logs/lines.ts');
  const reader = new LineReader();
  const look = (lines: readonly string[]): void => {
    for (const line of lines.filter((each) => promising.test(each))) {
      const explanation = explain(line);
      const [match] = explanation.matches;
      if (match !== undefined && match.score >= sureScore) {
        add(found, match.id, null, () => explanation);
      }
    }
  };
  for await (const bytes of bytesOf(file, terminal)) {
    look(reader.push(bytes));
  }
  look(reader.end());
}

function print(found: readonly Found[], unreadable: number, asJson: boolean, terminal: Terminal): void {
  if (asJson) {
    const explanations = found.map(({ explanation, count, lastTime }) => ({
      ...explanation,
      count,
      lastTime,
    }));
    terminal.out(`${JSON.stringify({ explanations, unreadable }, null, 2)}\n`);
    return;
  }
  const parts = found
    .toSorted((left, right) => right.count - left.count)
    .map(({ explanation, count, lastTime }) => {
      const times = `${count} times${lastTime === null ? '' : `, last ${lastTime}`}: ${explanation.input}`;
      return `${times.replace(/\s+/g, ' ').slice(0, 300)}\n${explanationLines(explanation)}`;
    });
  const none = found.length === 0 ? 'No known error is in it.\n' : '';
  const broken = unreadable === 0 ? '' : `${unreadable} records or lines could not be read.\n`;
  terminal.out(`${parts.join('\n')}${none}${broken}`);
}
