import { csvLine } from './csv.ts';
import type { Report } from './report.ts';

/** One line for each finding, under a line of names. */
export function csvOf({ findings }: Report): string {
  const names = [
    'Domain',
    'Id',
    'Severity',
    'Status',
    'Subject',
    'Title',
    'Evidence',
    'Remedy',
    'Command',
    'Link',
  ];
  const lines = findings.map((finding) => {
    const { domain, id, severity, status, subject, title, evidence, remedy, command, link } = finding;
    return csvLine([domain, id, severity, status, subject, title, evidence, remedy, command, link]);
  });
  return csvLine(names) + lines.join('');
}
