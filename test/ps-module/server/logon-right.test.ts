import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { invoke } from '../../../src/powershell/invoke.ts';
import { openSession, type PowerShellSession } from '../../../src/powershell/session.ts';
import { lab } from '../../lab/lab.ts';
import { scratchManagedServiceAccount, type ScratchAccount } from '../../lab/scratch.ts';
import type { ServerState } from '../../lab/servers.ts';
import { powerShellExecutable } from '../../pwsh/powershell.ts';
import { makeBelieveServer, type ResettableServer } from './make-believe-server.ts';

const right = 'SeServiceLogonRight';
const server = lab.domainController.host;

let machine: ResettableServer;
let session: PowerShellSession;
let account: ScratchAccount;
let samAccountName: string;
beforeAll(async () => {
  machine = await makeBelieveServer('SRV2');
  session = await machine.open();
  account = await scratchManagedServiceAccount();
  samAccountName = `${account.name}$`;
});
beforeEach(() => machine.reset());
afterAll(() => session.close());

const grant = (more: { account?: string; whatIf?: boolean } = {}) =>
  invoke(session, 'Grant-OdjLogonRight', { account: account.name, server, ...more });
const revoke = (more: { account?: string; whatIf?: boolean } = {}) =>
  invoke(session, 'Revoke-OdjLogonRight', { account: account.name, server, ...more });
async function rights(set: ServerState['userRights']): Promise<void> {
  await machine.change((state) => {
    state.userRights = set;
  });
}
const written = async (): Promise<ServerState['userRights']> => (await machine.read()).userRights;

/** Besides the right in question: several others, local accounts by name, a right that nobody holds. */
const others = {
  SeBackupPrivilege: ['S-1-5-32-544', 'S-1-5-32-551'],
  SeDenyServiceLogonRight: ['Guest'],
  SeNetworkLogonRight: ['S-1-1-0', 'backup operator'],
};

