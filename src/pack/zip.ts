import { crc32, deflateRawSync } from 'node:zlib';
import { inOrder, type PackedFile, type PackedFiles } from './packed-file.ts';

interface Compressed {
  readonly bytes: Buffer;
  readonly checksum: number;
}

/** The largest file is in two archives, and takes most of the time of both. */
const compressed = new WeakMap<Uint8Array, Compressed>();

/** 1 January 1980 00:00, the first that a zip file can tell: equal files give equal bytes. */
const time = 0;
const date = (1 << 5) | 1;

/** UTF-8 names. */
const flags = 0x0800;
const deflated = 8;
/** Made on Unix, so that readers there take the mode; by version 2.0. */
const madeBy = (3 << 8) | 20;

/** A zip archive of the files (PKWARE APPNOTE 6.3). */
export function zipOf(files: PackedFiles): Buffer {
  const parts: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, file] of inOrder(files)) {
    const name = Buffer.from(path);
    const entry = compress(file);
    const about = describe(name, file, entry);
    const local = Buffer.concat([signature(0x04034b50), about, name]);
    directory.push(centralEntry(about, name, file, offset));
    parts.push(local, entry.bytes);
    offset += local.length + entry.bytes.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...parts, central, endOfDirectory(directory.length, central.length, offset)]);
}

function compress({ bytes }: PackedFile): Compressed {
  const known = compressed.get(bytes);
  if (known !== undefined) return known;
  const entry = { bytes: deflateRawSync(bytes, { level: 6 }), checksum: crc32(bytes) };
  compressed.set(bytes, entry);
  return entry;
}

/** What the local header and the central directory say alike. */
function describe(name: Buffer, file: PackedFile, entry: Compressed): Buffer {
  const about = Buffer.alloc(26);
  about.writeUInt16LE(20, 0);
  about.writeUInt16LE(flags, 2);
  about.writeUInt16LE(deflated, 4);
  about.writeUInt16LE(time, 6);
  about.writeUInt16LE(date, 8);
  about.writeUInt32LE(entry.checksum, 10);
  about.writeUInt32LE(entry.bytes.length, 14);
  about.writeUInt32LE(file.bytes.length, 18);
  about.writeUInt16LE(name.length, 22);
  return about;
}

function centralEntry(about: Buffer, name: Buffer, { executable }: PackedFile, offset: number): Buffer {
  const made = Buffer.alloc(2);
  made.writeUInt16LE(madeBy);
  const rest = Buffer.alloc(14);
  const regularFile = 0o100000;
  rest.writeUInt32LE(((regularFile | (executable === true ? 0o755 : 0o644)) << 16) >>> 0, 6);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([signature(0x02014b50), made, about, rest, name]);
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
