import { join } from 'node:path';
import * as z from 'zod';
import { OdjError } from '../errors.ts';
import { JsonLinesFile, readJsonLines, type JsonLine } from '../json-lines.ts';
import { newFileName } from '../state-directory.ts';

/**
 * What an apply did, as JSON lines: each step's intention is on disk before the step runs, its result after. An undo
 * reads it backwards and adds what it took back.
 */

const account = z.object({
  kind: z.literal('account'),
  name: z.string(),
  computer: z.string(),
  /** Whether the account was there before this step. */
  existed: z.boolean(),
});
const permission = z.object({
  kind: z.literal('permission'),
  account: z.string(),
  /** Where the descriptors before and after stand: only what is in it was written. */
  backupFile: z.string(),
});
const config = z.object({
  kind: z.literal('config'),
  file: z.string(),
  backupFile: z.string(),
});
const intention = z.discriminatedUnion('kind', [account, permission, config]);
export type Intention = z.infer<typeof intention>;

const header = z.object({
  type: z.literal('header'),
  format: z.literal(1),
  time: z.string(),
  who: z.string(),
  server: z.string(),
  site: z.string(),
  tool: z.string(),
});
const line = z.discriminatedUnion('type', [
  header,
  z.object({ type: z.literal('begin'), step: z.string(), title: z.string(), intention }),
  z.object({ type: z.literal('end'), step: z.string() }),
  z.object({ type: z.literal('undone'), step: z.string() }),
]);
export type JournalHeader = z.infer<typeof header>;
type JournalLine = z.infer<typeof line>;

export interface JournalStep {
  readonly step: string;
  readonly title: string;
  readonly intention: Intention;
  readonly ended: boolean;
  readonly undone: boolean;
}
export interface Journal {
  readonly file: string;
  readonly header: JournalHeader;
  /** In the order in which they were begun. */
  readonly steps: readonly JournalStep[];
}

/** Where the next run keeps its journal: nothing is written yet. */
export function newJournalFile(folder: string, now: Date): string {
  return join(folder, newFileName(now, '.journal.jsonl'));
}

/** Writes the header with the first step, so that a run that does nothing leaves nothing. */
export class JournalWriter {
  readonly file: string;
  readonly #header: Omit<JournalHeader, 'type' | 'format' | 'time'>;
  #opened: Promise<JsonLinesFile> | undefined;

  constructor(file: string, about: Omit<JournalHeader, 'type' | 'format' | 'time'>) {
    this.file = file;
    this.#header = about;
  }

  get begun(): boolean {
    return this.#opened !== undefined;
  }

  /** The intention is on disk before the work begins. */
  async around(
    step: { readonly id: string; readonly title: string },
    intended: Intention,
    work: () => Promise<void>,
  ): Promise<void> {
    this.#opened ??= this.#open();
    const lines = await this.#opened;
    const { id, title } = step;
    await lines.append({ type: 'begin', step: id, title, intention: intended } satisfies JournalLine);
    await work();
    await lines.append({ type: 'end', step: id } satisfies JournalLine);
  }

  async close(): Promise<void> {
    await (await this.#opened)?.close();
  }

  async #open(): Promise<JsonLinesFile> {
    const lines = await JsonLinesFile.open(this.file);
    const time = new Date().toISOString();
    await lines.append({ type: 'header', format: 1, time, ...this.#header } satisfies JournalLine);
    return lines;
  }
}

/** Adds to a journal what was taken back. */
export async function appendUndone(journal: Journal, steps: AsyncIterable<string>): Promise<void> {
  const lines = await JsonLinesFile.open(journal.file);
  try {
    for await (const step of steps) {
      await lines.append({ type: 'undone', step } satisfies JournalLine);
    }
  } finally {
    await lines.close();
  }
}

/**
 * Reads a journal back; null where the apply was killed before the journal's first line was whole, so before it did
 * anything. Throws `FileUnreadable`, `JournalInvalid`.
 */
export async function readJournal(file: string): Promise<Journal | null> {
  const [first, ...rest] = (await readJsonLines(file)).map((read) => parseLine(file, read));
  if (first === undefined) {
    return null;
  }
  if (first.type !== 'header') {
    throw new OdjError('JournalInvalid', { file, line: '1', reason: 'it has no header' }, { target: file });
  }
  const named = (type: 'end' | 'undone'): ReadonlySet<string> =>
    new Set(rest.flatMap((entry) => (entry.type === type ? [entry.step] : [])));
  const ended = named('end');
  const undone = named('undone');
  const begun = rest.flatMap((entry) => (entry.type === 'begin' ? [entry] : []));
  return {
    file,
    header: first,
    steps: begun.map(({ step, title, intention: intended }) => ({
      step,
      title,
      intention: intended,
      ended: ended.has(step),
      undone: undone.has(step),
    })),
  };
}

function parseLine(file: string, { number, document }: JsonLine): JournalLine {
  const parsed = line.safeParse(document);
  if (parsed.success) {
    return parsed.data;
  }
  const reason = z.prettifyError(parsed.error);
  throw new OdjError('JournalInvalid', { file, line: String(number), reason }, { target: file });
}
