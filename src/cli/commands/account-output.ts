import type { Msa } from '../../directory/directory.ts';

/** One account for people, a line for each thing to know. */
export function accountText(account: Msa): string {
  const { samAccountName, distinguishedName, sid, enabled, connectorComputers, encryptionTypes, created } =
    account;
  const lines: readonly (readonly [label: string, value: string])[] = [
    ['Name', samAccountName + (enabled ? '' : ' (disabled)')],
    ['Kind', account.kind],
    ['DN', distinguishedName],
    ['SID', sid],
    ['Linked to', connectorComputers.join('; ') || 'no computer'],
    ['Encryption', encryptionTypes === null ? 'not set' : encryptionNames(encryptionTypes)],
    ['Created', created],
  ];
  return lines
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label.padEnd(10)}  ${printable(value)}\n`)
    .join('');
}

/** msDS-SupportedEncryptionTypes, MS-KILE 2.2.7. */
function encryptionNames(bits: number): string {
  const names: readonly (readonly [bit: number, name: string])[] = [
    [0x10, 'AES256'],
    [0x08, 'AES128'],
    [0x04, 'RC4'],
    [0x02, 'DES'],
    [0x01, 'DES'],
  ];
  const found = new Set(names.flatMap(([bit, name]) => ((bits & bit) === 0 ? [] : [name])));
  return `${[...found].join(', ')} (${bits})`;
}

/** What a directory holds must not move the terminal's cursor. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, '?');
}
