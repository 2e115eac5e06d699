import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import manifest from '../../manifests/module.json' with { type: 'json' };
import { checksumsFile, readChecksums, sha256 } from './checksums.ts';
import { withoutSignature } from './portable-executable.ts';
import { withoutSignatureBlock } from './script-signature.ts';

export interface Checked {
  /** One line each, beginning with the path. */
  readonly problems: readonly string[];
  /** Files that were signed since they were built, and the catalog. */
  readonly signed: readonly string[];
  readonly unchanged: readonly string[];
}

/** What New-FileCatalog makes beside the files. */
const catalog = `${manifest.name}.cat`;

/**
 * Compares a module's folder with what was built: signatures may have been added, and nothing else.
 *
 * @param sums text of the SHA256SUMS of the build; best kept elsewhere than what is checked
 */
export async function checkFolder(folder: string, sums: string): Promise<Checked> {
  const expected = readChecksums(sums);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const present = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .toSorted();
  const extra = present.filter((path) => !expected.has(path) && path !== checksumsFile && path !== catalog);
  const problems = extra.map((path) => `${path} was not built.`);
  const signed = present.filter((path) => path === catalog);
  const unchanged: string[] = [];
  for (const [path, digest] of expected) {
    const bytes = await readFile(join(folder, path)).catch(() => undefined);
    if (bytes === undefined) problems.push(`${path} is missing.`);
    else if (sha256(bytes) === digest) unchanged.push(path);
    else if (unsignedOf(path, bytes).some((one) => sha256(one) === digest)) signed.push(path);
    else problems.push(`${path} is not what was built, and not by its signature only.`);
  }
  return { problems: problems.toSorted(), signed: signed.toSorted(), unchanged };
}

/** What the file may have been before it was signed. */
function unsignedOf(path: string, bytes: Buffer): Buffer[] {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  if (extension !== 'exe') return withoutSignatureBlock(extension, bytes);
  try {
    return [withoutSignature(bytes)];
  } catch {
    return [];
  }
}
