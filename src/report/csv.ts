/**
 * One line of a CSV file (RFC 4180), with its line end. A text that a spreadsheet would take for a formula begins with
 * an apostrophe: names come from the directory, where other people write them.
 */
export function csvLine(values: readonly (string | number | boolean | null)[]): string {
  return values.map(cell).join(',') + '\r\n';
}

function cell(value: string | number | boolean | null): string {
  const text = typeof value === 'string' ? harmless(value) : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
