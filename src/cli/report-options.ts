import type { Report } from '../report/report.ts';
import { type ExitCode, json, type OptionSpecs, type OptionValues, type Terminal } from './define.ts';

/** What a verdict can be written as, besides the table on the terminal. */
export const reportOptions = {
  html: { type: 'text', describe: 'Also write a self-contained HTML page to this file' },
  markdown: { type: 'text', describe: 'Also write Markdown to this file' },
  csv: { type: 'text', describe: 'Also write CSV to this file, one line for each finding' },
  junit: { type: 'text', describe: 'Also write JUnit XML to this file, for pipelines' },
  ...json,
} as const satisfies OptionSpecs;

/**
 * Writes the report in every format that was asked for, and tells the verdict by the exit code.
 *
 * @param about.onlyOpen the table leaves out what passed
 */
export async function writeReport(
  report: Report,
  options: OptionValues<typeof reportOptions>,
  terminal: Terminal,
  { onlyOpen }: { readonly onlyOpen: boolean },
): Promise<ExitCode> {
  const { html, markdown, csv, junit } = options;
  const formats = [
    { file: html, write: async () => (await import('../report/html/page.ts')).htmlOf(report) },
    { file: markdown, write: async () => (await import('../report/markdown.ts')).markdownOf(report) },
    { file: csv, write: async () => (await import('../report/findings-csv.ts')).csvOf(report) },
    { file: junit, write: async () => (await import('../report/junit.ts')).junitOf(report) },
  ];
  for (const { file, write } of formats) {
    if (file !== undefined) {
      await save(file, await write());
    }
  }
  const { verdict, findings } = report;
  terminal.out(
    options.json
      ? JSON.stringify({ verdict, findings }, null, 2) + '\n'
      : (await import('../report/table.ts')).tableOf(findings, {
          isColoured: terminal.isColoured === true,
          onlyOpen,
        }),
  );
  // A warning alone is no failure; what could not be told is never a success.
  return verdict === 'Fail' ? 1 : verdict === 'Unknown' ? 2 : 0;
}

/** @throws OdjError FileUnwritable */
export async function save(file: string, text: string): Promise<void> {
  const { writeFile } = await import('node:fs/promises');
  const { OdjError, reasonOf } = await import('../errors.ts');
  try {
    await writeFile(file, text);
  } catch (cause) {
    throw new OdjError('FileUnwritable', { file, reason: reasonOf(cause) }, { target: file, cause });
  }
}
