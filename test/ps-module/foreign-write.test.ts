import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readBackup } from '../../src/directory/backup.ts';
import {
  decodeSecurityDescriptor,
  encodeSecurityDescriptor,
} from '../../src/directory/security-descriptor/access-control.ts';
import { aceFor } from '../../src/directory/security-descriptor/create-computer-ace.ts';
import { formatAce } from '../../src/directory/security-descriptor/sddl.ts';
import { parseSddl } from '../../src/directory/security-descriptor/sddl-parse.ts';
import { readDacl, writeDacl } from '../cases/ace-cases.ts';
import { lab } from '../lab/lab.ts';
import {
  scratchManagedServiceAccount,
  scratchOrganizationalUnit,
  sidOf,
  type ScratchAccount,
} from '../lab/scratch.ts';
import { runCmdlets, type CmdletRun } from './run-cmdlets.ts';

/**
 * What somebody else writes while a cmdlet runs. A cmdlet waits for whoever takes its warnings and its output, so what
 * they do happens between its reading and its writing, or between its writing and its end.
 */
const somebodyElse = `
$null = [System.Reflection.Assembly]::Load('System.DirectoryServices.Protocols, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a')
$identifier = [System.DirectoryServices.Protocols.LdapDirectoryIdentifier]::new('${lab.domainController.host}', 389)
$other = [System.DirectoryServices.Protocols.LdapConnection]::new($identifier)
$other.AuthType = 'Negotiate'
$other.SessionOptions.ProtocolVersion = 3
function WriteAsSomebodyElse {
    param ($Unit, $SecurityDescriptor)
    $value = [object[]]@(, [System.Convert]::FromBase64String($SecurityDescriptor))
    $request = [System.DirectoryServices.Protocols.ModifyRequest]::new($Unit, 'Replace', 'nTSecurityDescriptor', $value)
    $null = $request.Controls.Add([System.DirectoryServices.Protocols.SecurityDescriptorFlagControl]::new('Dacl'))
    $null = $other.SendRequest($request)
}
$arguments = @{ Account = $given.account; Server = '${lab.domainController.host}' }
`;
const changes = z.array(z.object({ Action: z.string(), Conflict: z.string(), BackupFile: z.string().nullable() }));

let account: ScratchAccount;
let state: string;
let domainSid: string;
beforeAll(async () => {
  account = await scratchManagedServiceAccount();
  state = await mkdtemp(join(tmpdir(), 'odj-foreign-'));
  domainSid = await sidOf(lab.distinguishedName);
});

const readable = '(A;;RP;;;AU)';
const theirs = '(A;;RP;;;PO)';
/** Not in canonical order, so that a grant warns after it has read and before it writes. */
const untidy = `${readable}(D;;DTSD;;;WD)`;

const base64Of = (entries: string): string =>
  encodeSecurityDescriptor(parseSddl(`D:P${entries}`, domainSid)).toString('base64');

async function unitWith(entries: string): Promise<string> {
  const unit = await scratchOrganizationalUnit('Foreign');
  await writeDacl(unit, Buffer.from(base64Of(entries), 'base64'));
  return unit;
}

async function entriesOf(unit: string): Promise<string> {
  const entries = decodeSecurityDescriptor(await readDacl(unit)).dacl?.entries ?? [];
  return entries.map(formatAce).join('');
}

function run(script: string, given: Readonly<Record<string, unknown>>): Promise<CmdletRun> {
  return runCmdlets(somebodyElse + script, {
    given: { account: account.name, ...given },
    env: { KRB5CCNAME: lab.people.administrator.ticketCache, ODJ_STATE: state },
    withActiveDirectory: false,
  });
}

