import type { Finding } from '../findings/rule.ts';

/** Findings for people: one line each, and under it what to do. */
export function tableOf(findings: readonly Finding[]): string {
  const width = Math.max(0, ...findings.map(({ subject }) => subject.length));
  const lines = findings.flatMap(({ status, subject, title, evidence, remedy }) => [
    `${status.toUpperCase().padEnd(8)} ${subject.padEnd(width)}  ${title}: ${evidence}`,
    ...(remedy === null ? [] : [`${' '.repeat(9)}${' '.repeat(width)}  -> ${remedy}`]),
  ]);
  return lines.map((line) => line + '\n').join('') + summaryOf(findings) + '\n';
}

/** `14 passed, 0 warnings, 0 failed, 1 unknown` */
export function summaryOf(findings: readonly Finding[]): string {
  const count = (status: Finding['status']): number =>
    findings.filter((finding) => finding.status === status).length;
  return `${count('Pass')} passed, ${count('Warning')} warnings, ${count('Fail')} failed, ${count('Unknown')} unknown`;
}
