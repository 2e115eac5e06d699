import { constants } from 'node:fs';
import { access, readFile, realpath, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { isOdjError, OdjError, reasonOf } from '../errors.ts';
import { stateFolder } from '../state-directory.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Write {
  readonly file: string;
  /** What was read; null where there was no file. */
  readonly before: Uint8Array | null;
  /** The same bytes where nothing is to be written; null takes the file away. */
  readonly after: Uint8Array | null;
  /** Names the state directory. */
  readonly env: Environment;
  readonly backupFile?: string;
}

/**
 * Puts new content into a config file: backs up, replaces the file in one step, reads it back. Gives the backup's name;
 * null where nothing was to be written.
 *
 * @throws OdjError ConfigChangedMeanwhile, FileUnwritable, StateDirectoryUnusable
 */
export async function writeConfigFile({
  file,
  before,
  after,
  env,
  backupFile: asked,
}: Write): Promise<string | null> {
  const { keepRights, removeLeftovers, replaceWhole } = await import('./replace.ts');
  const { newConfigBackupFile, writeConfigBackup } = await import('./backup.ts');
  try {
    // A link stays a link: what it points to is replaced.
    const target = before === null ? path.resolve(file) : await realpath(file);
    await removeLeftovers(path.dirname(target));
    if (after === before) {
      return null;
    }
    if (before !== null) {
      await refuseUnwritable(target);
    }
    const backups = await stateFolder(env, 'backups');
    await removeLeftovers(backups);
    const backupFile = asked ?? newConfigBackupFile(backups, new Date());
    await writeConfigBackup(backupFile, target, before, after);
    if (after === null) {
      await refuseChanged(target, before);
      await rm(target);
      return backupFile;
    }
    await replaceWhole(target, after, async (temporary) => {
      if (before !== null) {
        await keepRights(target, temporary);
      }
      await refuseChanged(target, before);
    });
    await readBack(target, after);
    return backupFile;
  } catch (error) {
    if (isOdjError(error)) {
      throw error;
    }
    throw new OdjError(
      'FileUnwritable',
      { file, reason: `${reasonOf(error)}.` },
      { target: file, cause: error },
    );
  }
}

/** A file marked read-only stays as it is, even for those who could replace it all the same. */
async function refuseUnwritable(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o222) === 0) {
    throw new Error('it is marked read-only');
  }
  await access(file, constants.W_OK);
}

async function refuseChanged(file: string, before: Uint8Array | null): Promise<void> {
  const now = (await exists(file)) ? await readFile(file) : null;
  const same = now === null || before === null ? now === before : Buffer.compare(now, before) === 0;
  if (!same) {
    throw new OdjError('ConfigChangedMeanwhile', { file }, { target: file });
  }
}

async function readBack(file: string, expected: Uint8Array): Promise<void> {
  const written = await readFile(file);
  if (Buffer.compare(written, expected) !== 0) {
    throw new OdjError('ConfigChangedMeanwhile', { file }, { target: file });
  }
}

export async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
