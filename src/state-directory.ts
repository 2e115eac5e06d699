import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { OdjError, reasonOf } from './errors.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder that keeps backups and journals, made on first use so that only administrators can read it: they hold
 * descriptors and old config files. `ODJ_STATE` names another one; else `%ProgramData%\OdjConnector` on Windows and
 * `$XDG_STATE_HOME/odj` or `~/.local/state/odj` elsewhere.
 *
 * @returns an absolute path
 * @throws OdjError StateDirectoryUnusable where it cannot be made, or belongs to or may be written by others
 */
export async function stateDirectory(env: Environment): Promise<string> {
  const folder = stateDirectoryPath(env);
  try {
    await makePrivate(folder, env);
    if (process.platform !== 'win32') {
      await refuseWhereOthersWrite(folder);
    }
  } catch (error) {
    throw new OdjError(
      'StateDirectoryUnusable',
      { folder, reason: reasonOf(error) },
      { target: folder, cause: error },
    );
  }
  return folder;
}

/** A folder inside the state directory, made on first use; `backups` holds the backups of both halves. */
export async function stateFolder(env: Environment, name: 'backups' | 'journals'): Promise<string> {
  const folder = path.join(await stateDirectory(env), name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** `2026-01-02T030405Z-1f3a` and the ending: sorts by time, and two runs in one second do not meet. */
export function newFileName(now: Date, ending: string): string {
  return `${wholeSeconds(now).replaceAll(':', '')}-${randomBytes(2).toString('hex')}${ending}`;
}

/** ISO 8601 in UTC without fractions. */
export function wholeSeconds(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
}

function stateDirectoryPath(env: Environment): string {
  const { ODJ_STATE: asked, ProgramData: programData, XDG_STATE_HOME: stateHome, HOME: home } = env;
  if (asked !== undefined && asked !== '') {
    return path.resolve(asked);
  }
  if (process.platform === 'win32') {
    return path.join(programData ?? 'C:\\ProgramData', 'OdjConnector');
  }
  // The XDG base directory specification tells to ignore a relative path.
  return stateHome !== undefined && path.isAbsolute(stateHome)
    ? path.join(stateHome, 'odj')
    : path.join(home ?? homedir(), '.local', 'state', 'odj');
}

async function makePrivate(folder: string, env: Environment): Promise<void> {
  const firstMade = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (firstMade !== undefined && process.platform === 'win32') {
    await restrictToAdministrators(
      folder,
      path.join(env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'icacls.exe'),
    );
  }
}

/**
 * Takes what the folder inherits away (in ProgramData everybody may read) and lets in Administrators and SYSTEM
 * only, by SID because their names are localized.
 */
export async function restrictToAdministrators(folder: string, icacls: string): Promise<void> {
  const fullControl = '(OI)(CI)F';
  await promisify(execFile)(icacls, [
    folder,
    '/inheritance:r',
    '/grant:r',
    `*S-1-5-32-544:${fullControl}`,
    `*S-1-5-18:${fullControl}`,
    '/q',
  ]);
}

/** A backup that somebody else could replace would be restored by an administrator. */
async function refuseWhereOthersWrite(folder: string): Promise<void> {
  const { uid, mode } = await stat(folder);
  const ourselves = process.getuid?.();
  if (uid !== ourselves && uid !== 0) {
    throw new Error(`it belongs to another user (uid ${uid}).`);
  }
  if ((mode & 0o022) !== 0) {
    throw new Error(`others may write into it (mode ${(mode & 0o777).toString(8)}).`);
  }
}
