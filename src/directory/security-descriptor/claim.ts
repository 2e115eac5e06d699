import { claimHeaderLength, claimTypes, type ClaimType } from './claim-types.ts';
import { readClaim } from './claim-parse.ts';
import { encodeName, readsAs } from './sddl-cursor.ts';

/** Something in a claim, and where the next thing starts. */
interface Found {
  readonly text: string;
  readonly end: number;
}

/**
 * The claim of a resource attribute entry (MS-DTYP 2.4.10.1) in SDDL, in parentheses; null where it is none, or is
 * laid out otherwise than Windows does: the offsets, the name, the values one after the other, zeros up to a multiple
 * of four bytes.
 */
export function formatClaim(bytes: Uint8Array): string | null {
  const view = Buffer.from(bytes);
  if (view.length < claimHeaderLength) {
    return null;
  }
  const type = claimTypes.find(({ code }) => code === view.readUInt16LE(4));
  const count = view.readUInt32LE(12);
  const nameStart = claimHeaderLength + 4 * count;
  const name = view.readUInt32LE(0) === nameStart ? textAt(view, nameStart) : undefined;
  if (type === undefined || name === undefined) {
    return null;
  }
  const values = formatValues(view, type, count, name.end);
  if (values === undefined) {
    return null;
  }
  const flags = `0x${view.readUInt32LE(8).toString(16)}`;
  const text = `(${[`"${encodeName(name.text)}"`, type.word, flags, ...values].join(',')})`;
  return readsAs(text, view, readClaim) ? text : null;
}

/** Every offset must be where the value before ended, so that no value is said more often than it is there. */
function formatValues(
  view: Buffer,
  type: ClaimType,
  count: number,
  start: number,
): readonly string[] | undefined {
  const values: string[] = [];
  let position = start;
  for (let index = 0; index < count; index++) {
    const value =
      view.readUInt32LE(claimHeaderLength + 4 * index) === position
        ? valueAt(view, type, position)
        : undefined;
    if (value === undefined) {
      return undefined;
    }
    values.push(value.text);
    position = value.end;
  }
  return values;
}

function valueAt(view: Buffer, { word }: ClaimType, start: number): Found | undefined {
  switch (word) {
    case 'TI':
    case 'TU':
    case 'TB': {
      const end = start + 8;
      if (end > view.length) {
        return undefined;
      }
      const value = word === 'TI' ? view.readBigInt64LE(start) : view.readBigUInt64LE(start);
      return { text: value.toString(), end };
    }
    case 'TS': {
      const found = textAt(view, start);
      return found && { text: `"${found.text}"`, end: found.end };
    }
    case 'TD':
      return octetsAt(view, start, 'latin1');
    case 'TX':
      return octetsAt(view, start, 'hex');
  }
}

function octetsAt(view: Buffer, start: number, encoding: 'latin1' | 'hex'): Found | undefined {
  const content = start + 4;
  const end = content > view.length ? undefined : content + view.readUInt32LE(start);
  return end === undefined || end > view.length
    ? undefined
    : { text: view.toString(encoding, content, end), end };
}

/** UTF-16 up to the zero that ends it. */
function textAt(view: Buffer, start: number): Found | undefined {
  for (let end = start; end + 2 <= view.length; end += 2) {
    if (view.readUInt16LE(end) === 0) {
      return { text: view.toString('utf16le', start, end), end: end + 2 };
    }
  }
  return undefined;
}
