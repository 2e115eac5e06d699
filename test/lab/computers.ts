import { domain } from './domain.ts';
import type { Entry } from './ldif.ts';
import { organizationalUnits } from './organizational-units.ts';

/** The member servers that have, or shall get, a connector. */
export const serverNames = ['SRV1', 'SRV2', 'SRV3'] as const;
export type ServerName = (typeof serverNames)[number];

export function computerDistinguishedName(name: ServerName): string {
  return `CN=${name},${organizationalUnits.servers}`;
}

const workstationTrustAccount = 0x1000;

export function computerEntries(): readonly Entry[] {
  return serverNames.map((name) => ({
    distinguishedName: computerDistinguishedName(name),
    lines: [
      'objectClass: computer',
      `sAMAccountName: ${name}$`,
      `userAccountControl: ${workstationTrustAccount}`,
      `dNSHostName: ${name}.${domain.name}`,
      `servicePrincipalName: HOST/${name}`,
      `servicePrincipalName: HOST/${name}.${domain.name}`,
    ],
  }));
}
