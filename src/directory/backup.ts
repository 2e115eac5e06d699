import { stat } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import packageJson from '../../package.json' with { type: 'json' };
import { OdjError } from '../errors.ts';
import { JsonLinesFile, readJsonLines } from '../json-lines.ts';
import { newFileName, stateFolder, wholeSeconds } from '../state-directory.ts';
import { decodeAce, decodeSecurityDescriptor, type Ace } from './security-descriptor/access-control.ts';
import { formatAce, formatSddl } from './security-descriptor/sddl.ts';

/** The file that holds each descriptor as it was before and after a write; both halves write and read the same. */

const header = z.strictObject({
  type: z.literal('header'),
  format: z.literal(1),
  /** ISO 8601, UTC, whole seconds. */
  time: z.string(),
  who: z.string(),
  server: z.string(),
  tool: z.string(),
});

const descriptor = z.strictObject({
  /** Self-relative, DACL only: this is what counts. */
  base64: z.base64(),
  /** The same for reading; null where it cannot be said so. */
  sddl: z.string().nullable(),
});
const entry = z.strictObject({
  type: z.literal('securityDescriptor'),
  distinguishedName: z.string(),
  objectGuid: z.guid(),
  account: z.string(),
  accountSid: z.string(),
  change: z.enum(['grant', 'revoke', 'restore']),
  before: descriptor,
  after: descriptor,
});

export type BackupHeader = z.infer<typeof header>;
export type BackupEntry = z.infer<typeof entry>;

export interface Backup {
  readonly file: string;
  readonly header: BackupHeader;
  /** In the order in which they were written. */
  readonly entries: readonly BackupEntry[];
}

/** `2026-01-02T030405Z-1f3a.jsonl` */
export function backupFileName(now: Date): string {
  return newFileName(now, '.jsonl');
}

/**
 * Reads a backup.
 *
 * @throws OdjError FileUnreadable, BackupInvalid
 */
export async function readBackup(file: string): Promise<Backup> {
  const [first, ...rest] = await readJsonLines(file);
  const parsedHeader = header.safeParse(first?.document);
  if (!parsedHeader.success) {
    throw invalid(file, 1, 'is not the header of a backup of format 1');
  }
  const entries = rest.map(({ number, document }) => {
    const parsed = entry.safeParse(document);
    return parsed.success ? parsed.data : refuse(file, number, parsed.error);
  });
  return { file, header: parsedHeader.data, entries };
}

/** Where a run keeps its backup: the file is opened at its first write, so that a run without one leaves none. */
export class BackupWriter {
  readonly #options: BackupOptions;
  readonly #words = new Words();
  #opened: Promise<JsonLinesFile> | undefined;

  constructor(options: BackupOptions) {
    this.#options = options;
  }

  /**
   * Puts one descriptor, before and after, on the disk; only then may the write follow.
   *
   * @returns the file
   * @throws OdjError FileUnwritable, StateDirectoryUnusable, BackupInvalid (an existing file is something else)
   */
  async write(change: BackupChange): Promise<string> {
    this.#opened ??= openBackup(this.#options);
    const lines = await this.#opened;
    const { before, after, ...rest } = change;
    await lines.append({
      type: 'securityDescriptor',
      distinguishedName: rest.distinguishedName,
      objectGuid: rest.objectGuid,
      account: rest.account,
      accountSid: rest.accountSid,
      change: rest.change,
      before: this.#words.of(before),
      after: this.#words.of(after),
    } satisfies BackupEntry);
    return lines.file;
  }

  /** Where it could not be opened, whoever wanted to write was told. */
  async close(): Promise<void> {
    await this.#opened?.then(
      (lines) => lines.close(),
      () => undefined,
    );
  }
}

export interface BackupOptions {
  /** A new one in the state directory when absent. */
  readonly file?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly who: string;
  readonly server: string;
}

export interface BackupChange extends Omit<BackupEntry, 'type' | 'before' | 'after'> {
  readonly before: Buffer;
  readonly after: Buffer;
}

async function openBackup({ file, env, who, server }: BackupOptions): Promise<JsonLinesFile> {
  const now = new Date();
  const place = file ?? path.join(await stateFolder(env, 'backups'), backupFileName(now));
  // Looked at before it is opened, which drops a line that was cut off: a mistyped name must not cost a file.
  const isNew = await isEmptyOrMissing(place);
  if (!isNew) {
    await readBackup(place);
  }
  const lines = await JsonLinesFile.open(place);
  if (isNew) {
    const tool = `OdjConnector ${packageJson.version}`;
    await lines.append({
      type: 'header',
      format: 1,
      time: wholeSeconds(now),
      who,
      server,
      tool,
    } satisfies BackupHeader);
  }
  return lines;
}

async function isEmptyOrMissing(file: string): Promise<boolean> {
  try {
    return (await stat(file)).size === 0;
  } catch {
    return true;
  }
}

/** Puts descriptors into words. Most entries are the same on all OUs of a run: each is read and worded once. */
class Words {
  readonly #aces = new Map<string, Ace>();
  readonly #sddl = new Map<Ace, string | null>();

  of(bytes: Buffer): BackupEntry['before'] {
    if (this.#aces.size > mostRemembered) {
      this.#aces.clear();
      this.#sddl.clear();
    }
    const descriptor = decodeSecurityDescriptor(bytes, (ace) =>
      remembered(this.#aces, ace.toString('latin1'), () => decodeAce(ace)),
    );
    const sddl = formatSddl(descriptor, (ace) => remembered(this.#sddl, ace, () => formatAce(ace)));
    return { base64: bytes.toString('base64'), sddl };
  }
}

const mostRemembered = 10_000;

function remembered<Key, Value>(values: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = values.get(key);
  if (known !== undefined) {
    return known;
  }
  const made = make();
  values.set(key, made);
  return made;
}

function refuse(file: string, line: number, error: z.ZodError): never {
  throw invalid(file, line, `does not fit: ${z.prettifyError(error).replace(/\s+/g, ' ')}`);
}

function invalid(file: string, line: number, reason: string): OdjError {
  return new OdjError('BackupInvalid', { file, line: String(line), reason }, { target: file });
}
