/**
 * Whether a build is the minimum or newer. Builds are four numbers, compared number by number (6.2501.2000.5 is newer
 * than 6.2407.2000.8; missing numbers count as 0); what is no build number is never new enough.
 */
export function isBuildAtLeast(build: string | null, minimum: string): boolean {
  if (build === null || !/^\d+(\.\d+){1,3}$/.test(build)) {
    return false;
  }
  const numbers = build.split('.').map(Number);
  const wanted = minimum.split('.').map(Number);
  const difference = wanted.map((number, index) => (numbers[index] ?? 0) - number).find((part) => part !== 0);
  return (difference ?? 0) >= 0;
}
