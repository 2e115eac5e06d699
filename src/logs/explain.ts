import { catalogue, type CatalogueCode, type CatalogueEntry } from './catalogue.ts';
import { codeOf, codesIn, isSameError, type ErrorCode } from './codes.ts';
import { payloadOf } from './payload.ts';
import { redact } from './redact.ts';
import { likeness, readingOf, type Reading } from './text-match.ts';

/** One entry of the catalogue that fits, and why. */
export interface Match extends Omit<CatalogueEntry, 'texts' | 'codes'> {
  /** 0 to 1, two decimals; 0.9 and more is as good as certain. */
  readonly score: number;
  /** What in the input led here; whole sentences. */
  readonly why: readonly string[];
}

export interface Explanation {
  /** What was asked, secrets taken out. */
  readonly input: string;
  readonly known: boolean;
  /** The likeliest first; empty where the catalogue knows nothing like it. */
  readonly matches: readonly Match[];
  /** What can be said of every code in it, known or not. */
  readonly codes: readonly ErrorCode[];
}

/** A failure whose parts are known, as an event of the connector has them. */
export interface Failure {
  /** As logged: `0x00000800` or `2048`. */
  readonly diagnosticCode?: string | null;
  /** As logged: `5`. */
  readonly errorCode?: string | null;
  /** Every text that came with it. */
  readonly text: string;
}

/** At most so many entries are worth reading, and none below this score. */
const mostMatches = 5;
/** An error says what it is well before. */
const mostCharacters = 20_000;
const leastScore = 0.3;
const inexactScore = 0.3;
const exactScore = 0.9;

interface Evidence {
  readonly score: number;
  readonly why: string;
}

/** Looks up a code in any form, a message or a part of one, or the text of an event. Pure; it says nothing that the catalogue does not hold. */
export function explain(whole: string): Explanation {
  const input = whole.slice(0, mostCharacters);
  const payload = payloadOf(input);
  if (payload.form !== 'other') {
    const { diagnosticCode, errorCode, errorDescription, diagnosticText } = payload;
    const text = [errorDescription, diagnosticText].filter((part) => part !== null).join('\n');
    return { ...explainFailure({ diagnosticCode, errorCode, text }), input: redact(input) };
  }
  const codes = codesIn(input).filter(({ unsigned }) => unsigned !== 0);
  const reading = readingOf(input);
  const matches = best((entry) => [
    ...codes.flatMap((code) => evidenceOfCode(entry, code, () => true)),
    ...evidenceOfText(entry, reading),
  ]);
  return { input: redact(input), known: matches.length > 0, matches, codes };
}

/** The same for an event: a DiagnosticCode is compared with nothing but DiagnosticCodes, an ErrorCode likewise. */
export function explainFailure({ diagnosticCode, errorCode, text: whole }: Failure): Explanation {
  const text = whole.slice(0, mostCharacters);
  const reading = readingOf(text);
  const diagnostic = codeOf(diagnosticCode ?? '');
  const error = codeOf(errorCode ?? '');
  const written = codesIn(text).filter((code) => ![0, diagnostic?.unsigned].includes(code.unsigned));
  const matches = best((entry) => [
    ...(diagnostic
      ? evidenceOfCode(entry, diagnostic, (kind) => kind !== 'errorCode' && kind !== 'http')
      : []),
    ...(error ? evidenceOfCode(entry, error, (kind) => kind !== 'diagnosticCode' && kind !== 'http') : []),
    ...written.flatMap((code) => evidenceOfCode(entry, code, (kind) => kind !== 'errorCode')),
    ...evidenceOfText(entry, reading),
  ]);
  const codes = [diagnostic, error, ...written].filter((code) => code !== null && code.unsigned !== 0);
  return {
    input: redact(text),
    known: matches.length > 0,
    matches,
    codes: [...new Set(codes)].filter(isCode),
  };
}

function isCode(code: ErrorCode | null): code is ErrorCode {
  return code !== null;
}

function best(evidenceFor: (entry: CatalogueEntry) => readonly Evidence[]): readonly Match[] {
  return catalogue.entries
    .map((entry) => matchOf(entry, evidenceFor(entry)))
    .filter(({ score }) => score >= leastScore)
    .toSorted((left, right) => right.score - left.score)
    .slice(0, mostMatches);
}

function matchOf(entry: CatalogueEntry, evidence: readonly Evidence[]): Match {
  const { id, title, where, cause, remedy, command, link, fixedIn } = entry;
  const doubt = evidence.reduce((rest, { score }) => rest * (1 - score), 1);
  const score = Math.round((1 - doubt) * 100) / 100;
  return {
    id,
    title,
    where,
    score,
    why: evidence.map(({ why }) => why),
    cause,
    remedy,
    command,
    link,
    fixedIn,
  };
}

function evidenceOfCode(
  entry: CatalogueEntry,
  code: ErrorCode,
  isCompared: (kind: CatalogueCode['kind']) => boolean,
): readonly Evidence[] {
  const hit = entry.codes.find(({ kind, value }) => {
    const known = codeOf(value);
    if (!known || !isCompared(kind)) {
      return false;
    }
    return isWrapped(kind) ? isSameError(known, code) : known.unsigned === code.unsigned;
  });
  if (!hit) {
    return [];
  }
  const sameAs = hit.value === code.written.toLowerCase() ? '' : ` is ${hit.value}`;
  const meaning = `The code ${code.written}${sameAs}, known as ${labels[hit.kind]} of this`;
  return hit.specific
    ? [{ score: exactScore, why: `${meaning}.` }]
    : [{ score: inexactScore, why: `${meaning}; alone it stands for other things too.` }];
}

const labels: Readonly<Record<CatalogueCode['kind'], string>> = {
  hresult: 'HRESULT',
  win32: 'Win32 error',
  nerr: 'network management error',
  http: 'HTTP status',
  diagnosticCode: 'DiagnosticCode',
  errorCode: 'ErrorCode',
};

/** An HRESULT may wrap it. */
function isWrapped(kind: CatalogueCode['kind']): boolean {
  return kind === 'hresult' || kind === 'win32' || kind === 'nerr';
}

function evidenceOfText(entry: CatalogueEntry, reading: Reading): readonly Evidence[] {
  const [closest] = entry.texts
    .map((text) => ({ text, score: likeness(text, reading) }))
    .toSorted((left, right) => right.score - left.score);
  if (closest === undefined || closest.score < leastScore) {
    return [];
  }
  const how = closest.score === 1 ? 'It says' : 'It reads like';
  return [{ score: Math.min(closest.score, 0.95), why: `${how} "${closest.text}".` }];
}
