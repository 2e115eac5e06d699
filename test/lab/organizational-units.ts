import { domain } from './domain.ts';
import type { Entry } from './ldif.ts';

export const organizationalUnitNames = [
  'servers',
  'staff',
  'scratch',
  'autopilot',
  'comma',
  'plus',
  'quotes',
  'umlaut',
  'hash',
  'trailingSpace',
  'level1',
  'level2',
  'level3',
  'undelegated',
] as const;
export type OrganizationalUnitName = (typeof organizationalUnitNames)[number];

const within = (name: string) => `${name},${domain.distinguishedName}`;

/**
 * The OUs of the lab by the name that tests use: it says what is awkward about each. Spelled as the directory spells
 * them. In `undelegated` nobody but an administrator may change anything.
 */
export const organizationalUnits: Readonly<Record<OrganizationalUnitName, string>> = {
  servers: within('OU=Servers'),
  staff: within('OU=Staff'),
  scratch: within('OU=Scratch'),
  autopilot: within('OU=Autopilot'),
  comma: within('OU=Berlin\\, Mitte'),
  plus: within('OU=Sales\\+Marketing'),
  quotes: within('OU=\\"Quoted\\" devices'),
  umlaut: within('OU=Geräte Köln'),
  hash: within('OU=\\#1 kiosks'),
  trailingSpace: within('OU=Trailing space\\ '),
  level1: within('OU=Level 1'),
  level2: within('OU=Level 2,OU=Level 1'),
  level3: within('OU=Level 3,OU=Level 2,OU=Level 1'),
  undelegated: within('OU=Undelegated'),
};

/** The OUs whose DACL the person `ouDelegate` may change. */
export const delegatedOrganizationalUnits = [
  'autopilot',
  'comma',
  'umlaut',
  'level1',
  'level2',
  'level3',
] as const satisfies readonly OrganizationalUnitName[];

/** Parents stand before their children. */
export function organizationalUnitEntries(): readonly Entry[] {
  return Object.values(organizationalUnits).map((distinguishedName) => ({
    distinguishedName,
    lines: ['objectClass: organizationalUnit'],
  }));
}
