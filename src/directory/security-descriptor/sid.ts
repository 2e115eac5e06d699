import { OdjError } from '../../errors.ts';

const maximumSubAuthorities = 15;

/**
 * The text of a SID (MS-DTYP 2.4.2.1) from its bytes (2.4.2.2); bytes after its end are not looked at.
 *
 * @throws OdjError SidInvalid
 */
export function formatSid(bytes: Uint8Array): string {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view[1];
  if (view[0] !== 1 || count === undefined || count > maximumSubAuthorities || view.length < 8 + 4 * count) {
    throw new OdjError('SidInvalid', {
      text: view.subarray(0, 68).toString('hex'),
      reason: 'its bytes have another structure',
    });
  }
  const authority = view.readUIntBE(2, 6);
  const subAuthorities = Array.from({ length: count }, (_, index) => view.readUInt32LE(8 + 4 * index));
  const written = authority < 2 ** 32 ? String(authority) : `0x${authority.toString(16).padStart(12, '0')}`;
  return ['S-1', written, ...subAuthorities].join('-');
}

/**
 * The bytes of a SID given as text.
 *
 * @throws OdjError SidInvalid
 */
export function sidBytes(text: string): Uint8Array {
  const [, authority, rest = ''] = /^S-1-(\d{1,10}|0x[0-9a-f]{1,12})((?:-\d{1,10})*)$/i.exec(text) ?? [];
  const subAuthorities = rest.split('-').slice(1).map(Number);
  if (
    authority === undefined ||
    (!/^0x/i.test(authority) && Number(authority) >= 2 ** 32) ||
    subAuthorities.length > maximumSubAuthorities ||
    subAuthorities.some((value) => value >= 2 ** 32)
  ) {
    throw new OdjError('SidInvalid', { text, reason: 'it has another form than S-1-5-21-...' });
  }
  const bytes = Buffer.alloc(8 + 4 * subAuthorities.length);
  bytes[0] = 1;
  bytes[1] = subAuthorities.length;
  bytes.writeUIntBE(Number(authority), 2, 6);
  subAuthorities.forEach((value, index) => bytes.writeUInt32LE(value, 8 + 4 * index));
  return bytes;
}

/** How many bytes the SID at the start of these takes; undefined where there is none. */
export function sidLength(bytes: Uint8Array): number | undefined {
  const count = bytes[1];
  if (bytes[0] !== 1 || count === undefined || count > maximumSubAuthorities) {
    return undefined;
  }
  const length = 8 + 4 * count;
  return length <= bytes.length ? length : undefined;
}

/** Whether a text is meant as a SID rather than as a name. */
export function looksLikeSid(text: string): boolean {
  return /^S-1-/i.test(text);
}
