import { csvLine } from './csv.ts';
import type { Report } from './report.ts';

/** One line for each finding, under a line of names. */
export function csvOf({ findings }: Report): string {
  const names = ['Domain', 'Id', 'Status', 'Subject', 'Title', 'Evidence', 'Remedy', 'Link'];
  const lines = findings.map(({ domain, id, status, subject, title, evidence, remedy, link }) =>
    csvLine([domain, id, status, subject, title, evidence, remedy, link]),
  );
  return csvLine(names) + lines.join('');
}
