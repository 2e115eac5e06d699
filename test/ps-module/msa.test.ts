import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { lab } from '../lab/lab.ts';
import { provisionOffline } from '../lab/offline-join.ts';
import type { PersonName } from '../lab/people.ts';
import {
  accountNamed,
  addAce,
  managedServiceAccountName,
  scratchManagedServiceAccount,
  scratchOrganizationalUnit,
  scratchServer,
  setPassword,
  sidOf,
} from '../lab/scratch.ts';
import { runCmdlets, type CmdletRun } from './run-cmdlets.ts';

const server = lab.domainController.host;
const container = `CN=Managed Service Accounts,${lab.distinguishedName}`;
const msa = z.strictObject({
  Name: z.string(),
  SamAccountName: z.string(),
  DistinguishedName: z.string(),
  ObjectGuid: z.guid(),
  Sid: z.string().startsWith('S-1-5-21-'),
  Kind: z.string(),
  Enabled: z.boolean(),
  ConnectorComputers: z.array(z.string()),
  EncryptionTypes: z.int().nullable(),
  Created: z.iso.datetime(),
  Server: z.string(),
});
const msaChange = msa.extend({ Changes: z.array(z.string()), LinkCommand: z.string().nullable() });
const calls = z.array(z.strictObject({ command: z.string(), arguments: z.record(z.string(), z.unknown()) }));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'odj-msa-'));
});

/** `$server` in the script: -Server. */
async function run(
  script: string,
  given: Readonly<Record<string, string>> = {},
  { who = 'administrator', env = {} }: { who?: PersonName; env?: Readonly<Record<string, string>> } = {},
): Promise<CmdletRun> {
  return await runCmdlets(`$server = @{ Server = '${server}' }\n${script}`, {
    given,
    env: { KRB5CCNAME: lab.people[who].ticketCache, ODJ_STATE: folder, ...env },
  });
}

const changesOf = ({ output }: CmdletRun) => z.array(msaChange).parse(output);
const idsOf = ({ errors }: CmdletRun): readonly string[] => errors.map(({ id }) => id);

async function callsIn(file: string): Promise<z.infer<typeof calls>> {
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  return calls.parse(lines.map((line): unknown => JSON.parse(line)));
}

