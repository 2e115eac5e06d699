import { styleText } from 'node:util';
import type { Finding, Status } from '../findings/rule.ts';

/** In the order in which people are told of them. */
export const statuses = [
  { status: 'Pass', words: 'passed', colour: 'green' },
  { status: 'Warning', words: 'warnings', colour: 'yellow' },
  { status: 'Fail', words: 'failed', colour: 'red' },
  { status: 'Unknown', words: 'unknown', colour: 'magenta' },
] as const satisfies readonly { readonly status: Status; readonly words: string; readonly colour: string }[];

export function countsOf(findings: readonly Finding[]): Readonly<Record<Status, number>> {
  const counts = { Pass: 0, Warning: 0, Fail: 0, Unknown: 0 };
  for (const { status } of findings) {
    counts[status] += 1;
  }
  return counts;
}

export interface TableOptions {
  /** The status in colour; it is in words too. */
  readonly isColoured?: boolean;
  /** Leave out what passed; the last line still counts it. */
  readonly onlyOpen?: boolean;
}

/** Findings for people: one line each, under it what to do, and the counts in the last line. */
export function tableOf(
  findings: readonly Finding[],
  { isColoured = false, onlyOpen = false }: TableOptions = {},
): string {
  const shown = onlyOpen ? findings.filter(({ status }) => status !== 'Pass') : findings;
  const width = shown.reduce((widest, { subject }) => Math.max(widest, subject.length), 0);
  const lines = shown.flatMap(({ status, subject, title, evidence, remedy }) => [
    `${statusWord(status, isColoured)} ${subject.padEnd(width)}  ${title}: ${evidence}`,
    ...(remedy === null ? [] : [`${' '.repeat(9)}${' '.repeat(width)}  -> ${remedy}`]),
  ]);
  return lines.map((line) => line + '\n').join('') + summaryOf(findings) + '\n';
}

function statusWord(status: Status, isColoured: boolean): string {
  const word = status.toUpperCase().padEnd(8);
  const colour = statuses.find((each) => each.status === status)?.colour ?? 'reset';
  return isColoured ? styleText(colour, word, { validateStream: false }) : word;
}

/** `14 passed, 0 warnings, 0 failed, 1 unknown` */
export function summaryOf(findings: readonly Finding[]): string {
  const counts = countsOf(findings);
  return statuses.map(({ status, words }) => `${counts[status]} ${words}`).join(', ');
}
