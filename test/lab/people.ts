import { domain } from './domain.ts';
import { base64Line, type Entry } from './ldif.ts';
import { organizationalUnits } from './organizational-units.ts';

/**
 * Who works in the lab. None but the administrator is in any administrators' group; what the others may do is one
 * delegation each (see `delegations`).
 */
export const personNames = ['administrator', 'msaCreator', 'msaLinker', 'ouDelegate', 'nobody'] as const;
export type PersonName = (typeof personNames)[number];

export const samAccountNames: Readonly<Record<PersonName, string>> = {
  administrator: 'Administrator',
  msaCreator: 'msaCreator',
  msaLinker: 'msaLinker',
  ouDelegate: 'ouDelegate',
  nobody: 'nobody',
};

/** A normal account whose password never expires, so that a kept lab still works next year. */
const normalAccount = 0x0200 | 0x10000;

export function personEntries(passwords: Readonly<Record<PersonName, string>>): readonly Entry[] {
  return personNames
    .filter((name) => name !== 'administrator')
    .map((name) => ({
      distinguishedName: `CN=${samAccountNames[name]},${organizationalUnits.staff}`,
      lines: [
        'objectClass: user',
        `sAMAccountName: ${samAccountNames[name]}`,
        `userPrincipalName: ${samAccountNames[name]}@${domain.name}`,
        `userAccountControl: ${normalAccount}`,
        base64Line('clearTextPassword', Buffer.from(passwords[name], 'utf16le')),
      ],
    }));
}
