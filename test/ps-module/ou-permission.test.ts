import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readBackup } from '../../src/directory/backup.ts';
import { aceFor, createComputerAce } from '../../src/directory/security-descriptor/create-computer-ace.ts';
import { addAce as withAce, hasAce } from '../../src/directory/security-descriptor/splice.ts';
import { signedIn } from '../lab/connection.ts';
import { lab } from '../lab/lab.ts';
import type { PersonName } from '../lab/people.ts';
import { provisionOffline } from '../lab/offline-join.ts';
import {
  addAce,
  descriptorOf,
  scratchManagedServiceAccount,
  scratchOrganizationalUnit,
  sidOf,
  type ScratchAccount,
} from '../lab/scratch.ts';
import { runCmdlets, type CmdletRun } from './run-cmdlets.ts';

const server = lab.domainController.host;
const changes = z.array(
  z.strictObject({
    OrganizationalUnit: z.string(),
    ObjectGuid: z.guid(),
    Account: z.string(),
    AccountSid: z.string(),
    Server: z.string(),
    Action: z.string(),
    BackupFile: z.string().nullable(),
    Conflict: z.literal('None'),
  }),
);

let account: ScratchAccount;
let state: string;
beforeAll(async () => {
  account = await scratchManagedServiceAccount();
  state = await mkdtemp(join(tmpdir(), 'odj-cmdlets-'));
});

interface Given {
  readonly units?: readonly string[];
  readonly account?: string;
  readonly path?: string;
}

/** `$arguments` in the script: -Account and -Server; `$given.units` the OUs. */
async function run(script: string, given: Given, who: PersonName = 'administrator'): Promise<CmdletRun> {
  return await runCmdlets(
    `$arguments = @{ Account = $given.account; Server = '${server}' }\n$server = @{ Server = '${server}' }\n${script}`,
    {
      given: { account: account.name, ...given },
      env: { KRB5CCNAME: lab.people[who].ticketCache, ODJ_STATE: state },
      withActiveDirectory: false,
    },
  );
}

const actionsOf = ({ output }: CmdletRun): readonly string[] => changes.parse(output).map(({ Action }) => Action);
const idsOf = ({ errors }: CmdletRun): readonly string[] => errors.map(({ id }) => id);

async function awkwardUnits(): Promise<readonly string[]> {
  const parent = await scratchOrganizationalUnit('Awkward');
  const names = ['Berlin\\, Mitte', 'Sales\\+Marketing', '\\"Quoted\\" devices', 'Ger\u00e4te K\u00f6ln', '\\#1 kiosks'];
  const units = [...names, 'Trailing space\\ ', "O'Neill (1*)", 'a\\;b', 'a\\<b\\>', '\\ Leading'].map(
    (name) => `OU=${name},${parent}`,
  );
  await using client = await signedIn('administrator');
  for (const unit of units) {
    await client.add(unit, { objectClass: 'organizationalUnit' });
  }
  return units;
}

