/** Scripts that Set-AuthenticodeSignature signs by comments at their end. */
const begin: Readonly<Record<string, RegExp>> = {
  ps1: /# SIG # Begin signature block\r?\n/,
  psm1: /# SIG # Begin signature block\r?\n/,
  psd1: /# SIG # Begin signature block\r?\n/,
  ps1xml: /<!-- SIG # Begin signature block -->\r?\n/,
};

const lines = {
  comment: { base64: /^# ([A-Za-z0-9+/]+=*)\r?$/, end: /^# SIG # End signature block\r?$/ },
  markup: { base64: /^<!-- ([A-Za-z0-9+/]+=*) -->\r?$/, end: /^<!-- SIG # End signature block -->\r?$/ },
};

/**
 * What a script was before it was signed: one text for each way in which a signer may have ended the last line.
 *
 * @returns nothing where it has no signature block, or where the block holds anything but one signature: PowerShell runs
 *   what stands there
 */
export function withoutSignatureBlock(extension: string, bytes: Buffer): Buffer[] {
  const pattern = begin[extension];
  const text = bytes.toString('latin1');
  const found = pattern?.exec(text);
  if (!found) return [];
  const { base64, end } = extension === 'ps1xml' ? lines.markup : lines.comment;
  const block = text
    .slice(found.index + found[0].length)
    .trimEnd()
    .split('\n');
  const last = block.pop();
  const encoded = block.map((line) => base64.exec(line)?.[1]);
  if (last === undefined || !end.test(last) || encoded.includes(undefined)) return [];
  if (!isOneSequence(Buffer.from(encoded.join(''), 'base64'))) return [];
  const before = text.slice(0, found.index);
  const variants = new Set([before, before.replace(/\n$/, ''), before.replace(/\r\n$/, '')]);
  return [...variants].map((variant) => Buffer.from(variant, 'latin1'));
}

/** A PKCS #7 signature is one DER sequence, of the length that it says. */
function isOneSequence(bytes: Buffer): boolean {
  const lengthBytes = (bytes[1] ?? 0) & 0x7f;
  if (
    bytes[0] !== 0x30 ||
    ((bytes[1] ?? 0) & 0x80) === 0 ||
    lengthBytes > 4 ||
    bytes.length < 2 + lengthBytes
  ) {
    return false;
  }
  return bytes.readUIntBE(2, lengthBytes) === bytes.length - 2 - lengthBytes;
}
