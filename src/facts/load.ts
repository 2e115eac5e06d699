import type { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { OdjError, reasonOf } from '../errors.ts';
import { factsSchema, type Facts } from './facts.ts';

/** Reads a facts document, `-` from stdin. Throws `FileUnreadable` or `FactsInvalid`. */
export async function loadFacts(file: string, readStdin: () => Promise<string>): Promise<Facts> {
  let text: string;
  try {
    text = file === '-' ? await readStdin() : decode(await readFile(file));
  } catch (cause) {
    throw new OdjError('FileUnreadable', { file, reason: reasonOf(cause) }, { target: file, cause });
  }
  return parseFacts(text, file);
}

/** The same from text; `file` is for messages only. Throws `FactsInvalid`. */
export function parseFacts(text: string, file: string): Facts {
  try {
    return factsSchema.parse(JSON.parse(text));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : reasonOf(cause);
    throw new OdjError('FactsInvalid', { file, reason }, { target: file, cause });
  }
}

/** What Windows PowerShell writes with `>` is UTF-16, and its UTF-8 has a byte order mark. */
function decode(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return bytes.toString(isUtf16 ? 'utf16le' : 'utf8').replace(/^\ufeff/, '');
}
