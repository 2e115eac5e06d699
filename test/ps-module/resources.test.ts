import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Attribute, Change } from 'ldapts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Resource, ResourceProperty } from '../../src/spec/resource.ts';
import { resources } from '../../src/spec/resources.ts';
import { signedIn } from '../lab/connection.ts';
import { lab } from '../lab/lab.ts';
import type { PersonName } from '../lab/people.ts';
import {
  accountNamed,
  descriptorOf,
  managedServiceAccountName,
  scratchManagedServiceAccount,
  scratchOrganizationalUnit,
  scratchServer,
} from '../lab/scratch.ts';
import { drive, type ResourceName } from './drive-resource.ts';
import { runCmdlets } from './run-cmdlets.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'odj-dsc-'));
});

type Methods = Parameters<typeof drive>[1];

/** What the methods gave, in their order. */
async function call(
  name: ResourceName,
  methods: Methods,
  properties: Readonly<Record<string, unknown>>,
  who: PersonName = 'administrator',
): Promise<readonly unknown[]> {
  const { output, errors } = await runCmdlets(drive(name, methods), {
    given: { Server: lab.domainController.host, ...properties },
    env: { KRB5CCNAME: lab.people[who].ticketCache, ODJ_STATE: folder },
  });
  expect(errors).toEqual([]);
  return output;
}

/** As the administrator. */
async function write(distinguishedName: string, type: string, values: string[]): Promise<void> {
  await using client = await signedIn('administrator');
  const modification = new Attribute({ type, values });
  await client.modify(distinguishedName, new Change({ operation: 'replace', modification }));
}

const done = { Nothing: true };
const reason = (code: string): unknown => expect.objectContaining({ Code: code });

describe('OdjMsa', () => {
  it('makes and links the account, finds it then as it shall be, and deletes it when it shall be absent', async () => {
    const { name: computer, distinguishedName } = await scratchServer('SRV2');
    const name = managedServiceAccountName();
    const asked = { Name: name, ConnectorComputer: computer };
    const [missing, before, , after, got, , again] = await call(
      'OdjMsa',
      ['Test', 'Get', 'Set', 'Test', 'Get', 'Set', 'Test'],
      asked,
    );
    expect(missing).toBe(false);
    expect(before).toMatchObject({
      Name: name,
      Ensure: 'Absent',
      Sid: null,
      ConnectorComputer: null,
      Reasons: [
        { Code: 'OdjMsa:OdjMsa:AccountMissing', Phrase: `There is no ${name}$.` },
        { Code: 'OdjMsa:OdjMsa:NotLinked', Phrase: `${name}$ is not linked to ${distinguishedName}.` },
      ],
    });
    expect([after, again]).toEqual([true, true]);
    expect(got).toMatchObject({
      Name: name,
      Ensure: 'Present',
      SamAccountName: `${name}$`,
      Kind: 'msDS-ManagedServiceAccount',
      Enabled: true,
      EncryptionTypes: 24,
      ConnectorComputer: computer,
      ConnectorComputers: [distinguishedName],
      Group: false,
      Credential: null,
      Reasons: [],
    });
    expect(await accountNamed(`${name}$`)).not.toBeNull();

    const absent = { ...asked, Ensure: 'Absent', Force: true };
    expect(await call('OdjMsa', ['Test', 'Set', 'Test', 'Set', 'Test'], absent)).toEqual([
      false,
      done,
      true,
      done,
      true,
    ]);
    expect(await accountNamed(`${name}$`)).toBeNull();
  });

  it('needs no right to change anything to tell why it is not as it shall be', async () => {
    const [one, other] = [await scratchServer('SRV1'), await scratchServer('SRV2')];
    const { name, distinguishedName } = await scratchManagedServiceAccount();
    await write(one.distinguishedName, 'msDS-HostServiceAccount', [distinguishedName]);
    const asked = { Name: name, ConnectorComputer: other.name };
    expect(await call('OdjMsa', ['Test', 'Get'], asked, 'nobody')).toEqual([
      false,
      expect.objectContaining({
        Ensure: 'Present',
        ConnectorComputer: null,
        Reasons: [
          {
            Code: 'OdjMsa:OdjMsa:LinkedElsewhere',
            Phrase: `${name}$ is linked to ${one.distinguishedName}.`,
          },
        ],
      }),
    ]);
    const [, group] = await call('OdjMsa', ['Test', 'Get'], { Name: name, Group: true }, 'nobody');
    expect(group).toMatchObject({ Reasons: [reason('OdjMsa:OdjMsa:OtherKind')] });
  });

  it('mends an account that is disabled or has RC4, and leaves one in use alone without Force', async () => {
    const { distinguishedName: computer } = await scratchServer('SRV2');
    const account = await scratchManagedServiceAccount();
    await write(computer, 'msDS-HostServiceAccount', [account.distinguishedName]);
    await write(account.distinguishedName, 'msDS-SupportedEncryptionTypes', ['28']);
    await write(account.distinguishedName, 'userAccountControl', ['4098']);
    const [got, , after] = await call('OdjMsa', ['Get', 'Set', 'Test'], { Name: account.name });
    expect(got).toMatchObject({
      Enabled: false,
      EncryptionTypes: 28,
      Reasons: [reason('OdjMsa:OdjMsa:EncryptionTypes'), reason('OdjMsa:OdjMsa:Disabled')],
    });
    expect(after).toBe(true);
    const { errors } = await runCmdlets(drive('OdjMsa', ['Set']), {
      given: { Server: lab.domainController.host, Name: account.name, Ensure: 'Absent' },
      env: { KRB5CCNAME: lab.people.administrator.ticketCache, ODJ_STATE: folder },
    });
    expect(errors).toMatchObject([{ id: 'MsaInUse,Remove-OdjMsa', terminating: true }]);
  });
});

