import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { OdjError, reasonOf } from '../errors.ts';

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
export function newJournalFile(stateDirectory: string, now: Date): string {
  const time = now.toISOString().replace(/\.\d+Z$/, 'Z');
  return join(stateDirectory, `${time.replaceAll(':', '')}-${randomBytes(2).toString('hex')}.journal.jsonl`);
}

/** Appends a line and returns when it is on disk. */
export function appendToJournal(file: string, written: JournalLine): void {
  try {
    const descriptor = openSync(file, 'a', 0o600);
    try {
      writeSync(descriptor, JSON.stringify(written) + '\n');
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (cause) {
    throw new OdjError('FileUnwritable', { file, reason: reasonOf(cause) }, { target: file, cause });
  }
}

/** Reads a journal back. A last line that a crash cut off is passed over: its step never began. */
export async function readJournal(file: string): Promise<Journal> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new OdjError('FileUnreadable', { file, reason: reasonOf(cause) }, { target: file, cause });
  }
  const whole = text.split('\n').slice(0, -1);
  const lines = whole.map((written, index) => parseLine(file, written, index + 1));
  const [first, ...rest] = lines;
  if (first?.type !== 'header') {
    throw new OdjError('JournalInvalid', { file, line: '1', reason: 'it has no header' }, { target: file });
  }
  const steps = rest.flatMap((entry) => (entry.type === 'begin' ? [entry] : []));
  const named = (type: 'end' | 'undone'): ReadonlySet<string> =>
    new Set(rest.flatMap((entry) => (entry.type === type ? [entry.step] : [])));
  const ended = named('end');
  const undone = named('undone');
  return {
    file,
    header: first,
    steps: steps.map(({ step, title, intention: intended }) => ({
      step,
      title,
      intention: intended,
      ended: ended.has(step),
      undone: undone.has(step),
    })),
  };
}

function parseLine(file: string, written: string, number: number): JournalLine {
  try {
    return line.parse(JSON.parse(written));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : reasonOf(cause);
    throw new OdjError('JournalInvalid', { file, line: String(number), reason }, { target: file, cause });
  }
}
