import { attributes, deepest, relations, signature, token, unary } from './condition-tokens.ts';
import { decodeName, type SddlCursor } from './sddl-cursor.ts';
import { sidBytes } from './sid.ts';

/**
 * Reads a condition with its parentheses.
 *
 * @returns the application data of the entry, filled up to a multiple of four bytes
 * @throws OdjError SddlInvalid
 */
export function readCondition(cursor: SddlCursor): Buffer {
  const pieces: Buffer[] = [signature];
  readParentheses(cursor, pieces, 0);
  const bytes = Buffer.concat(pieces);
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
}

function readParentheses(cursor: SddlCursor, pieces: Buffer[], depth: number): void {
  if (depth > deepest + 1) {
    cursor.fail('the condition has too many parentheses within each other');
  }
  cursor.skipSpace();
  cursor.expect('(');
  readOr(cursor, pieces, depth + 1);
  cursor.expect(')');
  cursor.skipSpace();
}

function readOr(cursor: SddlCursor, pieces: Buffer[], depth: number): void {
  readAnd(cursor, pieces, depth);
  while (cursor.take(/\|\|/y) !== undefined) {
    readAnd(cursor, pieces, depth);
    pieces.push(Buffer.from([0xa1]));
  }
}

function readAnd(cursor: SddlCursor, pieces: Buffer[], depth: number): void {
  readTerm(cursor, pieces, depth);
  while (cursor.take(/&&/y) !== undefined) {
    readTerm(cursor, pieces, depth);
    pieces.push(Buffer.from([0xa0]));
  }
}

function readTerm(cursor: SddlCursor, pieces: Buffer[], depth: number): void {
  cursor.skipSpace();
  if (cursor.take(/!/y) !== undefined) {
    readParentheses(cursor, pieces, depth);
    pieces.push(Buffer.from([token.not]));
    return;
  }
  if (cursor.next() === '(') {
    readParentheses(cursor, pieces, depth);
    return;
  }
  const word = cursor.take(/(?:Not_)?(?:Exists|(?:Device_)?Member_of(?:_Any)?)(?![\w:./%])/iy);
  const before = codeOf(unary, word);
  pieces.push(readOperand(cursor));
  const between = before === undefined ? codeOf(relations, cursor.take(relation)) : undefined;
  if (between !== undefined) {
    cursor.skipSpace();
    pieces.push(readOperand(cursor));
  }
  pieces.push(...[before, between].flatMap((code) => (code === undefined ? [] : [Buffer.from([code])])));
}

const relation = /==|!=|<=|>=|<|>|(?:Not_)?(?:Contains|Any_of)(?![\w:./%])/iy;

function codeOf(names: typeof unary, word: string | undefined): number | undefined {
  return names.find(([name]) => name.toLowerCase() === word?.toLowerCase())?.[1];
}

function readOperand(cursor: SddlCursor): Buffer {
  cursor.skipSpace();
  const operand = readLiteral(cursor) ?? readAttribute(cursor);
  cursor.skipSpace();
  return operand ?? cursor.fail('an attribute or a value is expected');
}

function readLiteral(cursor: SddlCursor): Buffer | undefined {
  const text = cursor.take(/"[^"]*"/y);
  if (text !== undefined) {
    return counted(token.text, Buffer.from(text.slice(1, -1), 'utf16le'));
  }
  const octets = cursor.take(/#(?:[0-9a-f]{2})*/iy);
  if (octets !== undefined) {
    return counted(token.octets, Buffer.from(octets.slice(1), 'hex'));
  }
  if (cursor.take(/SID\(/iy) !== undefined) {
    const sid = Buffer.from(sidBytes(cursor.trustee()));
    cursor.expect(')');
    return counted(token.sid, sid);
  }
  return cursor.next() === '{' ? readList(cursor) : readInteger(cursor);
}

function readList(cursor: SddlCursor): Buffer {
  const members: Buffer[] = [];
  cursor.expect('{');
  cursor.skipSpace();
  while (cursor.next() !== '}') {
    if (members.length > 0) {
      cursor.expect(',');
      cursor.skipSpace();
    }
    if (cursor.next() === '{') {
      cursor.fail('a list cannot be in a list');
    }
    members.push(readLiteral(cursor) ?? cursor.fail('a value is expected'));
    cursor.skipSpace();
  }
  cursor.expect('}');
  return counted(token.list, Buffer.concat(members));
}

function readInteger(cursor: SddlCursor): Buffer | undefined {
  const integer = cursor.integer();
  if (integer === undefined) {
    return undefined;
  }
  const { value, sign, base } = integer;
  if (BigInt.asIntN(64, value) !== value) {
    cursor.fail('a number has more than 64 bits');
  }
  const bytes = Buffer.alloc(11);
  bytes[0] = token.integer64;
  bytes.writeBigInt64LE(value, 1);
  bytes[9] = { '+': 1, '-': 2, '': 3 }[sign];
  bytes[10] = { 8: 1, 10: 2, 16: 3 }[base];
  return bytes;
}

function readAttribute(cursor: SddlCursor): Buffer | undefined {
  const prefix = cursor.take(/@(?:User|Resource|Device)\./iy) ?? '';
  const name = cursor.take(/(?:[\w:./]|%[0-9a-f]{4})+/iy);
  const code = codeOf(attributes, prefix);
  if (name === undefined || code === undefined) {
    return undefined;
  }
  return counted(code, Buffer.from(decodeName(name), 'utf16le'));
}

function counted(code: number, content: Buffer): Buffer {
  const start = Buffer.alloc(5);
  start[0] = code;
  start.writeUInt32LE(content.length, 1);
  return Buffer.concat([start, content]);
}
