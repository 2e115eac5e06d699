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

/** Of a member server as joining the domain makes it. */
export function computerAttributes(name: string): Readonly<Record<string, string | string[]>> {
  return {
    objectClass: 'computer',
    sAMAccountName: `${name}$`,
    userAccountControl: String(workstationTrustAccount),
    dNSHostName: `${name}.${domain.name}`,
    servicePrincipalName: [`HOST/${name}`, `HOST/${name}.${domain.name}`],
  };
}

export function computerEntries(): readonly Entry[] {
  return serverNames.map((name) => ({
    distinguishedName: computerDistinguishedName(name),
    lines: Object.entries(computerAttributes(name)).flatMap(([attribute, values]) =>
      [values].flat().map((value) => `${attribute}: ${value}`),
    ),
  }));
}