describe('Set-OdjOuPermission', () => {
  it('grants on units with awkward names, twice without a second change, and takes it back to the same bytes', async () => {
    const units = await awkwardUnits();
    const before = await Promise.all(units.map(descriptorOf));
    const all = await run(
      `
$given.units | Set-OdjOuPermission @arguments
$given.units | Set-OdjOuPermission @arguments
(Get-OdjOuPermission $given.units @arguments).Granted
Remove-OdjOuPermission $given.units @arguments
Remove-OdjOuPermission $given.units @arguments`,
      { units },
    );
    expect(all.errors).toEqual([]);
    const result = z.object({ Action: z.string() });
    expect(all.output.map((one) => result.safeParse(one).data?.Action ?? one)).toEqual([
      ...units.map(() => 'Granted'),
      ...units.map(() => 'Unchanged'),
      ...units.map(() => true),
      ...units.map(() => 'Revoked'),
      ...units.map(() => 'Unchanged'),
    ]);
    expect(await Promise.all(units.map(descriptorOf))).toEqual(before);
  });

  it('adds exactly the bytes that the other half adds, where the directory keeps them, as samba-tool sees', async () => {
    const unit = await scratchOrganizationalUnit('Bytes');
    const all = await run(
      `
$before = Get-OdjOuPermission $given.units @arguments
Set-OdjOuPermission $given.units @arguments
$after = Get-OdjOuPermission $given.units @arguments
$before.SecurityDescriptor
$after.SecurityDescriptor`,
      { units: [unit] },
    );
    expect(all.errors).toEqual([]);
    const [before, after] = z.tuple([z.base64(), z.base64()]).parse(all.output.slice(1));
    const wanted = createComputerAce(account.sid);
    expect(withAce(Buffer.from(before, 'base64'), wanted)?.toString('base64')).toBe(after);
    expect(await descriptorOf(unit)).toContain(aceFor(account.sid));
  });

  it('has the descriptors on disk in the shape that the other half reads', async () => {
    const unit = await scratchOrganizationalUnit('Backup');
    const before = await descriptorOf(unit);
    const path = join(state, 'given', 'b\u00e4ckup.jsonl');
    const all = await run('Set-OdjOuPermission $given.units -BackupPath $given.path @arguments', { units: [unit], path });
    expect(changes.parse(all.output)[0]?.BackupFile).toBe(path);
    const backup = await readBackup(path);
    expect(backup.header).toMatchObject({ server, tool: 'OdjConnector 0.1.0' });
    const [entry] = backup.entries;
    expect(entry).toMatchObject({
      distinguishedName: unit,
      account: account.samAccountName,
      accountSid: account.sid,
      change: 'grant',
    });
    expect(hasAce(Buffer.from(entry?.before.base64 ?? '', 'base64'), createComputerAce(account.sid))).toBe(false);
    expect(hasAce(Buffer.from(entry?.after.base64 ?? '', 'base64'), createComputerAce(account.sid))).toBe(true);
    expect(await readFile(path, 'latin1')).toMatch(/^[\n\x20-\x7e]+\n$/);

    const restored = await run('Restore-OdjOuPermission $given.path @server', { path });
    expect(actionsOf(restored)).toEqual(['Restored']);
    expect(await descriptorOf(unit)).toBe(before);
    expect(actionsOf(await run('Restore-OdjOuPermission $given.path @server', { path }))).toEqual(['Unchanged']);
  });

  it('continues a backup behind a line that a crash cut off, and writes into nothing else', async () => {
    const [first, second] = [await scratchOrganizationalUnit('First'), await scratchOrganizationalUnit('Second')];
    const path = join(state, 'continued.jsonl');
    const grant = 'Set-OdjOuPermission $given.units -BackupPath $given.path @arguments';
    await run(grant, { units: [first], path });
    await writeFile(path, '{"type":"securityDesc', { flag: 'a' });
    await run(grant, { units: [second], path });
    expect((await readBackup(path)).entries.map(({ distinguishedName }) => distinguishedName)).toEqual([first, second]);

    const letter = join(state, 'letter.txt');
    await writeFile(letter, 'Dear all');
    const refused = await run(grant, { units: [await scratchOrganizationalUnit('Third')], path: letter });
    expect(idsOf(refused)).toEqual(['BackupInvalid,Set-OdjOuPermission']);
    expect(await readFile(letter, 'utf8')).toBe('Dear all');
  });

  it('tells with -WhatIf what it would do, and writes neither the directory nor a backup', async () => {
    const unit = await scratchOrganizationalUnit('What if');
    const before = await descriptorOf(unit);
    const folder = await mkdtemp(join(tmpdir(), 'odj-whatif-'));
    const all = await runCmdlets(
      `Set-OdjOuPermission $given.unit -Account $given.account -Server '${server}' -WhatIf`,
      { given: { unit, account: account.name }, env: { ODJ_STATE: folder } },
    );
    expect(actionsOf(all)).toEqual(['WouldGrant']);
    expect(all.said).toContain(aceFor(account.sid));
    expect(all.said).toContain(unit);
    expect(await descriptorOf(unit)).toBe(before);
    expect(await readdir(folder)).toEqual([]);
  });

  it('goes on with the other units after one that is missing, no unit, or not for the caller to change', async () => {
    const [first, denied, last] = [
      await scratchOrganizationalUnit('First'),
      await scratchOrganizationalUnit('Denied'),
      await scratchOrganizationalUnit('Last'),
    ];
    const delegate = await sidOf(`CN=ouDelegate,${lab.organizationalUnits.staff}`);
    await addAce(first, `(A;;RCWD;;;${delegate})`);
    await addAce(last, `(A;;RCWD;;;${delegate})`);
    const before = await descriptorOf(denied);
    const units = [first, `OU=Missing,${lab.distinguishedName}`, 'no name', account.distinguishedName, denied, last];
    const all = await run('$given.units | Set-OdjOuPermission @arguments', { units }, 'ouDelegate');
    expect(changes.parse(all.output).map(({ OrganizationalUnit, Action }) => [OrganizationalUnit, Action])).toEqual([
      [first, 'Granted'],
      [last, 'Granted'],
    ]);
    expect(all.errors.map(({ id, target }) => [id, target])).toEqual([
      ['OuNotFound,Set-OdjOuPermission', units[1]],
      ['OuNotFound,Set-OdjOuPermission', units[2]],
      ['OuClassUnsupported,Set-OdjOuPermission', units[3]],
      ['OuWriteDenied,Set-OdjOuPermission', denied],
    ]);
    expect(all.errors[3]?.message).toMatch(/lacks "Modify permissions".*Domain Admins/s);
    expect(await descriptorOf(denied)).toBe(before);
    const backup = await readBackup(changes.parse(all.output)[0]?.BackupFile ?? '');
    expect(backup.entries.map(({ distinguishedName }) => distinguishedName)).toEqual([first, last]);
  });

  it('takes the account by name, name with $, DN or SID, from the pipeline too, and not one that is unknown', async () => {
    const unit = await scratchOrganizationalUnit('Identities');
    const all = await run(
      `
foreach ($identity in $given.account, "$($given.account)$", '${account.distinguishedName}', '${account.sid}') {
    Set-OdjOuPermission $given.units -Account $identity @server
}
Get-OdjMsa $given.account @server | Set-OdjOuPermission -OrganizationalUnit $given.units @server
Set-OdjOuPermission $given.units -Account 'msaODJ*' @server
Set-OdjOuPermission $given.units -Account SRV1 @server`,
      { units: [unit] },
    );
    expect(actionsOf(all)).toEqual(['Granted', 'Unchanged', 'Unchanged', 'Unchanged', 'Unchanged']);
    expect(idsOf(all)).toEqual(['AccountNotFound,Set-OdjOuPermission', 'AccountNotManaged,Set-OdjOuPermission']);
  });

  it('finds the default container for computers by its well-known GUID', async () => {
    const all = await run(
      `
Set-OdjOuPermission -ComputersContainer @arguments -WhatIf
Get-OdjOuPermission -ComputersContainer @arguments | ForEach-Object { $_.OrganizationalUnit }`,
      {},
    );
    expect(all.errors).toEqual([]);
    expect(all.output).toMatchObject([
      { OrganizationalUnit: `CN=Computers,${lab.distinguishedName}`, Action: 'WouldGrant' },
      `CN=Computers,${lab.distinguishedName}`,
    ]);
  });

  it('lets the account join computers offline there, and not next door', async () => {
    const [unit, nextDoor] = [await scratchOrganizationalUnit('Proof'), await scratchOrganizationalUnit('Next door')];
    expect(actionsOf(await run('Set-OdjOuPermission $given.units @arguments', { units: [unit] }))).toEqual(['Granted']);
    const join = { account: account.samAccountName, password: account.password };
    expect((await provisionOffline({ ...join, organizationalUnit: unit })).made).toBe(true);
    expect((await provisionOffline({ ...join, organizationalUnit: nextDoor })).made).toBe(false);
  });
});

