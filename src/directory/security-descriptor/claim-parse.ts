import { claimHeaderLength, claimTypes, type ClaimType } from './claim-types.ts';
import { decodeName, type SddlCursor } from './sddl-cursor.ts';

/**
 * Reads a claim with its parentheses, such as `("Department",TS,0x0,"Finance","Sales")`.
 *
 * @returns the application data of the entry as Windows lays it out, filled up to a multiple of four bytes
 * @throws OdjError SddlInvalid
 */
export function readClaim(cursor: SddlCursor): Buffer {
  cursor.skipSpace();
  cursor.expect('(');
  const name = readName(cursor);
  separate(cursor);
  const word = cursor.take(/T[IUSDBX]/y);
  const type = claimTypes.find((known) => known.word === word);
  if (type === undefined) {
    cursor.fail('the type of a claim (TI, TU, TS, TD, TX or TB) is expected');
  }
  separate(cursor);
  const flags = readInteger(cursor, 0n, 0xffffffffn);
  const values: Buffer[] = [];
  cursor.skipSpace();
  while (cursor.next() === ',') {
    separate(cursor);
    values.push(readValue(cursor, type));
    cursor.skipSpace();
  }
  cursor.expect(')');
  cursor.skipSpace();
  return encodeClaim(name, type.code, Number(flags), values);
}

function encodeClaim(name: Buffer, type: number, flags: number, values: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(claimHeaderLength + 4 * values.length);
  header.writeUInt32LE(header.length, 0);
  header.writeUInt16LE(type, 4);
  header.writeUInt32LE(flags, 8);
  header.writeUInt32LE(values.length, 12);
  let position = header.length + name.length;
  for (const [index, value] of values.entries()) {
    header.writeUInt32LE(position, claimHeaderLength + 4 * index);
    position += value.length;
  }
  return Buffer.concat([header, name, ...values, Buffer.alloc(-position & 3)]);
}

function readName(cursor: SddlCursor): Buffer {
  cursor.skipSpace();
  const quoted = cursor.take(/"(?:[^"%\0]|%(?!0000)[0-9a-f]{4})+"/iy);
  return quoted === undefined
    ? cursor.fail('the name of a claim in quotation marks is expected')
    : terminated(decodeName(quoted.slice(1, -1)));
}

function readValue(cursor: SddlCursor, { word }: ClaimType): Buffer {
  switch (word) {
    case 'TI':
      return eightBytes(readInteger(cursor, -(2n ** 63n), 2n ** 63n - 1n));
    case 'TU':
      return eightBytes(readInteger(cursor, 0n, 2n ** 64n - 1n));
    case 'TB':
      return eightBytes(readInteger(cursor, 0n, 1n));
    case 'TS': {
      const quoted = cursor.take(/"[^"\0]*"/y);
      return quoted === undefined
        ? cursor.fail('a text in quotation marks is expected')
        : terminated(quoted.slice(1, -1));
    }
    case 'TD':
      // Not the bytes of the SID, but its text.
      return counted(Buffer.from(cursor.trustee(), 'latin1'));
    case 'TX': {
      // MS-DTYP puts a # before them; Windows takes it for a digit. So neither that nor half a byte is read.
      const digits = cursor.take(/(?:[0-9a-f]{2})+(?![0-9a-f#])/iy);
      return digits === undefined
        ? cursor.fail('bytes of two hexadecimal digits each are expected')
        : counted(Buffer.from(digits, 'hex'));
    }
  }
}

function readInteger(cursor: SddlCursor, least: bigint, most: bigint): bigint {
  const value = cursor.integer()?.value;
  return value === undefined || value < least || value > most
    ? cursor.fail(`a number from ${least} to ${most} is expected`)
    : value;
}

function separate(cursor: SddlCursor): void {
  cursor.skipSpace();
  cursor.expect(',');
  cursor.skipSpace();
}

function eightBytes(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt.asUintN(64, value));
  return bytes;
}

function terminated(text: string): Buffer {
  return Buffer.from(`${text}\0`, 'utf16le');
}

function counted(content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(content.length);
  return Buffer.concat([length, content]);
}
