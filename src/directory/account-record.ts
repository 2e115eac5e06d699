import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { OdjError, reasonOf } from '../errors.ts';
import { newFileName, stateFolder, wholeSeconds } from '../state-directory.ts';
import type { Removal } from './removal.ts';

/**
 * Keeps what an account was before it is deleted, beside the backups: for whoever has to make one like it.
 *
 * @returns the file
 * @throws OdjError StateDirectoryUnusable, FileUnwritable
 */
export async function keepAccount(
  { account, organizationalUnits }: Removal,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const now = new Date();
  const file = path.join(await stateFolder(env, 'backups'), newFileName(now, '.account.json'));
  const record = { type: 'account', time: wholeSeconds(now), account, organizationalUnits };
  try {
    await writeFile(file, JSON.stringify(record, null, 2) + '\n', { mode: 0o600, flush: true });
  } catch (cause) {
    throw new OdjError('FileUnwritable', { file, reason: reasonOf(cause) }, { target: file, cause });
  }
  return file;
}
