import { randomUUID } from 'node:crypto';
import { Attribute, Change, type Client } from 'ldapts';
import * as z from 'zod';
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { lab } from './lab.ts';
import { managedServiceAccountName, passwordValue, sidOf } from './scratch.ts';
import { readServerState, type Server } from './servers.ts';
import type { WizardSettings } from './wizard-settings.ts';

/** The account that a connector's service runs as. */
export interface ConnectorAccount {
  readonly name: string;
  readonly distinguishedName: string;
  readonly sid: string;
}

/** The account that is already linked to the server, else a new one. */
export async function connectorAccount(client: Client, server: Server): Promise<ConnectorAccount> {
  const { searchEntries } = await client.search(lab.distinguishedName, {
    filter: `(&(objectClass=msDS-ManagedServiceAccount)(cn=${permissions.account.namePrefix}*))`,
    attributes: ['cn', 'msDS-HostServiceAccountBL'],
  });
  const linked = searchEntries.find((entry) =>
    [entry['msDS-HostServiceAccountBL']].flat().includes(server.distinguishedName),
  );
  if (linked !== undefined) return await accountAt(linked.dn);
  const name = managedServiceAccountName();
  const distinguishedName = `CN=${name},${await container(client)}`;
  await client.add(
    distinguishedName,
    Object.entries({
      objectClass: 'msDS-ManagedServiceAccount',
      sAMAccountName: `${name}$`,
      userAccountControl: String(permissions.account.userAccountControl),
      // What Microsoft's connector makes: RC4 as well.
      'msDS-SupportedEncryptionTypes': '28',
      unicodePwd: passwordValue(randomUUID() + randomUUID()),
    }).map(
      ([type, value]) =>
        new Attribute(typeof value === 'string' ? { type, values: [value] } : { type, values: [value] }),
    ),
  );
  const modification = new Attribute({ type: 'msDS-HostServiceAccount', values: [distinguishedName] });
  await client.modify(server.distinguishedName, new Change({ operation: 'add', modification }));
  return await accountAt(distinguishedName);
}

async function container(client: Client): Promise<string> {
  const { searchEntries } = await client.search(lab.distinguishedName, {
    scope: 'base',
    attributes: ['otherWellKnownObjects'],
  });
  const prefix = `B:32:${permissions.wellKnownObjects.managedServiceAccounts}:`;
  const pointer = z
    .array(z.string())
    .parse([searchEntries[0]?.['otherWellKnownObjects'] ?? []].flat())
    .find((value) => value.startsWith(prefix));
  if (pointer === undefined)
    throw new Error('Failed to create a managed service account - Element not found');
  return pointer.slice(prefix.length);
}

/** Checks what Microsoft asks of an own account. */
export async function ownAccount(
  client: Client,
  server: Server,
  name: string,
  settings: WizardSettings,
): Promise<ConnectorAccount> {
  const account = await accountOf(client, name);
  const { installedServiceAccounts, userRights } = await readServerState(server.folder);
  if (!installedServiceAccounts.includes(`${account.name}$`)) throw invalid(name);
  const mayLogOn = (userRights['SeServiceLogonRight'] ?? []).includes(account.sid);
  if (!mayLogOn && !settings.skipByoMsaPrivilegeCheck) {
    throw new Error(`SeLogonAsServicePrivilegeMissing: ${account.name}`);
  }
  return account;
}

export async function accountOf(client: Client, userPrincipalName: string): Promise<ConnectorAccount> {
  const [name = '', domain] = userPrincipalName.split('@');
  if (domain?.toLowerCase() !== lab.domain) throw invalid(userPrincipalName);
  const { searchEntries } = await client.search(lab.distinguishedName, {
    filter: `(&(|(objectClass=msDS-ManagedServiceAccount)(objectClass=msDS-GroupManagedServiceAccount))(sAMAccountName=${name.replace(/\$$/, '')}$))`,
    attributes: ['cn'],
  });
  const found = searchEntries[0];
  if (found === undefined) throw invalid(userPrincipalName);
  return await accountAt(found.dn);
}

async function accountAt(distinguishedName: string): Promise<ConnectorAccount> {
  const name = /^CN=([^,]+),/i.exec(distinguishedName)?.[1] ?? distinguishedName;
  return { name, distinguishedName, sid: await sidOf(distinguishedName) };
}

function invalid(name: string): Error {
  return new Error(`MSA account "${name}" is not valid`);
}
