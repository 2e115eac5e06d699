import { Buffer } from 'node:buffer';
import { addAce } from '../../src/directory/security-descriptor/splice.ts';
import { createComputerAce } from '../../src/directory/security-descriptor/create-computer-ace.ts';
import { encodeSecurityDescriptor } from '../../src/directory/security-descriptor/access-control.ts';
import { parseSddl } from '../../src/directory/security-descriptor/sddl-parse.ts';
import type { Known, Unread } from '../../src/facts/fact.ts';
import type {
  AccountFacts,
  DirectoryFacts,
  Facts,
  OrganizationalUnitFacts,
  TenantFacts,
} from '../../src/facts/facts.ts';
import { serverFactsSchema, type ServerFacts } from '../../src/facts/server-facts.ts';
import { parseSite } from '../../src/site/load.ts';
import type { Site } from '../../src/site/site.ts';

/** Facts and sites for tests of the pure parts, written as short as what they are about. */

export const organizationalUnit = 'OU=Autopilot,DC=contoso,DC=test';
export const accountSid = 'S-1-5-21-1-2-3-1200';
const domainSid = 'S-1-5-21-1-2-3';
const origin = { source: 'test', collected: '2026-01-02T03:04:05.000Z' };

export function fact<Value>(value: Value): Known<Value> {
  return { ...origin, value };
}

export function unread(reason: string): Unread {
  return { ...origin, reason };
}

export function siteWith(lines: string): Site {
  return parseSite(
    `domain: contoso.test\norganizationalUnits: ['${organizationalUnit}']\n${lines}\n`,
    'site.yaml',
  );
}

export function account(differences: Partial<AccountFacts> = {}): AccountFacts {
  const name = differences.name ?? 'msaODJabcde';
  return {
    name,
    samAccountName: `${name}$`,
    distinguishedName: `CN=${name},CN=Managed Service Accounts,DC=contoso,DC=test`,
    objectGuid: '11111111-1111-1111-1111-111111111111',
    sid: accountSid,
    kind: 'msDS-ManagedServiceAccount',
    enabled: true,
    connectorComputers: ['CN=SRV1,OU=Servers,DC=contoso,DC=test'],
    encryptionTypes: 24,
    created: '2026-01-02T03:04:05Z',
    server: 'dc1.contoso.test',
    groupSids: [],
    ...differences,
  };
}

/** An OU, with the entry for the account unless it is not granted. */
export function unit(
  about: { readonly granted?: boolean; readonly sddl?: string; readonly trustee?: string } = {},
  differences: Partial<OrganizationalUnitFacts> = {},
): OrganizationalUnitFacts {
  const { granted = true, sddl = 'D:AI(A;;RP;;;AU)', trustee = accountSid } = about;
  const bytes = encodeSecurityDescriptor(parseSddl(sddl, domainSid));
  const written = granted ? (addAce(bytes, createComputerAce(trustee)) ?? bytes) : bytes;
  return {
    organizationalUnit,
    objectGuid: '22222222-2222-2222-2222-222222222222',
    error: null,
    securityDescriptor: Buffer.from(written).toString('base64'),
    ...differences,
  };
}

export function directory(differences: Partial<DirectoryFacts> = {}): DirectoryFacts {
  return {
    ...origin,
    server: 'dc1.contoso.test',
    domain: {
      name: 'contoso.test',
      distinguishedName: 'DC=contoso,DC=test',
      sid: domainSid,
      managedServiceAccountsContainer: 'CN=Managed Service Accounts,DC=contoso,DC=test',
      computersContainer: 'CN=Computers,DC=contoso,DC=test',
      machineAccountQuota: 10,
    },
    accounts: [account()],
    readings: [],
    organizationalUnits: [unit()],
    trustees: [],
    problems: [],
    ...differences,
  };
}

const configStart = '<?xml version="1.0" encoding="utf-8"?>\n<configuration>\n  <appSettings>\n';
const configEnd = '  </appSettings>\n</configuration>\n';

export function configText(keys: Readonly<Record<string, string>>): string {
  const lines = Object.entries(keys).map(([key, value]) => `    <add key="${key}" value="${value}" />\n`);
  return configStart + lines.join('') + configEnd;
}

/** A config file of the wizard, or of the service. */
export function configFile(
  content: string,
  path = 'C:\\wizard.exe.config',
): NonNullable<ServerFacts['wizardConfig']> {
  return fact({ path, content: Buffer.from(content).toString('base64'), misspelt: [] });
}

/** A server of which only the config file was read. */
export function server(differences: Partial<ServerFacts> = {}): ServerFacts {
  const keys = { OrganizationalUnitsUsedForOfflineDomainJoin: organizationalUnit };
  return {
    ...serverFactsSchema.parse({ computerName: 'SRV1' }),
    wizardConfig: configFile(configText(keys)),
    ...differences,
  };
}

export function tenant(differences: Partial<TenantFacts['connectors'][number]> = {}): TenantFacts {
  return {
    ...origin,
    connectors: [
      {
        id: '33333333-3333-3333-3333-333333333333',
        name: 'SRV1',
        state: 'active',
        version: '6.2504.2001.8',
        lastConnection: '2026-01-02T03:00:00Z',
        ...differences,
      },
    ],
    profiles: [],
  };
}

export const emptyTenant: TenantFacts = { ...tenant(), connectors: [] };

/** A site with one connector on SRV1 where everything is as it should be, but for what is given. */
export function facts(differences: Partial<Facts> = {}): Facts {
  return {
    format: 2,
    collectedAt: '2026-01-02T03:04:05.000Z',
    collectedBy: 'admin@workstation',
    directory: directory(),
    tenant: tenant(),
    servers: [server()],
    ...differences,
  };
}
