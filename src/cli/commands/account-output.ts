import type { Msa, MsaChange } from '../../directory/directory.ts';

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

const doneTexts: Readonly<Record<MsaChange['changes'][number], string>> = {
  Created: 'account made',
  EncryptionTypesSet: 'encryption types set',
  Enabled: 'account enabled',
  Linked: 'linked to its server',
  PasswordReadersAdded: 'password may be read by more',
};

/** What making or completing an account did, for people. */
export function accountChangeText(account: MsaChange, whatIf: boolean): string {
  const changes = account.changes.map((change) => doneTexts[change]).join(', ');
  const summary = changes === '' ? 'Nothing to do.' : `${whatIf ? 'Would be done' : 'Done'}: ${changes}.`;
  const link =
    account.linkCommand === null ? '' : `Not linked. Whoever may do that runs:\n  ${account.linkCommand}\n`;
  return `${accountText(account)}${summary}\n${link}`;
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
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '?');
}