describe('somebody else who writes the same permissions', () => {
  it('between our reading and our writing is noticed, and both descriptors are in the backup', async () => {
    const unit = await unitWith(untidy);
    const { output, warnings, errors } = await run(
      `
Set-OdjOuPermission $given.unit @arguments 3>&1 | ForEach-Object {
    if ($_ -is [System.Management.Automation.WarningRecord] -and $_.Message -like '*canonical*') {
        WriteAsSomebodyElse -Unit $given.unit -SecurityDescriptor $given.theirs
    }
    $_
}`,
      { unit, theirs: base64Of(untidy + theirs) },
    );
    expect(errors).toEqual([]);
    const [change] = changes.parse(output);
    expect(change).toMatchObject({ Action: 'Granted', Conflict: 'Detected' });
    expect(warnings.at(-1)).toMatch(/Somebody else changed the permissions of "OU=Foreign.*version \d+ became \d+/);
    expect(warnings.at(-1)).toContain(change?.BackupFile);
    const [entry] = (await readBackup(change?.BackupFile ?? '')).entries;
    expect(entry?.before.base64).toBe(base64Of(untidy));
    expect(entry?.after.base64).toBe((await readDacl(unit)).toString('base64'));
  });

  it('is not seen where there is none', async () => {
    const unit = await unitWith(untidy);
    const { output } = await run('Set-OdjOuPermission $given.unit @arguments 3>$null', { unit });
    expect(changes.parse(output)).toMatchObject([{ Action: 'Granted', Conflict: 'None' }]);
  });

  it('while a person is asked whether we may loses nothing: it is read again then', async () => {
    const unit = await unitWith(readable);
    const { output, errors } = await run(
      `
Set-OdjOuPermission $given.unit @arguments -Verbose 4>&1 | ForEach-Object {
    if ($_ -is [System.Management.Automation.VerboseRecord]) {
        # ShouldProcess says this, and takes as long to answer as a person does.
        WriteAsSomebodyElse -Unit $given.unit -SecurityDescriptor $given.theirs
        Start-Sleep -Milliseconds 150
    } else {
        $_
    }
}`,
      { unit, theirs: base64Of(readable + theirs) },
    );
    expect(errors).toEqual([]);
    expect(changes.parse(output)).toMatchObject([{ Action: 'Granted', Conflict: 'None' }]);
    expect(await entriesOf(unit)).toBe(readable + theirs + aceFor(account.sid));
  });

  it.each([
    { verb: 'Set', done: 'Granted', before: '', after: '{entry}', says: /is no longer on .*added once more/ },
    { verb: 'Remove', done: 'Revoked', before: '{entry}', after: '', says: /is on .* again; it is taken away/ },
  ])('and undoes it before the run ends finds it done once more: $verb', async ({ verb, done, before, after, says }) => {
    const entry = aceFor(account.sid);
    const named = readable + before.replace('{entry}', entry);
    const units = [await unitWith(named), await unitWith(named)];
    const { output, warnings, errors } = await run(
      `
$given.units | ${verb}-OdjOuPermission @arguments | ForEach-Object {
    if ($_.OrganizationalUnit -eq $given.units[0]) {
        WriteAsSomebodyElse -Unit $given.units[0] -SecurityDescriptor $given.theirs
    }
    $_
}`,
      { units, theirs: base64Of(named + theirs) },
    );
    expect(errors).toEqual([]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(says);
    const results = changes.parse(output);
    expect(results.map(({ Action }) => Action)).toEqual([done, done]);
    expect(await entriesOf(units[0] ?? '')).toBe(readable + theirs + after.replace('{entry}', entry));
    const { entries } = await readBackup(results[0]?.BackupFile ?? '');
    expect(entries.map(({ distinguishedName }) => distinguishedName)).toEqual([...units, units[0]]);
  });

  it('and undoes what was put back finds it put back once more', async () => {
    const units = [await unitWith(readable), await unitWith(readable)];
    const { output, warnings, errors } = await run(
      `
$backup = @($given.units | Set-OdjOuPermission @arguments)[0].BackupFile
Restore-OdjOuPermission $backup -Server $arguments.Server | ForEach-Object {
    if ($_.OrganizationalUnit -eq $given.units[1]) {
        WriteAsSomebodyElse -Unit $given.units[1] -SecurityDescriptor $given.theirs
    }
    $_
}`,
      { units, theirs: base64Of(readable + aceFor(account.sid) + theirs) },
    );
    expect(errors).toEqual([]);
    expect(warnings).toEqual([expect.stringMatching(/is on "OU=Foreign.*again; it is taken away once more/)]);
    expect(changes.parse(output)).toMatchObject([{ Action: 'Restored' }, { Action: 'Restored' }]);
    expect(await Promise.all(units.map(entriesOf))).toEqual([readable, readable + theirs]);
  });
});
