import { catalogue } from './catalogue.ts';

/** An input, its words found once for all texts that it is compared with. */
export interface Reading {
  readonly input: string;
  readonly clauses: readonly (readonly string[])[];
}

export function readingOf(input: string): Reading {
  return { input, clauses: clausesOf(input) };
}

/**
 * How much an input reads like a text of the catalogue: 1 where it holds all of it, whatever was inserted at `<name>`,
 * down to 0. A part of a text counts by how rare its words are in the catalogue, so that "the server" alone says
 * nothing and `OdjServiceBaseUrl` alone nearly everything.
 */
export function likeness(text: string, { input, clauses }: Reading): number {
  const known = knownTexts.get(text) ?? prepare(text);
  if (known.whole.test(input)) {
    return 1;
  }
  return Math.max(0, ...clauses.map((clause) => inOrder(known.words, clause)));
}

interface KnownText {
  readonly whole: RegExp;
  readonly words: readonly string[];
}

/** So much weight of words in their order is needed before a part of a text counts in full. */
const enoughWeight = 4;
/** Inputs are cut here: an error says what it is well before. */
const mostWords = 60;
const mostClauses = 50;

function inOrder(known: readonly string[], input: readonly string[]): number {
  if (!input.some((word) => known.includes(word))) {
    return 0;
  }
  const matched = commonWeight(known, input);
  const all = weightOf(known);
  const share = matched / Math.min(all, weightOf(input));
  if (share < 0.6) {
    return 0;
  }
  // A few words of a longer text may stand in others too.
  const most = matched / all < 0.8 ? 0.7 : 0.95;
  return share * Math.min(1, matched / enoughWeight) * most;
}

/** The weight of the longest common subsequence of words. */
function commonWeight(left: readonly string[], right: readonly string[]): number {
  let above = new Array<number>(right.length + 1).fill(0);
  for (const word of left) {
    const row = [0];
    right.forEach((other, index) => {
      const diagonal = above[index] ?? 0;
      const either = Math.max(above[index + 1] ?? 0, row[index] ?? 0);
      row.push(word === other ? Math.max(diagonal + wordWeight(word), either) : either);
    });
    above = row;
  }
  return above.at(-1) ?? 0;
}

function weightOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + wordWeight(word), 0);
}

/** The fewer entries use a word, the more it says; one that none uses (a name, say) weighs as a common one. */
function wordWeight(word: string): number {
  if (common.has(word)) {
    return 0.2;
  }
  const entries = entriesWithWord.get(word);
  return entries === undefined ? 1 : Math.log2(1 + catalogue.entries.length / entries);
}

const common = new Set(
  (
    'the an is are was were be to of in on at as by for from with and or not no this that it its you your we our ' +
    'has have had been can cannot could do does did try again please one more error errors system occurred exception ' +
    'message server computer service failed failure text code'
  ).split(' '),
);

function clausesOf(input: string): readonly (readonly string[])[] {
  return input
    .split(/[\r\n[\]{};]|\.\s|:\s/, mostClauses)
    .concat(input.slice(0, 2000))
    .map((clause) => wordsOf(clause.slice(0, 2000)).slice(0, mostWords))
    .filter((words) => words.length > 0);
}

// Names differ from one site to the next: accounts, distinguished names, GUIDs and codes are no words.
const names =
  /\b(?:ou|cn|dc)=[^\s"']+|\bmsaodj\w*\$?|(?<![\w.-])[\w.-]{1,64}\\[\w.$-]{1,64}|(?<![\w.$-])[\w.$-]{1,64}@[\w.-]+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b0x[0-9a-f]+|<\w+>/gi;

function wordsOf(text: string): readonly string[] {
  const plain = text
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(names, ' ');
  return plain.match(/[a-z][a-z0-9_']+/g) ?? [];
}

function prepare(text: string): KnownText {
  const parts = text.split(/<\w+>/).map((part) =>
    part
      .trim()
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\s+/g, '\\s+')
      .replace(/'/g, "['\u2018\u2019]"),
  );
  const pattern = parts.join('.{0,300}?').replace(/\\\.$/, '\\.?');
  return { whole: new RegExp(`(?<!\\w)${pattern}`, 'is'), words: wordsOf(text) };
}

const knownTexts = new Map<string, KnownText>();
const entriesWithWord = new Map<string, number>();
for (const { texts } of catalogue.entries) {
  texts.forEach((text) => knownTexts.set(text, prepare(text)));
  for (const word of new Set(texts.flatMap(wordsOf))) {
    entriesWithWord.set(word, (entriesWithWord.get(word) ?? 0) + 1);
  }
}
