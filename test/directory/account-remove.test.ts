import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { odj, overLdap, powerShellEnvironment, throughPowerShell } from '../cli/odj.ts';
import { lab } from '../lab/lab.ts';
import {
  accountNamed,
  addAce,
  descriptorOf,
  managedServiceAccountName,
  scratchOrganizationalUnit,
  scratchServer,
  sidOf,
} from '../lab/scratch.ts';
import { runCmdlets } from '../ps-module/run-cmdlets.ts';
import { as } from './open.ts';

/** An account that is linked and delegated on an OU and on one below it; both below a base of its own. */
async function delegated(): Promise<{
  name: string;
  sid: string;
  base: string;
  units: readonly string[];
  computer: string;
}> {
  const name = managedServiceAccountName();
  const { name: computer } = await scratchServer('SRV2');
  const base = await scratchOrganizationalUnit('Removal');
  const units = [base, await scratchOrganizationalUnit('Child', base)];
  const { sid } = await as('administrator', async (directory) => {
    const account = await directory.newAccount({ name, connectorComputer: computer });
    await directory.grant({ organizationalUnits: units, account: account.sid });
    return account;
  });
  return { name, sid, base, units, computer };
}

const holds = async (unit: string, sid: string) => (await descriptorOf(unit)).includes(sid);
const removal = z.object({
  record: z.string(),
  deleted: z.literal(true),
  permissions: z.array(z.object({ action: z.string(), backupFile: z.string() })),
});
const world = { env: { ...powerShellEnvironment, KRB5CCNAME: lab.people.administrator.ticketCache } };

describe.each([
  ['over LDAP', overLdap()],
  ['through PowerShell', throughPowerShell],
])('odj account remove, %s', (_half, way) => {
  it('takes entries, links and account, in this order, and keeps what was', async () => {
    const { name, sid, base, units, computer } = await delegated();
    const remove = (...words: readonly string[]) =>
      odj(['account', 'remove', name, '--search-base', base, ...words, ...way], world);

    expect((await remove('--yes')).err).toContain('still for');
    const shown = await remove('--what-if', '--force');
    expect(shown.out).toContain(`Take its entry off ${units[1] ?? ''}`);
    expect(shown.out).toContain('AD Recycle Bin');
    expect((await remove('--force')).exitCode).toBe(2);
    expect(await holds(base, sid)).toBe(true);

    const { exitCode, out, err } = await remove('--force', '--yes', '--json');
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    const { permissions, record } = removal.parse(JSON.parse(out));
    expect(permissions.map(({ action }) => action)).toEqual(['Revoked', 'Revoked']);
    expect(await accountNamed(`${name}$`)).toBeNull();
    expect(await Promise.all(units.map((unit) => holds(unit, sid)))).toEqual([false, false]);
    expect(JSON.parse(await readFile(record, 'utf8'))).toMatchObject({
      account: { sid, connectorComputers: [expect.stringContaining(computer)] },
      organizationalUnits: expect.arrayContaining([...units]) as unknown,
    });
  });

  it('takes a group account for used while servers may read its password; unlink ends that', async () => {
    const name = managedServiceAccountName();
    await as('administrator', (directory) =>
      directory.newAccount({ name, group: true, connectorComputer: 'SRV3' }),
    );
    const remove = ['account', 'remove', name, '--keep-permissions', '--yes', ...way];
    expect((await odj(remove, world)).err).toContain('still for SRV3$ to use');
    const unlink = ['account', 'unlink', name, '--connector-computer', 'SRV3', ...way];
    expect(await odj(unlink, world)).toMatchObject({ exitCode: 0, err: '' });
    expect(await odj(remove, world)).toMatchObject({ exitCode: 0, err: '' });
    expect(await accountNamed(`${name}$`)).toBeNull();
  });
});

describe('odj account remove', () => {
  it('keeps the account where an entry of it cannot be taken away', async () => {
    const { name, sid, base } = await delegated();
    const creator = await sidOf(
      `CN=${lab.people.msaCreator.samAccountName},${lab.organizationalUnits.staff}`,
    );
    await addAce(`CN=${name},CN=Managed Service Accounts,${lab.distinguishedName}`, `(A;;GA;;;${creator})`);
    const words = ['account', 'remove', name, '--search-base', base, '--force', '--yes'];
    const { exitCode, err } = await odj([...words, ...overLdap('msaCreator')], world);
    expect(exitCode).toBe(2);
    expect(err).toContain('2 of its 2 entries');
    expect(await holds(base, sid)).toBe(true);
    expect(await accountNamed(`${name}$`)).not.toBeNull();
  });

  it('says which other entries stay, and leaves all where that is asked for', async () => {
    const { name, sid, base, units } = await delegated();
    await addAce(units[1] ?? '', `(A;;RP;;;${sid})`);
    const words = ['account', 'remove', name, '--force', '--yes', ...overLdap()];
    const kept = await odj([...words, '--what-if', '--search-base', base], world);
    expect(kept.err).toContain(`other entries of it stay, of nobody then: ${units[1] ?? ''}`);
    expect((await odj([...words, '--keep-permissions'], world)).exitCode).toBe(0);
    expect(await accountNamed(`${name}$`)).toBeNull();
    expect(await holds(base, sid)).toBe(true);
  });
});

describe('Remove-OdjMsa', () => {
  it('takes entries with a backup, links and account; restoring gives the entries back', async () => {
    const { name, sid, base, units } = await delegated();
    const script = (words: string) =>
      runCmdlets(
        `Remove-OdjMsa $given.name -SearchBase $given.base -Server '${lab.domainController.host}' -BackupPath $given.backup ${words}`,
        {
          given: { name, base, backup: `${lab.folder}/${name}.jsonl` },
          env: { KRB5CCNAME: lab.people.administrator.ticketCache, ODJ_STATE: `${lab.folder}/state-${name}` },
        },
      );
    expect((await script('')).errors.map(({ id }) => id)).toEqual(['MsaInUse,Remove-OdjMsa']);
    const shown = await script('-Force -WhatIf');
    expect(shown.errors).toEqual([]);
    for (const said of [`remove (OA;;CC;`, 'off this computer', 'cannot come back with this SID']) {
      expect(shown.said).toContain(said);
    }
    expect(await holds(base, sid)).toBe(true);
    expect((await script('-Force')).errors).toEqual([]);
    expect(await accountNamed(`${name}$`)).toBeNull();
    expect(await holds(base, sid)).toBe(false);
    const restored = await runCmdlets(
      `Restore-OdjOuPermission $given -Server '${lab.domainController.host}'`,
      {
        given: `${lab.folder}/${name}.jsonl`,
        env: { KRB5CCNAME: lab.people.administrator.ticketCache, ODJ_STATE: `${lab.folder}/state-${name}` },
      },
    );
    expect(restored.errors).toEqual([]);
    expect(await Promise.all(units.map((unit) => holds(unit, sid)))).toEqual([true, true]);
  });
});
