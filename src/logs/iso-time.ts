const dayLength = 86_400_000;
const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));
const threeDigits = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, '0'));

/** The times of a log come one after the other: of most, only the time of the day is new. */
let lastDay = Number.NaN;
let lastDate = '';

/** `2025-05-02T08:11:12.123Z`, of milliseconds since 1970 UTC; many times as fast as a Date says it. */
export function isoTime(milliseconds: number): string {
  const day = Math.floor(milliseconds / dayLength);
  if (day !== lastDay) {
    const text = new Date(milliseconds).toISOString();
    if (text.length !== 24) {
      return text;
    }
    lastDay = day;
    lastDate = text.slice(0, 11);
  }
  const rest = milliseconds - day * dayLength;
  const seconds = Math.floor(rest / 1000);
  const hour = twoDigits[Math.floor(seconds / 3600)] ?? '';
  const minute = twoDigits[Math.floor(seconds / 60) % 60] ?? '';
  const second = twoDigits[seconds % 60] ?? '';
  return `${lastDate}${hour}:${minute}:${second}.${threeDigits[rest % 1000] ?? ''}Z`;
}
