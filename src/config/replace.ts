import { randomBytes } from 'node:crypto';
import { chmod, chown, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { keepAccessControlList } from './access-control-list.ts';

/**
 * Puts a whole file in place of another or of none: written beside it, flushed, renamed. Whatever happens, the file
 * is the old one or the new one, never a part of it.
 *
 * @param beforeRename the last chance to stop, by throwing
 */
export async function replaceWhole(
  file: string,
  bytes: Uint8Array,
  beforeRename: (temporary: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const temporary = temporaryFor(file);
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await beforeRename(temporary);
    await renameOver(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await flushFolder(path.dirname(file));
}

/** Mode and owner, on Windows the access control list, of the file that is to be replaced. */
export async function keepRights(original: string, replacement: string): Promise<void> {
  if (process.platform === 'win32') {
    const systemRoot = process.env['SystemRoot'] ?? 'C:\\Windows';
    await keepAccessControlList(original, replacement, path.join(systemRoot, 'System32', 'icacls.exe'));
    return;
  }
  const [wanted, made] = await Promise.all([stat(original), stat(replacement)]);
  if (wanted.uid !== made.uid || wanted.gid !== made.gid) {
    await chown(replacement, wanted.uid, wanted.gid);
  }
  await chmod(replacement, wanted.mode & 0o7777);
}

/** Removes what runs that were killed have left in a folder; what a living process writes stays. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const writer = temporaryName.exec(name)?.[1];
    if (writer !== undefined && !isAlive(Number(writer))) {
      await rm(path.join(folder, name), { force: true });
    }
  }
}

const temporaryName = /^\..+\.(\d+)-[0-9a-f]{8}\.odj-new$/;

function temporaryFor(file: string): string {
  const name = `.${path.basename(file)}.${process.pid}-${randomBytes(4).toString('hex')}.odj-new`;
  return path.join(path.dirname(file), name);
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** On Windows a virus scanner or an editor may hold the file for a moment. */
async function renameOver(temporary: string, file: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(temporary, file);
      return;
    } catch (error) {
      const busy =
        error instanceof Error &&
        'code' in error &&
        ['EPERM', 'EACCES', 'EBUSY'].includes(String(error.code));
      if (process.platform !== 'win32' || !busy || attempt === 10) {
        throw error;
      }
      await wait(50);
    }
  }
}

/** The new name survives a power cut too; Windows has no such call and needs none on NTFS. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') {
    return;
  }
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