describe('Restore-OdjOuPermission', () => {
  it('leaves a unit alone that somebody changed since, and a backup that somebody edited', async () => {
    const unit = await scratchOrganizationalUnit('Changed');
    const path = join(state, 'conflict.jsonl');
    await run('Set-OdjOuPermission $given.units -BackupPath $given.path @arguments', { units: [unit], path });
    await addAce(unit, `(A;;RP;;;${account.sid})`);
    const changed = await descriptorOf(unit);
    const conflict = await run('Restore-OdjOuPermission $given.path @server', { path });
    expect(idsOf(conflict)).toEqual(['RestoreConflict,Restore-OdjOuPermission']);
    const computer = 'bf967a86-0de6-11d0-a285-00aa003049e2';
    expect(conflict.errors[0]?.message).toContain(`change in the backup: +(OA;0x0;0x1;${computer};;${account.sid}). `);
    expect(conflict.errors[0]?.message).toContain(`Since then: +(A;0x0;0x10;;;${account.sid}).`);

    const edited = join(state, 'edited.jsonl');
    const text = await readFile(path, 'utf8');
    const before = /"before":\{"base64":"([^"]+)"/.exec(text)?.[1] ?? '';
    const other = withAce(Buffer.from(before, 'base64'), createComputerAce('S-1-1-0'))?.toString('base64') ?? '';
    await writeFile(edited, text.replace(before, other));
    const foreign = await run('Restore-OdjOuPermission $given.path @server', { path: edited });
    expect(idsOf(foreign)).toEqual(['BackupForeign,Restore-OdjOuPermission']);
    expect(await descriptorOf(unit)).toBe(changed);
  });

  it('refuses a file that is no backup, with the line, and one that is missing', async () => {
    const path = join(state, 'broken.jsonl');
    await writeFile(path, '{"type":"header","format":1}\n{"type":"securityDescriptor"}\n');
    const all = await run('Restore-OdjOuPermission $given.path @server\nRestore-OdjOuPermission ./nothing @server', {
      path,
    });
    expect(idsOf(all)).toEqual(['BackupInvalid,Restore-OdjOuPermission', 'FileUnreadable,Restore-OdjOuPermission']);
    expect(all.errors[0]?.message).toContain('line 2');
  });
});

