/** The one place that writes text as PowerShell: whatever is in it stays data, and the file stays ASCII. */

/** JSON-like values that a data file holds. */
export type Value = string | number | boolean | null | readonly Value[] | ValueTable;

export interface ValueTable {
  readonly [key: string]: Value;
}

/**
 * A PowerShell expression whose value is the text. Single quotes keep `$`, backtick and double quotes as they are.
 * PowerShell also takes U+2018 to U+201B as single quotes, and Windows PowerShell reads files without BOM in the
 * system's code page, so everything outside printable ASCII is written as a character code.
 */
export function quote(text: string): string {
  const parts = text.match(/[ -~]+|[^ -~]/g) ?? [];
  const quoted = parts.map((part) =>
    /^[ -~]/.test(part) ? `'${part.replaceAll("'", "''")}'` : characters(part),
  );
  if (quoted.length === 0) return "''";
  if (quoted.length === 1 && quoted[0]?.startsWith("'")) return quoted[0];
  // The leading text makes `+` join texts: [char] + [char] has no such operator.
  return `(${[...(quoted[0]?.startsWith("'") ? [] : ["''"]), ...quoted].join(' + ')})`;
}

/** A list expression. */
export function quoteList(texts: readonly string[]): string {
  return `@(${texts.map(quote).join(', ')})`;
}

/** Any value, tables over several lines from the given depth of indentation on. Keys that begin with `$` are notes. */
export function quoteValue(value: Value, depth = 0): string {
  if (value === null) return '$null';
  if (typeof value === 'boolean') return value ? '$true' : '$false';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return quote(value);
  if (isList(value)) return `@(${value.map((item) => quoteValue(item, depth)).join(', ')})`;
  return quoteTable(value, depth);
}

/**
 * Text inside a block comment of help. A comment knows no escapes: what would end it, begin a section or leave ASCII
 * is written so that people still read it.
 */
export function quoteComment(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2018-\u201b]/g, "'")
    .replace(/[\u201c-\u201f]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[^\n -~]/gu, (character) => `U+${codePoint(character)}`)
    .replaceAll('#>', '# >')
    .replace(/^(\s*)\.(?=\w)/gm, '$1. ');
}

function quoteTable(table: ValueTable, depth: number): string {
  const entries = Object.entries(table).filter(([key]) => !key.startsWith('$'));
  const keys = new Set(entries.map(([key]) => key.toLowerCase()));
  if (keys.size < entries.length) throw new Error('Two keys of a PowerShell table differ only in case.');
  if (entries.length === 0) return '@{}';
  const indent = '    '.repeat(depth + 1);
  const lines = entries.map(([key, value]) => `${indent}${quoteKey(key)} = ${quoteValue(value, depth + 1)}`);
  return `@{\n${lines.join('\n')}\n${'    '.repeat(depth)}}`;
}

function quoteKey(key: string): string {
  return /^[A-Za-z]\w*$/.test(key) ? key : quote(key);
}

function characters(part: string): string {
  return Array.from({ length: part.length }, (_, index) => `[char]${part.charCodeAt(index)}`).join(' + ');
}

function codePoint(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
