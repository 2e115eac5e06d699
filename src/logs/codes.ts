import { catalogue } from './catalogue.ts';

/** An error code, whatever form it was written in; all of it follows from 32 bits. */
export interface ErrorCode {
  /** As it stood in the text. */
  readonly written: string;
  /** Eight digits: `0x80070774`. */
  readonly hex: string;
  readonly unsigned: number;
  readonly signed: number;
  /** The parts of an HRESULT (MS-ERREF 2.1); null where the severity bit is not set. */
  readonly hresult: { readonly facility: number; readonly facilityName: string | null } | null;
  /** The system or network management error: the code itself, or the one that an HRESULT wraps; null where none. */
  readonly win32: number | null;
  /** `ERROR_ACCESS_DENIED`; null where it is not known here. */
  readonly name: string | null;
  readonly text: string | null;
}

const win32Facility = 7;

/** Reads one code: hexadecimal, or decimal with or without a sign. Null where the text is none of 32 bits. */
export function codeOf(written: string): ErrorCode | null {
  const trimmed = written.trim();
  // Devices show `80070774`: the eight digits of an HRESULT without 0x.
  const text = /^8[0-9a-f]{7}$/i.test(trimmed) ? `0x${trimmed}` : trimmed;
  if (!/^(?:0x[0-9a-f]{1,8}|-?\d{1,10})$/i.test(text)) {
    return null;
  }
  const value = Number(text);
  if (value > 0xffff_ffff || value < -0x8000_0000) {
    return null;
  }
  return describe(trimmed, value >>> 0);
}

function describe(written: string, unsigned: number): ErrorCode {
  const hex = hexOf(unsigned);
  const isFailure = unsigned >= 0x8000_0000;
  const facility = (unsigned >>> 16) & 0x7ff;
  const win32 = !isFailure ? unsigned : facility === win32Facility ? unsigned & 0xffff : null;
  const [name = null, text = null] =
    (win32 === null ? catalogue.hresults[hex] : catalogue.systemErrors[String(win32)]) ?? [];
  return {
    written,
    hex,
    unsigned,
    signed: unsigned | 0,
    hresult: isFailure ? { facility, facilityName: catalogue.facilities[String(facility)] ?? null } : null,
    win32,
    name,
    text,
  };
}

function hexOf(unsigned: number): string {
  return `0x${unsigned.toString(16).padStart(8, '0')}`;
}

// A number inside a GUID, a version, a SID, a time, an address or a name is no code.
const hexadecimal = /(?<![\w-])0x[0-9a-f]{1,8}(?![\w-])/gi;
const signed = /(?<![\w.:-])-\d{9,10}(?![\w.:-])/g;
const unsigned = /(?<![\w.:/\\-])\d{9,10}(?![\w:/\\-]|\.\d)/g;
const named =
  /\b(?:\w{0,30}code|error|hresult|return(?:ed)?(?: value)?|status)\b["')\]]*\s*[:=(]?\s*\(?["']?(-?\d{1,10})(?![\w-]|\.\d)/gi;
const httpStatus = /\bHTTP(?:\/[\d.]+)?\s+(\d{3})\b|\(([45]\d\d)\)\s+[A-Z]/g;
const bareHresult = /(?<![\w-])8[0-9a-f]{7}(?![\w-])/gi;

/** The codes that a text names, each once, in the order of the text. */
export function codesIn(text: string): readonly ErrorCode[] {
  const alone = codeOf(text);
  if (alone) {
    return [alone];
  }
  const found: { at: number; written: string }[] = [];
  const collect = (pattern: RegExp): void => {
    for (const match of text.matchAll(pattern)) {
      found.push({ at: match.index, written: match[1] ?? match[2] ?? match[0] });
    }
  };
  [hexadecimal, signed, unsigned, named, httpStatus, bareHresult].forEach(collect);
  const codes = found
    .toSorted((left, right) => left.at - right.at)
    .flatMap(({ written }) => codeOf(written) ?? []);
  return [...new Map(codes.map((code) => [code.hex, code])).values()];
}

/** Both mean the same error: equal, or one is the HRESULT of the other (`1908`, `0x774`, `0x80070774`). */
export function isSameError(left: ErrorCode, right: ErrorCode): boolean {
  return left.unsigned === right.unsigned || (left.win32 !== null && left.win32 === right.win32);
}