describe('the connection of the cmdlets', () => {
  it('signs in with a password over TLS, and never without', async () => {
    const unit = await scratchOrganizationalUnit('Password');
    const { userPrincipalName, password } = lab.people.administrator;
    const all = await runCmdlets(
      `
$secret = [securestring]::new()
foreach ($character in $given.password.ToCharArray()) {
    $secret.AppendChar($character)
}
$good = [pscredential]::new($given.name, $secret)
$bad = [pscredential]::new($given.name, [securestring]::new())
$what = @{ OrganizationalUnit = $given.unit; Account = $given.account }
Set-OdjOuPermission @what -Server 'ldaps://${server}' -Credential $good
foreach ($attempt in @{ Server = '${server}'; Credential = $good }, @{ Server = 'ldaps://${server}'; Credential = $bad }, @{ Server = 'ldap//x' }, @{ Server = 'dc9.contoso.test' }, @{}) {
    try {
        Set-OdjOuPermission @what @attempt
    } catch {
        $_.FullyQualifiedErrorId
    }
}`,
      {
        given: { unit, account: account.name, name: userPrincipalName, password },
        env: { ODJ_STATE: state },
        withActiveDirectory: false,
      },
    );
    expect(actionsOf({ ...all, output: all.output.slice(0, 1) })).toEqual(['Granted']);
    expect(all.output.slice(1)).toEqual([
      'PlainLdapRefused,Set-OdjOuPermission',
      'DirectorySignInRefused,Set-OdjOuPermission',
      'ServerInvalid,Set-OdjOuPermission',
      'DirectoryUnreachable,Set-OdjOuPermission',
      'ServerMissing,Set-OdjOuPermission',
    ]);
  });
});
