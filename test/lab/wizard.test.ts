import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Attribute, Change } from 'ldapts';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import connectorConfig from '../../manifests/connector-config.json' with { type: 'json' };
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { signedIn } from './connection.ts';
import { lab } from './lab.ts';
import { provisionOffline } from './offline-join.ts';
import {
  addAce,
  sidOf,
  scratchManagedServiceAccount,
  scratchOrganizationalUnit,
  scratchServer,
  setPassword,
} from './scratch.ts';
import { readServerState, type Server } from './servers.ts';
import { runWizard } from './wizard.ts';

const { keys } = connectorConfig;

describe('the wizard without an own account', () => {
  it('makes an account, links it, and lets it create computers in the OUs of the config and nowhere else', async () => {
    const server = await scratchServer('SRV1');
    const [wanted, awkward, other] = [
      await scratchOrganizationalUnit('Wanted'),
      await scratchOrganizationalUnit('Köln\\, Süd'),
      await scratchOrganizationalUnit('Other'),
    ];
    await configure(server, { [keys.organizationalUnits]: `${wanted};${awkward}` });
    const { account, refused } = await runWizard({ server });
    expect(account).toMatch(/^msaODJ[A-Za-z]{5}$/);
    expect(refused).toEqual([]);
    expect(await linkedTo(server)).toEqual([
      `CN=${account},CN=Managed Service Accounts,${lab.distinguishedName}`,
    ]);
    const password = await setPassword(`${account}$`);
    const made = async (organizationalUnit: string) =>
      (await provisionOffline({ account: `${account}$`, password, organizationalUnit })).made;
    expect(await made(wanted)).toBe(true);
    expect(await made(awkward)).toBe(true);
    expect(await made(other)).toBe(false);
  });

  it('leaves the service running as the account, a line in its log, and the connector in the tenant', async () => {
    const server = await scratchServer('SRV2');
    await configure(server, { [keys.organizationalUnits]: await scratchOrganizationalUnit('Service') });
    const { account } = await runWizard({ server });
    const { services, installedServiceAccounts } = await readServerState(server.folder);
    expect(services['ODJConnectorSvc']).toMatchObject({
      status: 'Running',
      startName: `CONTOSO\\${account}$`,
    });
    expect(installedServiceAccounts).toEqual([`${account}$`]);
    const log = await readFile(join(server.configFile, '..', 'ODJConnectorUI.log'), 'utf8');
    expect(log).toContain(`A Managed Service Account with name "${account}" was successfully set up`);
    expect(await connectorNames()).toContain(server.name);
  });

  it('keeps the account when it is run again', async () => {
    const server = await scratchServer('SRV1');
    await configure(server, { [keys.organizationalUnits]: await scratchOrganizationalUnit('Again') });
    const first = await runWizard({ server });
    expect(await runWizard({ server })).toEqual(first);
  });

  it('says on which OUs the person could not give the permission', async () => {
    const server = await scratchServer('SRV1');
    const link = `(OA;;RPWP;${permissions.attributes['msDS-HostServiceAccount']};;${await sidOf(`CN=msaLinker,${lab.organizationalUnits.staff}`)})`;
    await addAce(server.distinguishedName, link);
    await configure(server, { [keys.organizationalUnits]: lab.organizationalUnits.undelegated });
    const { refused } = await runWizard({ server, signedInAs: 'msaLinker' });
    expect(refused).toEqual([lab.organizationalUnits.undelegated]);
  });

  it('does nothing for a person who may not make accounts', async () => {
    const server = await scratchServer('SRV1');
    await expect(runWizard({ server, signedInAs: 'nobody' })).rejects.toThrow(/0x32/);
    expect(await linkedTo(server)).toEqual([]);
    expect((await readServerState(server.folder)).services['ODJConnectorSvc']?.status).toBe('Stopped');
  });
});

describe('the wizard with an own account', () => {
  it('uses it and changes no OU', async () => {
    const { server, account } = await serverWithOwnAccount();
    const organizationalUnit = await scratchOrganizationalUnit('Untouched');
    await configure(server, {
      [keys.organizationalUnits]: organizationalUnit,
      [keys.managedServiceAccount]: `${account.name}@${lab.domain}`,
    });
    expect(await runWizard({ server })).toEqual({ account: account.name, refused: [] });
    const { samAccountName, password } = account;
    const join = await provisionOffline({ account: samAccountName, password, organizationalUnit });
    expect(join.made).toBe(false);
  });

  it('refuses one that is not installed on the server', async () => {
    const { server, account } = await serverWithOwnAccount();
    await configure(server, { [keys.managedServiceAccount]: `${account.name}@${lab.domain}` });
    await expect(runWizard({ server, asTold: false })).rejects.toThrow('is not valid');
  });

  it.each(['msaODJnever@contoso.test', 'msaODJnever@elsewhere.test'])('refuses %s', async (name) => {
    const server = await scratchServer('SRV1');
    await configure(server, { [keys.managedServiceAccount]: name });
    await expect(runWizard({ server })).rejects.toThrow(`MSA account "${name}" is not valid`);
  });
});

it('there is no wizard on the legacy connector', async () => {
  await expect(runWizard({ server: 'SRV3' })).rejects.toThrow('knows no managed service account');
});

/** The list's value is empty after setup; other keys are added below it. */
async function configure(server: Server, settings: Readonly<Record<string, string>>): Promise<void> {
  const { [keys.organizationalUnits]: list = '', ...others } = settings;
  const added = Object.entries(others).map(([key, value]) => `<add key="${key}" value="${value}" />`);
  const text = await readFile(server.configFile, 'utf8');
  await writeFile(
    server.configFile,
    text
      .replace('value="" />', `value="${list}" />`)
      .replace('  </appSettings>', `${added.join('')}</appSettings>`),
  );
}

async function serverWithOwnAccount() {
  const [server, account] = [await scratchServer('SRV2'), await scratchManagedServiceAccount()];
  await using client = await signedIn('administrator');
  const modification = new Attribute({
    type: 'msDS-HostServiceAccount',
    values: [account.distinguishedName],
  });
  await client.modify(server.distinguishedName, new Change({ operation: 'add', modification }));
  return { server, account };
}

async function linkedTo(server: Server): Promise<readonly string[]> {
  await using client = await signedIn('administrator');
  const { searchEntries } = await client.search(server.distinguishedName, {
    scope: 'base',
    attributes: ['msDS-HostServiceAccount'],
  });
  return z.array(z.string()).parse([searchEntries[0]?.['msDS-HostServiceAccount'] ?? []].flat());
}

async function connectorNames(): Promise<readonly string[]> {
  const { clientId, clientSecret, tenantId, url } = lab.authority;
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope: `${lab.graph.url}/.default`,
  });
  const reply = await fetch(`${url}/${tenantId}/oauth2/v2.0/token`, { method: 'POST', body });
  const { access_token: token } = z.object({ access_token: z.string() }).parse(await reply.json());
  const connectors = await fetch(`${lab.graph.url}/beta/deviceManagement/domainJoinConnectors`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  return z
    .object({ value: z.array(z.object({ displayName: z.string() })) })
    .parse(await connectors.json())
    .value.map(({ displayName }) => displayName);
}
