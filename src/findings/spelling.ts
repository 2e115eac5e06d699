/** Whether one name is most likely the other with a slip or two: a letter too many, too few, or another one. */
export function differsLittle(written: string, meant: string): boolean {
  const [left, right] = [written.toLowerCase(), meant.toLowerCase()];
  if (left === right) {
    return false;
  }
  return Math.abs(left.length - right.length) <= slips && distance(left, right) <= slips;
}

const slips = 3;

/** Levenshtein's distance, row by row. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [index, letter] of Array.from(left).entries()) {
    const next = [index + 1];
    for (const [column, other] of Array.from(right).entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
