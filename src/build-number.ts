/** Builds are four numbers, compared number by number: 6.2501.2000.5 is newer than 6.2407.2000.8. */

/** Negative when `left` is older, 0 when equal, positive when newer; missing numbers count as 0. */
export function compareBuilds(left: string, right: string): number {
  const lefts = numbersOf(left);
  const rights = numbersOf(right);
  for (let index = 0; index < Math.max(lefts.length, rights.length); index += 1) {
    const difference = (lefts[index] ?? 0) - (rights[index] ?? 0);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}

function numbersOf(build: string): readonly number[] {
  return build.split('.').map((number) => Number.parseInt(number, 10) || 0);
}
