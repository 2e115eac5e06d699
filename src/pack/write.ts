import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inOrder, type PackedFiles } from './packed-file.ts';

/** Writes the files below a folder that may not be there yet. */
export async function writeFiles(folder: string, files: PackedFiles): Promise<void> {
  for (const [path, { bytes, executable }] of inOrder(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes, { mode: executable === true ? 0o755 : 0o644 });
  }
}
