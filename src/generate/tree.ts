import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** How a file on disk differs from what would be generated. */
export interface Difference {
  readonly path: string;
  readonly kind: 'missing' | 'changed' | 'orphan';
}

/** Files below a folder, relative to `root`, with `/`, sorted; none where the folder is missing. */
export async function filesBelow(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
    (error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length).replaceAll('\\', '/'))
    .toSorted();
}

/** Compares the tree below `root` with the files that would be generated. */
export async function compare(
  root: string,
  files: ReadonlyMap<string, string>,
  folders: readonly string[],
): Promise<Difference[]> {
  const present = (await Promise.all(folders.map((folder) => filesBelow(root, folder)))).flat();
  const differing = await Promise.all(
    [...files].map(async ([path, text]): Promise<Difference[]> => {
      const current = await readText(join(root, path));
      if (current === text) return [];
      return [{ path, kind: current === undefined ? 'missing' : 'changed' }];
    }),
  );
  const orphans = present.filter((path) => !files.has(path));
  return [...differing.flat(), ...orphans.map((path): Difference => ({ path, kind: 'orphan' }))];
}

/** Writes what differs, deletes what is not generated any more. */
export async function update(
  root: string,
  files: ReadonlyMap<string, string>,
  differences: readonly Difference[],
): Promise<void> {
  for (const { path } of differences) {
    const text = files.get(path);
    if (text === undefined) {
      await rm(join(root, path));
    } else {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
  }
}

async function readText(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