describe('OdjOuPermission', () => {
  it('adds exactly the entry, finds it, and takes it away again', async () => {
    const organizationalUnit = await scratchOrganizationalUnit('dsc');
    const { samAccountName, sid } = await scratchManagedServiceAccount();
    const before = await descriptorOf(organizationalUnit);
    const asked = { OrganizationalUnit: organizationalUnit, Account: samAccountName };
    const [missing, got, , after, set] = await call('OdjOuPermission', ['Test', 'Get', 'Set', 'Test', 'Get'], asked);
    expect(missing).toBe(false);
    expect(got).toMatchObject({
      Ensure: 'Absent',
      Reasons: [
        {
          Code: 'OdjOuPermission:OdjOuPermission:EntryAbsent',
          Phrase: `${samAccountName} lacks the entry that lets it create computers in ${organizationalUnit}.`,
        },
      ],
    });
    expect(after).toBe(true);
    expect(set).toMatchObject({ Ensure: 'Present', AccountSid: sid, Credential: null, Reasons: [] });
    expect(await descriptorOf(organizationalUnit)).toContain(
      `(OA;;CC;bf967a86-0de6-11d0-a285-00aa003049e2;;${sid})`,
    );
    const absent = { ...asked, Ensure: 'Absent' };
    expect(await call('OdjOuPermission', ['Test', 'Set', 'Test', 'Set', 'Test'], absent)).toEqual([
      false,
      done,
      true,
      done,
      true,
    ]);
    expect(await descriptorOf(organizationalUnit)).toBe(before);
  });

  it('is not as asked for while the account is not made yet, and says that nothing is to be taken away', async () => {
    const organizationalUnit = await scratchOrganizationalUnit('dsc');
    const asked = { OrganizationalUnit: organizationalUnit, Account: managedServiceAccountName() };
    const [test, got] = await call('OdjOuPermission', ['Test', 'Get'], asked);
    expect(test).toBe(false);
    expect(got).toMatchObject({ Reasons: [reason('OdjOuPermission:OdjOuPermission:AccountMissing')] });
    expect(await call('OdjOuPermission', ['Test', 'Set'], { ...asked, Ensure: 'Absent' })).toEqual([true, done]);
  });
});

describe('the classes', () => {
  it('are those that the manifest exports, with the properties of the spec, found in the root module alone', async () => {
    const { output } = await runCmdlets(`
$ast = [System.Management.Automation.Language.Parser]::ParseFile((Get-Module OdjConnector).Path, [ref]$null, [ref]$null)
foreach ($type in $ast.FindAll({ $args[0] -is [System.Management.Automation.Language.TypeDefinitionAst] }, $false)) {
    if (@($type.Attributes | Where-Object { $_.TypeName.Name -eq 'DscResource' }).Count) {
        [pscustomobject]@{
            Name = $type.Name
            Keys = @($type.Members | Where-Object { $_.Attributes.Extent.Text -contains '[DscProperty(Key)]' } | ForEach-Object { $_.Name })
            Told = @($type.Members | Where-Object { $_.Attributes.Extent.Text -contains '[DscProperty(NotConfigurable)]' } | ForEach-Object { $_.Name })
        }
    }
}
(Get-Module OdjConnector).ExportedDscResources -join ','`);
    const names = (wanted: (property: ResourceProperty) => boolean, { properties }: Resource): string[] =>
      Object.entries(properties).flatMap(([name, property]) =>
        wanted(property) && property.only !== 'command' ? [name] : [],
      );
    const all: readonly Resource[] = resources;
    expect(output).toEqual([
      ...all.map((resource) => ({
        Name: resource.name,
        Keys: names(({ key }) => key === true, resource),
        Told: [...names(({ readOnly }) => readOnly === true, resource), 'Reasons'],
      })),
      all.map(({ name }) => name).join(','),
    ]);
  });
});
