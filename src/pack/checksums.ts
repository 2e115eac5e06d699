import { createHash } from 'node:crypto';
import { inOrder, type PackedFiles } from './packed-file.ts';

export const checksumsFile = 'SHA256SUMS';

/** As `sha256sum --check` reads it. */
export function checksumsOf(files: PackedFiles): string {
  return inOrder(files)
    .map(([path, { bytes }]) => `${sha256(bytes)}  ${path}\n`)
    .join('');
}

/** Path to digest. */
export function readChecksums(text: string): Map<string, string> {
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const [, digest, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
      if (digest === undefined || path === undefined) {
        throw new Error(`${checksumsFile} has a line that is no checksum: ${line}`);
      }
      return [path, digest];
    }),
  );
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