describe('New-OdjMsa', () => {
  it('makes an account for the server and links it, once; without a name it then finds it by its link', async () => {
    const { name: computer, distinguishedName } = await scratchServer('SRV2');
    const name = managedServiceAccountName();
    const log = join(folder, `${name}.log`);
    const all = await run(
      `
New-OdjMsa -Name $given.name -ConnectorComputer $given.computer @server
New-OdjMsa "$($given.name)$" -ConnectorComputer "$($given.computer)$" @server
[pscustomobject]@{ ConnectorComputer = $given.computer } | New-OdjMsa @server`,
      { name, computer },
      { env: { ODJ_STANDIN_LOG: log } },
    );
    expect(all.errors).toEqual([]);
    const account = {
      Name: name,
      SamAccountName: `${name}$`,
      DistinguishedName: `CN=${name},${container}`,
      Kind: 'msDS-ManagedServiceAccount',
      Enabled: true,
      ConnectorComputers: [distinguishedName],
      EncryptionTypes: permissions.account.supportedEncryptionTypes,
      Server: server,
      LinkCommand: null,
    };
    expect(changesOf(all)).toMatchObject([
      { ...account, Changes: ['Created', 'Linked'] },
      { ...account, Changes: [] },
      { ...account, Changes: [] },
    ]);
    const pinned = { Server: server, Confirm: false, ErrorAction: 'Stop' };
    expect(await callsIn(log)).toEqual([
      {
        command: 'New-ADServiceAccount',
        arguments: {
          Name: name,
          SamAccountName: `${name}$`,
          Path: container,
          RestrictToSingleComputer: true,
          Enabled: true,
          KerberosEncryptionType: 'AES128, AES256',
          ...pinned,
        },
      },
      {
        command: 'Add-ADComputerServiceAccount',
        arguments: { Identity: distinguishedName, ServiceAccount: [`${name}$`], ...pinned },
      },
    ]);
  });

  it('makes up a name as the connector does, and hands the sign-in on to the account cmdlets', async () => {
    const { userPrincipalName, password } = lab.people.administrator;
    const log = join(folder, 'credential.log');
    const all = await run(
      `
$secret = [securestring]::new()
foreach ($character in $given.password.ToCharArray()) {
    $secret.AppendChar($character)
}
New-OdjMsa -Server 'ldaps://${server}' -Credential ([pscredential]::new($given.name, $secret))`,
      { name: userPrincipalName, password },
      { env: { ODJ_STANDIN_LOG: log, KRB5CCNAME: join(folder, 'no-ticket') } },
    );
    expect(all.errors).toEqual([]);
    const [made] = changesOf(all);
    expect(made?.Name).toMatch(/^msaODJ[A-Za-z0-9]{5}$/);
    expect(made?.Changes).toEqual(['Created']);
    expect(await callsIn(log)).toMatchObject([{ arguments: { Server: server, Credential: userPrincipalName } }]);
  });

  it('makes up another name where somebody else takes the first between the search and the making', async () => {
    const names = { first: managedServiceAccountName(), second: managedServiceAccountName() };
    const all = await run(
      `
& (Get-Module OdjConnector) {
    param ($given, $server)
    LoadOdjPrivate
    $script:names = [System.Collections.Generic.Queue[string]]::new([string[]]@($given.first, $given.second))
    function script:NewOdjMsaName { $script:names.Dequeue() }
    $script:rest = \${function:AssertOdjMsaRight}
    function script:AssertOdjMsaRight {
        param ($Context, $Plan)
        & $script:rest -Context $Context -Plan $Plan
        New-ADServiceAccount -Name $Plan.Name.ToUpperInvariant() -SamAccountName ('{0}$' -f $Plan.Name) -RestrictToSingleComputer -Server $Context.Server
    }
} $given $server
New-OdjMsa @server
New-OdjMsa -Name $given.third @server`,
      { ...names, third: managedServiceAccountName() },
    );
    expect(changesOf(all)).toMatchObject([{ Name: names.second, Changes: ['Created'] }]);
    expect(idsOf(all)).toEqual(['MsaNameTaken,New-OdjMsa']);
    expect(all.errors[0]?.message).toContain('It was made just now');
  });

  it('adds only what an existing account lacks', async () => {
    const { name, distinguishedName } = await scratchManagedServiceAccount();
    const { name: computer } = await scratchServer('SRV2');
    const all = await run(
      `
function Set-Scratch {
    [CmdletBinding()] param ()
    & (Get-Module OdjConnector) {
        param ($cmdlet, $given)
        LoadOdjPrivate
        $context = OpenOdjDirectory -Cmdlet $cmdlet -Server '${server}' -Credential $null
        SetOdjAttribute -Context $context -DistinguishedName $given.account -Attribute 'msDS-SupportedEncryptionTypes' -Value '4'
        SetOdjAttribute -Context $context -DistinguishedName $given.account -Attribute 'userAccountControl' -Value '4098'
        CloseOdjDirectory -Context $context
    } $PSCmdlet $given
}
Set-Scratch
New-OdjMsa $given.name -ConnectorComputer $given.computer @server`,
      { name, account: distinguishedName, computer },
    );
    expect(all.errors).toEqual([]);
    expect(changesOf(all)).toMatchObject([
      { Changes: ['EncryptionTypesSet', 'Enabled', 'Linked'], EncryptionTypes: 24, Enabled: true },
    ]);
  });

  it('tells with -WhatIf what it would do, and makes nothing', async () => {
    const { name: computer, distinguishedName } = await scratchServer('SRV2');
    const name = managedServiceAccountName();
    const all = await run('New-OdjMsa $given.name -ConnectorComputer $given.computer @server -WhatIf', { name, computer });
    expect(all.errors).toEqual([]);
    expect(all.output).toMatchObject([{ Name: name, Changes: ['Created', 'Linked'], Sid: '' }]);
    expect(all.said).toContain(`Create the managed service account in ${container}; Link it to ${distinguishedName}`);
    expect(await accountNamed(`${name}$`)).toBeNull();
  });

  it('refuses names of other objects, names that cannot be, and computers that are not there', async () => {
    const all = await run(
      `
New-OdjMsa SRV1 @server
New-OdjMsa 'a(b)' @server
New-OdjMsa msaODJzzzzz -ConnectorComputer NOWHERE @server`,
    );
    expect(idsOf(all)).toEqual(['MsaNameTaken,New-OdjMsa', 'MsaNameInvalid,New-OdjMsa', 'ComputerNotFound,New-OdjMsa']);
    expect(all.errors[0]?.message).toContain(lab.servers.SRV1.distinguishedName);
    expect(await accountNamed('msaODJzzzzz$')).toBeNull();
  });

  it('reads the rights first: who may not create makes nothing and is told who could', async () => {
    const name = managedServiceAccountName();
    const all = await run('New-OdjMsa $given.name @server', { name }, { who: 'nobody' });
    expect(idsOf(all)).toEqual(['MsaCreateDenied,New-OdjMsa']);
    expect(all.errors[0]?.message).toMatch(/Create msDS-ManagedServiceAccount objects.*CN=Managed.*Domain Admins/s);
    expect(await accountNamed(`${name}$`)).toBeNull();
  });

  it('makes nothing for who may not link, or with -SkipLink the account and the command that works for others', async () => {
    const { name: computer, distinguishedName } = await scratchServer('SRV2');
    const name = managedServiceAccountName();
    const as = { who: 'msaCreator' } as const;
    const given = { name, computer };
    const refused = await run('New-OdjMsa $given.name -ConnectorComputer $given.computer @server', given, as);
    expect(idsOf(refused)).toEqual(['MsaLinkDenied,New-OdjMsa']);
    expect(refused.errors[0]?.message).toMatch(/Write msDS-HostServiceAccount.*Domain Admins/s);
    expect(await accountNamed(`${name}$`)).toBeNull();

    const all = await run('New-OdjMsa $given.name -ConnectorComputer $given.computer -SkipLink @server', given, as);
    expect(all.errors).toEqual([]);
    const [made] = changesOf(all);
    expect(made).toMatchObject({ Changes: ['Created'], ConnectorComputers: [] });
    const linked = await run(`${made?.LinkCommand ?? ''} -Confirm:$false\nGet-OdjMsa $given.name @server`, given);
    expect(linked.errors).toEqual([]);
    expect(linked.output).toMatchObject([{ ConnectorComputers: [distinguishedName] }]);
  });

  it('works for who may create accounts and write the one link, and is no administrator', async () => {
    const { name: computer, distinguishedName } = await scratchServer('SRV2');
    const linker = await sidOf(`CN=msaLinker,${lab.organizationalUnits.staff}`);
    const attribute = permissions.attributes['msDS-HostServiceAccount'];
    await addAce(distinguishedName, `(OA;;RPWP;${attribute};;${linker})`);
    const all = await run('New-OdjMsa -ConnectorComputer $given.computer @server', { computer }, { who: 'msaLinker' });
    expect(all.errors).toEqual([]);
    expect(changesOf(all)).toMatchObject([{ Changes: ['Created', 'Linked'] }]);
  });

  it('says so where the ActiveDirectory module is missing, or its web services do not answer', async () => {
    const name = managedServiceAccountName();
    const missing = await runCmdlets(`New-OdjMsa ${name} -Server '${server}'`, { withActiveDirectory: false });
    expect(idsOf(missing)).toEqual(['ActiveDirectoryModuleMissing,New-OdjMsa']);
    const down = await run('New-OdjMsa $given.name @server', { name }, { env: { ODJ_STANDIN_ADWS: 'down' } });
    expect(idsOf(down)).toEqual(['ActiveDirectoryWebServicesUnreachable,New-OdjMsa']);
    expect(down.errors[0]?.message).toContain('9389');
    expect(await accountNamed(`${name}$`)).toBeNull();
  });

  it('gives an account that joins computers offline once an OU is delegated to it by the cmdlets', async () => {
    const unit = await scratchOrganizationalUnit('Cmdlets');
    const { name: computer } = await scratchServer('SRV2');
    const all = await run(
      'New-OdjMsa -ConnectorComputer $given.computer @server | Set-OdjOuPermission -OrganizationalUnit $given.unit @server\nGet-OdjMsa -ConnectorComputer $given.computer @server',
      { unit, computer },
    );
    expect(all.errors).toEqual([]);
    const account = msa.parse(all.output[1]);
    const join = { account: account.SamAccountName, password: await setPassword(account.DistinguishedName) };
    expect((await provisionOffline({ ...join, organizationalUnit: unit })).made).toBe(true);
    const { undelegated } = lab.organizationalUnits;
    expect((await provisionOffline({ ...join, organizationalUnit: undelegated })).made).toBe(false);
  });
});

