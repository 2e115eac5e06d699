/**
 * The two checks of `node:assert` that the command-line parser makes, for the bundle: the module itself costs a tenth
 * of a start.
 */
export function strictEqual(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) {
    throw new Error(message ?? `expected ${String(expected)}, not ${String(actual)}`);
  }
}

export function notStrictEqual(actual: unknown, unexpected: unknown, message?: string): void {
  if (Object.is(actual, unexpected)) {
    throw new Error(message ?? `did not expect ${String(unexpected)}`);
  }
}
