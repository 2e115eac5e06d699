import { inOrder, type PackedFiles } from './packed-file.ts';

const block = 512;

/** A tar archive (POSIX ustar) with neither times nor owners, so that equal files give equal bytes. */
export function tarOf(files: PackedFiles): Buffer {
  const parts = inOrder(files).flatMap(([path, { bytes, executable }]) => [
    header(path, bytes.length, executable === true ? 0o755 : 0o644),
    bytes,
    Buffer.alloc((block - (bytes.length % block)) % block),
  ]);
  return Buffer.concat([...parts, Buffer.alloc(2 * block)]);
}

function header(path: string, size: number, mode: number): Buffer {
  const bytes = Buffer.alloc(block);
  if (Buffer.byteLength(path) > 100) {
    throw new Error(`${path} is too long for this kind of archive.`);
  }
  bytes.write(path, 0);
  bytes.write(octal(mode, 8), 100);
  bytes.write(octal(0, 8), 108);
  bytes.write(octal(0, 8), 116);
  bytes.write(octal(size, 12), 124);
  bytes.write(octal(0, 12), 136);
  // The sum counts its own place as spaces.
  bytes.write(' '.repeat(8), 148);
  bytes.write('0', 156);
  bytes.write('ustar\0' + '00', 257);
  bytes.write(`${octal(sum(bytes), 7)} `, 148);
  return bytes;
}

/** Digits that fill the field but for its last byte, which is zero. */
function octal(value: number, width: number): string {
  return `${value.toString(8).padStart(width - 1, '0')}\0`;
}

function sum(bytes: Uint8Array): number {
  return bytes.reduce((total, byte) => total + byte, 0);
}

/** One file of a tar archive, or nothing where it is not there. */
export function fromTar(archive: Buffer, path: string): Buffer | undefined {
  for (let at = 0; at + block <= archive.length;) {
    const size = Number.parseInt(text(archive, at + 124, 12), 8) || 0;
    const start = at + block;
    if (text(archive, at, 100) === path) return archive.subarray(start, start + size);
    at = start + Math.ceil(size / block) * block;
  }
  return undefined;
}

function text(archive: Buffer, start: number, length: number): string {
  return archive.toString('latin1', start, start + length).replace(/\0.*$/s, '');
}
