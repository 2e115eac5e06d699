import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Gives a file that is about to replace another one its access control list (Windows only; NTFS gives a new file what
 * its folder hands down). Where the old file has nothing of its own, there is nothing to copy. By icacls, which
 * writes and reads SDDL, so no localized name is involved.
 *
 * @throws where icacls cannot read or write the list
 */
export async function keepAccessControlList(
  original: string,
  replacement: string,
  icacls: string,
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'odj-acl-'));
  try {
    const list = path.join(folder, 'list');
    await run(icacls, [original, '/save', list, '/q']);
    // UTF-16, two lines: the file's name, its SDDL.
    const saved = (await readFile(list)).toString('utf16le');
    if (hasOwnEntries(saved.split(/\r?\n/)[1] ?? '')) {
      const renamed = saved.replace(
        /^(\ufeff?)[^\r\n]*/,
        (_, mark: string) => mark + path.basename(replacement),
      );
      await writeFile(list, Buffer.from(renamed, 'utf16le'));
      await run(icacls, [path.dirname(replacement), '/restore', list, '/q']);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether an SDDL holds more than what the folder hands down: a protected list, or an entry that is not inherited. */
export function hasOwnEntries(sddl: string): boolean {
  const protectedList = /^D:(?:AI|AR)*P/.test(sddl);
  const entries = Array.from(sddl.matchAll(/\([A-Z]+;([A-Z]*);/g), ([, flags = '']) => flags);
  return protectedList || entries.some((flags) => !/^(?:..)*ID/.test(flags));
}
