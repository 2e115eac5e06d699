/**
 * JSON that survives every code page: .NET Framework lets nobody choose the encoding of a child's standard input, so
 * all outside printable ASCII is escaped.
 */
export function asciiJson(document: unknown): string {
  return JSON.stringify(document).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
