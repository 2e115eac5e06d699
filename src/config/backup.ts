import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import packageJson from '../../package.json' with { type: 'json' };
import { OdjError, reasonOf } from '../errors.ts';
import { replaceWhole } from './replace.ts';
import { newFileName } from '../state-directory.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const backupDocument = z.object({
  type: z.literal('configFile'),
  format: z.literal(1),
  time: z.string(),
  who: z.string(),
  computer: z.string(),
  tool: z.string(),
  file: z.string(),
  /** null where the file was made. */
  before: z.object({ sha256, base64: z.base64() }).nullable(),
  /** null where the file was taken away. */
  after: z.object({ sha256 }).nullable(),
});

/** What a config file was before it was written, and how to know that it is still the one that was written. */
export interface ConfigBackup {
  readonly file: string;
  readonly before: Uint8Array | null;
  readonly afterSha256: string | null;
}

/** A name that no backup has, in this folder. */
export function newConfigBackupFile(folder: string, now: Date): string {
  return path.join(folder, newFileName(now, '.config.json'));
}

/** On disk, whole, when this returns; the config file is written after that. */
export async function writeConfigBackup(
  backupFile: string,
  file: string,
  before: Uint8Array | null,
  after: Uint8Array | null,
): Promise<void> {
  const document: z.infer<typeof backupDocument> = {
    type: 'configFile',
    format: 1,
    time: new Date().toISOString(),
    who: userInfo().username,
    computer: hostname(),
    tool: `OdjConnector ${packageJson.version}`,
    file,
    before: before && { sha256: sha256Of(before), base64: Buffer.from(before).toString('base64') },
    after: after && { sha256: sha256Of(after) },
  };
  await replaceWhole(backupFile, Buffer.from(JSON.stringify(document, null, 2) + '\n'));
}

/** @throws OdjError ConfigBackupInvalid where it is missing, not a backup, or not the bytes that it says it holds */
export async function readConfigBackup(backupFile: string): Promise<ConfigBackup> {
  const invalid = (reason: string, cause?: unknown): OdjError =>
    new OdjError('ConfigBackupInvalid', { backup: backupFile, reason }, { target: backupFile, cause });
  let document;
  try {
    document = backupDocument.safeParse(JSON.parse(await readFile(backupFile, 'utf8')));
  } catch (error) {
    throw invalid(`${reasonOf(error)}.`, error);
  }
  if (!document.success) {
    throw invalid(`${z.prettifyError(document.error).replaceAll('\n', ' ')}.`, document.error);
  }
  const { file, before, after } = document.data;
  const bytes = before && Buffer.from(before.base64, 'base64');
  if (bytes && before.sha256 !== sha256Of(bytes)) {
    throw invalid('its content does not have the SHA-256 that it names.');
  }
  return { file, before: bytes, afterSha256: after?.sha256 ?? null };
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
