import { mkdir, readdir } from 'node:fs/promises';
import { Attribute, Change, type Client } from 'ldapts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { odj, overLdap } from '../cli/odj.ts';
import { signedInWith } from '../lab/connection.ts';
import { secondDomainController, type FurtherDomainController } from '../lab/further-domain-controllers.ts';
import { lab } from '../lab/lab.ts';
import {
  managedServiceAccountName,
  scratchManagedServiceAccount,
  type ScratchAccount,
} from '../lab/scratch.ts';
import { ownAccountOn, siteWorld, type SiteWorld } from '../plan/site-world.ts';
import { runCmdlets } from '../ps-module/run-cmdlets.ts';

/** On a domain controller that nothing is replicated from: what is broken here nobody else sees. */
const pointers = {
  managedServiceAccounts: 'otherWellKnownObjects',
  computers: 'wellKnownObjects',
} as const;
type Container = keyof typeof pointers;

const name = managedServiceAccountName();
const domain = lab.distinguishedName;
let second: FurtherDomainController;
let world: SiteWorld;
let accounts: readonly [ScratchAccount, ScratchAccount];
let client: Client;
beforeAll(async () => {
  accounts = [await scratchManagedServiceAccount(), await scratchManagedServiceAccount()];
  world = await siteWorld('SRV2', (server) => `computersContainer: true\n${ownAccountOn(server, name)}`);
  second = await secondDomainController();
  const { userPrincipalName, password } = lab.people.administrator;
  client = await signedInWith(userPrincipalName, password, second);
});
afterAll(async () => {
  await client.unbind();
  await second.stop();
});

/** Takes the pointer away, and puts one to that DN in its place. */
async function point(container: Container, target: string | null): Promise<void> {
  const type = pointers[container];
  const prefix = `B:32:${permissions.wellKnownObjects[container]}:`;
  const others = (await textsOf(domain, type)).filter((value) => !value.startsWith(prefix));
  const values = [...others, ...(target === null ? [] : [prefix + target])];
  await client.modify(
    domain,
    new Change({ operation: 'replace', modification: new Attribute({ type, values }) }),
  );
}

async function textsOf(distinguishedName: string, type: string): Promise<readonly string[]> {
  const { searchEntries } = await client.search(distinguishedName, { scope: 'base', attributes: [type] });
  return [searchEntries[0]?.[type] ?? []].flat().map(String);
}

/** Every managed service account, and when the server was last changed. */
async function whatIsThere(): Promise<readonly unknown[]> {
  const { searchEntries } = await client.search(domain, {
    filter: '(objectClass=msDS-ManagedServiceAccount)',
    attributes: ['1.1'],
  });
  return [searchEntries.map(({ dn }) => dn), await textsOf(world.server.distinguishedName, 'uSNChanged')];
}

async function filesIn(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

function odjThere(commandLine: readonly string[]) {
  const connection = overLdap().map((word) => (word === lab.domainController.ldaps ? second.ldaps : word));
  return odj([...commandLine, ...connection], { env: { ODJ_STATE: world.state } });
}

const cmdletsThere = (script: string) =>
  runCmdlets(`$server = @{ Server = '${second.host}' }\n${script}`, {
    env: { KRB5CCNAME: second.ticketCache, ODJ_STATE: world.state },
  });

describe('the pointer to the container of managed service accounts', () => {
  const cases: readonly (readonly [string, () => Promise<unknown>, RegExp])[] = [
    ['is missing', () => point('managedServiceAccounts', null), /managed service accounts is missing\./],
    [
      'points at a deleted object',
      async () => {
        const gone = `CN=Accounts of old,${domain}`;
        await client.add(gone, { objectClass: 'container' });
        await point('managedServiceAccounts', gone);
        await client.del(gone);
      },
      /accounts points at a deleted object \(CN=Accounts of old\\0ADEL:[-0-9a-f]{36},CN=Deleted Objects,DC=/,
    ],
  ];

  it.each(cases)('%s: both halves say so and what to do, and write nothing', async (_what, spoil, said) => {
    await spoil();
    const before = await whatIsThere();
    const repair = `put the value B:32:${permissions.wellKnownObjects.managedServiceAccounts}:DN with its DN`;

    for (const more of [['--connector-computer', world.server.name], ['--group']]) {
      const made = await odjThere(['account', 'new', '--name', name, ...more]);
      expect(made).toMatchObject({ exitCode: 2, out: '' });
      expect(made.err).toMatch(said);
      expect(made.err).toContain(repair);
    }
    const { output, errors } = await cmdletsThere(`
New-OdjMsa -Name ${name} -ConnectorComputer ${world.server.name} @server
New-OdjMsa -Name ${name} -Group @server
New-OdjMsa -ConnectorComputer ${world.server.name} @server`);
    expect(output).toEqual([]);
    expect(errors.map(({ id, target }) => [id, target])).toEqual(
      [name, name, world.server.name].map((target) => ['MsaContainerMissing,New-OdjMsa', target]),
    );
    for (const { message } of errors) expect(message).toMatch(said);

    const plan = await odjThere(['plan', '--site', world.siteFile]);
    expect(plan.out).toContain('has no Managed Service Accounts container');
    expect(plan.out).toContain('Repair the pointer in otherWellKnownObjects of the domain object');
    const applied = await odjThere(['apply', '--site', world.siteFile, '--yes']);
    expect(applied.exitCode).toBe(2);
    expect(applied.out + applied.err).toContain('has no Managed Service Accounts container');

    expect(await whatIsThere()).toEqual(before);
    // Empty folders only: no backup, no journal.
    expect(await filesIn(world.state)).toEqual([]);
  });

  it('may point at a container of another name, and then the account is made there', async () => {
    const renamed = `CN=Dienstkonten,${domain}`;
    await client.add(renamed, { objectClass: 'container' });
    await point('managedServiceAccounts', renamed);
    const made = await odjThere(['account', 'new', '--name', name, '--json']);
    expect(made).toMatchObject({ exitCode: 0 });
    expect(JSON.parse(made.out)).toMatchObject({ distinguishedName: `CN=${name},${renamed}` });
  });
});

describe('the container for computers', () => {
  it('is the one that it was redirected to: with -ComputersContainer, and where a site asks for it', async () => {
    const redirected = `OU=New computers,${domain}`;
    await client.add(redirected, { objectClass: 'organizationalUnit' });
    await point('computers', redirected);

    const [first, other] = accounts;
    const granted = await odjThere([
      ...['permission', 'grant', '--computers-container', '--account', first.name],
    ]);
    expect(granted).toMatchObject({ exitCode: 0 });
    const { output, errors } = await cmdletsThere(`
(Set-OdjOuPermission -ComputersContainer -Account ${other.name} @server).OrganizationalUnit
foreach ($account in '${first.name}', '${other.name}') {
    $read = Get-OdjOuPermission -ComputersContainer -Account $account @server
    '{0} {1}' -f $read.OrganizationalUnit, $read.Granted
}`);
    expect(errors).toEqual([]);
    expect(output).toEqual([redirected, `${redirected} True`, `${redirected} True`]);

    const plan = await odjThere(['plan', '--site', world.siteFile]);
    expect(plan.out).toContain(`${redirected}: + (OA;;CC;`);
    expect(plan.out).not.toContain(`CN=Computers,${domain}`);
  });
});
