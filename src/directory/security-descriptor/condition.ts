import { readCondition } from './condition-parse.ts';
import { attributes, connectives, deepest, relations, signature, token, unary } from './condition-tokens.ts';
import { encodeName, readsAs } from './sddl-cursor.ts';
import { formatSid, sidLength } from './sid.ts';

interface Operand {
  readonly text: string;
  /** Operators within operators; 0 for what is no operation, and so has no parentheses of its own. */
  readonly depth: number;
}

/** The condition in SDDL, in parentheses; null where it is none, or cannot be said so that it reads the same again. */
export function formatCondition(bytes: Uint8Array): string | null {
  const view = Buffer.from(bytes);
  if (!view.subarray(0, signature.length).equals(signature)) {
    return null;
  }
  const operands = formatTokens(view.subarray(signature.length));
  const [whole] = operands ?? [];
  if (whole === undefined || operands?.length !== 1 || whole.depth > deepest) {
    return null;
  }
  const text = whole.depth === 0 ? `(${whole.text})` : whole.text;
  return readsAs(text, view, readCondition) ? text : null;
}

function formatTokens(bytes: Buffer): Operand[] | null {
  const stack: Operand[] = [];
  let position = 0;
  while (position < bytes.length) {
    const code = bytes.readUInt8(position);
    const operand = code === 0 ? undefined : formatOperand(bytes.subarray(position));
    if (operand !== undefined) {
      stack.push({ text: operand.text, depth: 0 });
      position += operand.length;
    } else if (code === 0 || operate(stack, code)) {
      position++;
    } else {
      return null;
    }
  }
  return stack;
}

/** Puts an operator between or before what is on the stack; false where it is none, or lacks operands. */
function operate(stack: Operand[], code: number): boolean {
  const name = (names: typeof unary): string | undefined => names.find(([, value]) => value === code)?.[0];
  const last = stack.pop();
  const before = name(unary);
  const between = name(relations) ?? name(connectives);
  const first = between === undefined ? undefined : stack.pop();
  if (last === undefined || (between !== undefined && first === undefined)) {
    return false;
  }
  const depth = 1 + Math.max(last.depth, first?.depth ?? 0);
  if (code === token.not) {
    stack.push({ text: last.depth === 0 ? `(!(${last.text}))` : `(!${last.text})`, depth });
  } else if (before !== undefined) {
    stack.push({ text: `(${before} ${last.text})`, depth });
  } else if (between !== undefined && first !== undefined) {
    stack.push({ text: `(${first.text} ${between} ${last.text})`, depth });
  } else {
    return false;
  }
  return depth <= deepest;
}

/** The literal or attribute at the start of the bytes, and how many of them it takes. */
function formatOperand(bytes: Buffer): { readonly text: string; readonly length: number } | undefined {
  const code = bytes.readUInt8(0);
  if (code === token.integer64 && bytes.length >= 11) {
    const text = formatInteger(bytes.readBigInt64LE(1), bytes.readUInt8(9), bytes.readUInt8(10));
    return text === undefined ? undefined : { text, length: 11 };
  }
  const length = bytes.length < 5 ? undefined : 5 + bytes.readUInt32LE(1);
  if (length === undefined || length > bytes.length) {
    return undefined;
  }
  const text = formatContent(code, bytes.subarray(5, length));
  return text === undefined ? undefined : { text, length };
}

function formatContent(code: number, content: Buffer): string | undefined {
  const attribute = attributes.find(([, value]) => value === code)?.[0];
  if (attribute !== undefined) {
    return attribute + encodeName(content.toString('utf16le'));
  }
  switch (code) {
    case token.text:
      return `"${content.toString('utf16le')}"`;
    case token.octets:
      return `#${content.toString('hex')}`;
    case token.sid:
      return sidLength(content) === content.length ? `SID(${formatSid(content)})` : undefined;
    case token.list:
      return formatList(content);
    default:
      return undefined;
  }
}

/** Values only: what else stands in a list is not read again, and lists within lists would nest without an end. */
function formatList(content: Buffer): string | undefined {
  const members: string[] = [];
  let position = 0;
  while (position < content.length) {
    const rest = content.subarray(position);
    const member = rest.readUInt8(0) === token.list ? undefined : formatOperand(rest);
    if (member === undefined) {
      return undefined;
    }
    members.push(member.text);
    position += member.length;
  }
  return `{${members.join(', ')}}`;
}

/** Sign: 1 plus, 2 minus, 3 none; base: 1 octal, 2 decimal, 3 hexadecimal (MS-DTYP 2.4.4.17.5). */
function formatInteger(value: bigint, sign: number, base: number): string | undefined {
  const mark = ['+', '-', ''][sign - 1];
  const magnitude = value < 0n ? -value : value;
  const digits = [`0${magnitude.toString(8)}`, magnitude.toString(), `0x${magnitude.toString(16)}`][base - 1];
  return mark === undefined || digits === undefined ? undefined : mark + digits;
}