describe('Get-OdjMsa', () => {
  it('finds accounts by name, DN, SID, computer, or all of the connectors', async () => {
    const account = await scratchManagedServiceAccount();
    const all = await run(
      `
$found = foreach ($identity in $given.name, "$($given.name)$", '${account.distinguishedName}', '${account.sid}') {
    Get-OdjMsa $identity @server
}
$found | ForEach-Object { $_.Sid }
$found[0] | Get-OdjMsa @server | ForEach-Object { $_.Sid }
@(Get-OdjMsa @server | Where-Object { $_.Name -eq $given.name }).Count
@(Get-OdjMsa -ConnectorComputer SRV3 @server | Where-Object { $_.Name -eq $given.name }).Count
Get-OdjMsa SRV1 @server
Get-OdjMsa 'msaODJ*' @server`,
      { name: account.name },
    );
    expect(all.output).toEqual([...Array<string>(5).fill(account.sid), 1, 0]);
    expect(idsOf(all)).toEqual(['AccountNotFound,Get-OdjMsa', 'AccountNotFound,Get-OdjMsa']);
  });
});

describe('Remove-OdjMsa', () => {
  it('takes the account off one computer with -LinkOnly, and deletes it without', async () => {
    const { name: computer } = await scratchServer('SRV2');
    const name = managedServiceAccountName();
    const all = await run(
      `
$null = New-OdjMsa $given.name -ConnectorComputer $given.computer @server
Remove-OdjMsa $given.name -ConnectorComputer $given.computer -LinkOnly @server -WhatIf
Remove-OdjMsa $given.name -Force @server -WhatIf
(Get-OdjMsa $given.name @server).ConnectorComputers.Count
Remove-OdjMsa $given.name -ConnectorComputer $given.computer -LinkOnly @server
Remove-OdjMsa $given.name -ConnectorComputer $given.computer -LinkOnly @server
(Get-OdjMsa $given.name @server).ConnectorComputers.Count
Get-OdjMsa $given.name @server | Remove-OdjMsa @server`,
      { name, computer },
    );
    expect(all.errors).toEqual([]);
    expect(all.output).toEqual([1, 0]);
    expect(await accountNamed(`${name}$`)).toBeNull();
  });

  it('warns of other entries of it, which stay', async () => {
    const { name, sid } = await scratchManagedServiceAccount();
    const [plain, mixed] = [await scratchOrganizationalUnit('msa'), await scratchOrganizationalUnit('msa')];
    await addAce(mixed, `(A;;RP;;;${sid})`);
    const all = await run(
      `
$null = Set-OdjOuPermission -OrganizationalUnit $given.plain, $given.mixed -Account $given.name @server
Remove-OdjMsa $given.name @server`,
      { name, plain, mixed },
    );
    expect(all.errors).toEqual([]);
    expect(all.warnings).toEqual([`Other entries of ${name}$ stay, of nobody then: ${mixed}`]);
    expect(await accountNamed(`${name}$`)).toBeNull();
  });

  it('refuses who may not, and accounts of another class', async () => {
    const { name } = await scratchManagedServiceAccount();
    const all = await run('Remove-OdjMsa $given.name @server\nRemove-OdjMsa SRV1 @server', { name }, { who: 'nobody' });
    expect(idsOf(all)).toEqual(['DirectoryAccessDenied,Remove-OdjMsa', 'AccountNotFound,Remove-OdjMsa']);
    expect(await accountNamed(`${name}$`)).not.toBeNull();
  });
});
