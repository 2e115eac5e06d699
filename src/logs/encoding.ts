/** By its byte order mark; PowerShell's `>` writes UTF-16. Without one, every second byte 0 tells. */
export function encodingOf([first, second, , fourth]: Uint8Array): string {
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) {
    return 'utf-16be';
  }
  const isWide = (first === 0xff && second === 0xfe) || (second === 0 && fourth === 0);
  return isWide ? 'utf-16le' : 'utf-8';
}