describe('Grant-OdjLogonRight', () => {
  it('adds the SID to the line, keeps the rest and a backup, and does nothing the second time', async () => {
    const before = { ...others, [right]: ['S-1-5-80-0', 'local_service', 'S-1-5-21-1-2-3-1001'] };
    await rights(before);
    const { output, warnings, errors } = await grant();
    expect([warnings, errors]).toEqual([[], []]);
    expect(output).toMatchObject([
      { computerName: 'SRV2', account: samAccountName, accountSid: account.sid, action: 'Granted' },
    ]);
    expect(await written()).toEqual({ ...before, [right]: [...before[right], account.sid] });
    const backup = await readFile(output[0]?.backupFile ?? '');
    expect(backup.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xfe]));
    const text = backup.toString('utf16le');
    expect(text).toContain(`\r\n${right} = *S-1-5-80-0,local_service,*S-1-5-21-1-2-3-1001\r\n`);
    expect(text).not.toContain(account.sid);
    const again = await grant();
    expect(again.errors).toEqual([]);
    expect(again.output).toMatchObject([{ action: 'Unchanged', backupFile: null }]);
  });

  it('makes the line where nobody holds the right, and fills one that is empty', async () => {
    for (const before of [others, { ...others, [right]: [] }]) {
      await rights(before);
      const { errors } = await grant();
      expect(errors).toEqual([]);
      expect(await written()).toEqual({ ...others, [right]: [account.sid] });
    }
  });

  it.each(['', `${lab.netbiosName}\\`])(
    'knows the account by its name after "%s" where the export has no SID',
    async (domain) => {
      await rights({ ...others, [right]: [domain + samAccountName] });
      const { output } = await grant();
      expect(output).toMatchObject([{ action: 'Unchanged' }]);
    },
  );

  it('does not take the account of another domain for the same', async () => {
    await rights({ [right]: [`OTHER\\${samAccountName}`] });
    const { output } = await grant();
    expect(output).toMatchObject([{ action: 'Granted' }]);
    expect(await written()).toEqual({ [right]: [`OTHER\\${samAccountName}`, account.sid] });
  });

  it('writes nothing with -WhatIf', async () => {
    const before = await machine.read();
    const { output, errors } = await grant({ whatIf: true });
    expect(errors).toEqual([]);
    expect(output).toMatchObject([{ action: 'WouldGrant', backupFile: null }]);
    expect(await machine.read()).toEqual(before);
    expect(await readdir(machine.state).catch(() => [])).toEqual([]);
  });

  it('refuses where a group policy sets the right, and names it', async () => {
    await machine.change((state) => {
      state.policyUserRights = { [right]: ['CONTOSO\\operators'] };
    });
    const before = await machine.read();
    const { output, errors } = await grant();
    expect(output).toEqual([]);
    expect(errors).toMatchObject([{ id: 'LogonRightSetByPolicy', target: samAccountName }]);
    expect(errors[0]?.message).toContain('the group policy Contoso Server Baseline');
    expect(errors[0]?.message).toContain('CONTOSO\\operators');
    expect(await machine.read()).toEqual(before);
  });

  it('has nothing to do where the policy gives it to the account', async () => {
    await machine.change((state) => {
      state.policyUserRights = { [right]: [samAccountName] };
      state.userRights = { [right]: [account.sid] };
    });
    const { output, errors } = await grant();
    expect(errors).toEqual([]);
    expect(output).toMatchObject([{ action: 'Unchanged' }]);
  });

  it.each([
    ['the account', (sid: string) => sid],
    ['everyone', () => 'S-1-1-0'],
  ])('refuses where %s is denied it, and says who', async (_who, denied) => {
    await rights({ SeDenyServiceLogonRight: [denied(account.sid)], [right]: [account.sid] });
    const { output, errors } = await grant();
    expect(output).toEqual([]);
    expect(errors).toMatchObject([{ id: 'LogonRightDenied' }]);
    expect(errors[0]?.message).toContain(denied(account.sid));
    expect(errors[0]?.message).toContain('the local policy');
  });

  it.each([
    ['refuses', /code 1.*Access is denied.*backups/],
    ['forgets', /is not so afterwards/],
  ] as const)('says so where secedit.exe %s, and changes nothing', async (secedit, reason) => {
    await machine.change((state) => {
      state.secedit = secedit;
    });
    const before = await written();
    const { output, errors } = await grant();
    expect(output).toEqual([]);
    expect(errors).toMatchObject([{ id: 'LogonRightNotChanged' }]);
    expect(errors[0]?.message).toMatch(reason);
    expect(await written()).toEqual(before);
  });

  it('takes managed service accounts only, and such that exist', async () => {
    const missing = await grant({ account: 'msaODJnone0' });
    expect(missing.errors).toMatchObject([{ id: 'AccountNotFound' }]);
    const user = await grant({ account: lab.people.nobody.samAccountName });
    expect(user.errors).toMatchObject([{ id: 'AccountNotManaged' }]);
  });

  it('says that it needs Windows', async () => {
    const nowhere = await openSession({ executable: powerShellExecutable() });
    onTestFinished(() => nowhere.close());
    const { errors } = await invoke(nowhere, 'Grant-OdjLogonRight', { account: account.name, server });
    expect(errors).toMatchObject([{ id: 'WindowsNeeded' }]);
  });
});

describe('Revoke-OdjLogonRight', () => {
  it('takes the account out again, as SID and as name, and leaves the rest', async () => {
    const before = { ...others, [right]: ['S-1-5-80-0'] };
    await rights(before);
    await grant();
    const { output, errors } = await revoke();
    expect(errors).toEqual([]);
    expect(output).toMatchObject([{ account: samAccountName, action: 'Revoked' }]);
    expect(path.dirname(output[0]?.backupFile ?? '')).toBe(path.join(machine.state, 'backups'));
    expect(await written()).toEqual(before);
    expect((await revoke()).output).toMatchObject([{ action: 'Unchanged' }]);
    await rights({ [right]: [samAccountName, 'S-1-5-80-0', account.sid] });
    await revoke();
    expect(await written()).toEqual({ [right]: ['S-1-5-80-0'] });
  });

  it('writes nothing with -WhatIf, and refuses where a policy sets the right', async () => {
    await rights({ [right]: [account.sid] });
    expect((await revoke({ whatIf: true })).output).toMatchObject([{ action: 'WouldRevoke' }]);
    await machine.change((state) => {
      state.policyUserRights = { [right]: [samAccountName] };
    });
    expect((await revoke()).errors).toMatchObject([{ id: 'LogonRightSetByPolicy' }]);
    expect(await written()).toEqual({ [right]: [account.sid] });
  });

  it('takes an account that is gone by its SID', async () => {
    const gone = 'S-1-5-21-1111111111-2222222222-3333333333-1105';
    await rights({ [right]: [gone, 'S-1-5-80-0'] });
    const { output, errors } = await revoke({ account: gone });
    expect(errors).toEqual([]);
    expect(output).toMatchObject([{ accountSid: gone, action: 'Revoked' }]);
    expect(await written()).toEqual({ [right]: ['S-1-5-80-0'] });
  });
});
