import { styleText } from 'node:util';
import { worstFirst } from '../findings/examine.ts';
import { isQuestion, type Finding, type Status } from '../findings/finding.ts';

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

/** Findings for people, the worst first: one line each, under it what to do, and the counts in the last line. */
export function tableOf(
  findings: readonly Finding[],
  { isColoured = false, onlyOpen = false }: TableOptions = {},
): string {
  const shown = worstFirst(onlyOpen ? findings.filter(({ status }) => status !== 'Pass') : findings);
  const width = shown.reduce((widest, { subject }) => Math.max(widest, Math.min(subject.length, 40)), 0);
  const indent = ' '.repeat(9);
  const lines = shown.flatMap(({ status, severity, subject, title, evidence, remedy, command }) => [
    `${statusWord(status, isColoured)} ${(status === 'Pass' ? '' : severity).padEnd(8)} ${subject.padEnd(width)}  ${title}: ${evidence}`,
    ...(remedy === null ? [] : [`${indent}-> ${remedy}`]),
    ...(command === null ? [] : [`${indent}   ${command}`]),
  ]);
  return lines.map((line) => line + '\n').join('') + summaryOf(findings) + '\n';
}

function statusWord(status: Status, isColoured: boolean): string {
  const word = status.toUpperCase().padEnd(8);
  const colour = statuses.find((each) => each.status === status)?.colour ?? 'reset';
  return isColoured ? styleText(colour, word, { validateStream: false }) : word;
}

/** `14 passed, 0 warnings, 0 failed, 1 unknown`, and how many questions there are that only people can answer */
export function summaryOf(findings: readonly Finding[]): string {
  const questions = findings.filter(isQuestion);
  const counts = countsOf(findings.filter((finding) => !isQuestion(finding)));
  return [
    ...statuses.map(({ status, words }) => `${counts[status]} ${words}`),
    ...(questions.length === 0 ? [] : [`${questions.length} to ask`]),
  ].join(', ');
}
