import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { accountNew } from '../../src/cli/commands/account-new.ts';
import { accountShow } from '../../src/cli/commands/account-show.ts';
import { permissionGrant } from '../../src/cli/commands/permission-grant.ts';
import { permissionRestore } from '../../src/cli/commands/permission-restore.ts';
import { printChanges } from '../../src/cli/commands/permission-results.ts';
import { permissionRevoke } from '../../src/cli/commands/permission-revoke.ts';
import { permissionShow } from '../../src/cli/commands/permission-show.ts';
import type { DirectoryOptionValues } from '../../src/cli/directory-options.ts';
import type { Terminal } from '../../src/cli/define.ts';
import { lab } from '../lab/lab.ts';
import type { PersonName } from '../lab/people.ts';
import {
  managedServiceAccountName,
  scratchManagedServiceAccount,
  scratchOrganizationalUnit,
  type ScratchAccount,
} from '../lab/scratch.ts';

interface Heard extends Terminal {
  readonly said: { out: string; err: string };
}

let state: string;
let account: ScratchAccount;
beforeAll(async () => {
  state = await mkdtemp(join(tmpdir(), 'odj-commands-test-'));
  account = await scratchManagedServiceAccount();
});

function terminal(change: Partial<Terminal> = {}): Heard {
  const said = { out: '', err: '' };
  return {
    said,
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
    readStdin: () => Promise.resolve(''),
    ask: undefined,
    env: { ODJ_STATE: state },
    signal: new AbortController().signal,
    ...change,
  };
}

function signInAs(person: PersonName): DirectoryOptionValues {
  return {
    through: 'ldap',
    server: lab.domainController.ldaps,
    bind: lab.people[person].userPrincipalName,
    passwordFile: lab.people[person].passwordFile,
    ca: lab.domainController.certificateAuthorityFile,
    startTls: false,
  };
}

const forNew = {
  name: undefined,
  connectorComputer: undefined,
  group: false,
  passwordReader: [],
  dnsHostName: undefined,
  passwordIntervalDays: undefined,
  skipLink: false,
  waitReplication: [],
  waitLimit: 300,
  whatIf: false,
  json: false,
};
const forChange = {
  organizationalUnit: [],
  computersContainer: false,
  backup: undefined,
  whatIf: false,
  legacy: false,
  force: false,
  json: false,
};

describe('odj account', () => {
  it('makes an account, and prints what others may script against', async () => {
    const name = managedServiceAccountName();
    const heard = terminal();
    const options = { ...forNew, ...signInAs('msaCreator'), name, json: true };
    expect(await accountNew.run(options, heard)).toBe(0);
    expect(JSON.parse(heard.said.out)).toMatchObject({ name, changes: ['Created'], linkCommand: null });
  });

  it('prints the command for whoever may link', async () => {
    const heard = terminal();
    const options = { ...forNew, ...signInAs('msaCreator'), connectorComputer: 'SRV2', skipLink: true };
    expect(await accountNew.run(options, heard)).toBe(0);
    expect(heard.said.out).toMatch(
      /Not linked\. Whoever may do that runs:\n {2}Add-ADComputerServiceAccount -Identity 'CN=SRV2/,
    );
  });

  it('says what it would do', async () => {
    const name = managedServiceAccountName();
    const heard = terminal();
    await accountNew.run({ ...forNew, ...signInAs('msaCreator'), name, whatIf: true }, heard);
    expect(heard.said.out).toContain('Would be done: account made.');
    const shown = accountShow.run(
      { ...signInAs('nobody'), identity: name, connectorComputer: undefined, json: false },
      terminal(),
    );
    await expect(shown).rejects.toMatchObject({ id: 'AccountNotFound' });
  });

  it('shows an account by name, by DN and by SID', async () => {
    for (const identity of [account.name, account.distinguishedName, account.sid]) {
      const heard = terminal();
      const options = { ...signInAs('nobody'), identity, connectorComputer: undefined, json: false };
      expect(await accountShow.run(options, heard)).toBe(0);
      expect(heard.said.out).toContain(account.sid);
      expect(heard.said.out).toContain('AES256, AES128 (24)');
    }
  });
});

const changes = z.object({
  changes: z.array(
    z.object({ organizationalUnit: z.string(), action: z.string(), backupFile: z.string().nullable() }),
  ),
});

describe('odj permission', () => {
  const result = {
    organizationalUnit: 'OU=A,DC=contoso,DC=test',
    objectGuid: '2f1c5a1e-0000-4000-8000-000000000000',
    account: 'msaODJabcde$',
    accountSid: 'S-1-5-21-1-2-3-1105',
    server: 'dc1.contoso.test',
    action: 'Granted',
    backupFile: 'backup.jsonl',
    error: null,
  } as const;

  it('ends with 1 where somebody else wrote at the same time, as there is something to look at', () => {
    const heard = terminal();
    expect(printChanges([{ ...result, conflict: 'Detected' }], false, heard)).toBe(1);
    expect(printChanges([{ ...result, conflict: 'None' }], false, heard)).toBe(0);
    expect(heard.said.err).toBe('');
  });

  it('shows what there was, what we changed and what others did where a restore would undo theirs', () => {
    const heard = terminal();
    const difference = {
      before: ['(A;;GA;;;DA)'],
      weAdded: ['(OA;;CC;;;S-1-5-21-1-2-3-1105)'],
      weRemoved: [],
      othersAdded: ['(A;;RP;;;AU)'],
      othersRemoved: [],
      othersReordered: false,
      othersProtected: true,
    };
    const error = { id: 'RestoreConflict', message: 'Did not restore.', remedy: 'Compare.' };
    const failed = {
      ...result,
      action: 'Failed',
      conflict: 'None',
      backupFile: null,
      error,
      difference,
    } as const;
    expect(printChanges([failed], false, heard)).toBe(2);
    expect(heard.said.out).toBe(
      [
        'FAILED  OU=A,DC=contoso,DC=test',
        '',
        'Why not OU=A,DC=contoso,DC=test:',
        '  There before: (A;;GA;;;DA)',
        '  We added: (OA;;CC;;;S-1-5-21-1-2-3-1105)',
        '  Others added since: (A;;RP;;;AU)',
        '  Others changed since: what is inherited is kept out',
        '',
      ].join('\n'),
    );
    expect(printChanges([failed], true, heard)).toBe(2);
    expect(heard.said.out).toContain('"othersAdded": [');
  });

  it('says where it could not be checked', () => {
    const heard = terminal();
    const changes = [
      { ...result, conflict: 'None' as const },
      { ...result, conflict: 'Unknown' as const },
    ];
    expect(printChanges(changes, false, heard)).toBe(0);
    expect(heard.said.err).toMatch(/^odj: On 1 of 2 it could not be checked whether somebody else changed/);
  });

  it('grants, shows, restores and revokes', async () => {
    const organizationalUnit = [
      await scratchOrganizationalUnit('One'),
      await scratchOrganizationalUnit('Two'),
    ];
    const options = { ...forChange, ...signInAs('administrator'), account: account.name, organizationalUnit };
    const run = async (command: { readonly run: typeof permissionRevoke.run }): Promise<string> => {
      const heard = terminal();
      expect(await command.run({ ...options, json: true }, heard)).toBe(0);
      expect(heard.said.err).toBe('');
      return heard.said.out;
    };
    const granted = changes.parse(JSON.parse(await run(permissionGrant)));
    expect(granted.changes.map(({ action }) => action)).toEqual(['Granted', 'Granted']);
    expect(JSON.parse(await run(permissionShow))).toMatchObject({
      permissions: organizationalUnit.map((distinguishedName) => ({
        organizationalUnit: distinguishedName,
        granted: true,
      })),
    });
    const backup = granted.changes[0]?.backupFile ?? '';
    expect(await readdir(join(state, 'backups'))).toContain(backup.split('/').at(-1));
    const restore = { ...signInAs('administrator'), backup, json: false };
    const told = terminal();
    expect(await permissionRestore.run({ ...restore, whatIf: true }, told)).toBe(0);
    expect(told.said.out).toMatch(/^Would restore {2}OU=One .*\nWould restore {2}OU=Two .*\n$/);
    const heard = terminal();
    expect(await permissionRestore.run({ ...restore, whatIf: false }, heard)).toBe(0);
    expect(heard.said.out).toMatch(/^Restored {2}OU=One .*\nRestored {2}OU=Two .*\nBackup: .*\n$/);
    expect(
      changes.parse(JSON.parse(await run(permissionRevoke))).changes.map(({ action }) => action),
    ).toEqual(['Unchanged', 'Unchanged']);
  });

  it('tells each OU that failed on stderr, and ends with 2', async () => {
    const good = await scratchOrganizationalUnit('Good');
    const heard = terminal();
    const organizationalUnit = [
      `OU=None,${lab.distinguishedName}`,
      good,
      lab.organizationalUnits.undelegated,
    ];
    const options = { ...forChange, ...signInAs('ouDelegate'), account: account.name, organizationalUnit };
    expect(await permissionGrant.run(options, heard)).toBe(2);
    expect(heard.said.out).toMatch(
      /^FAILED {2}OU=None.*\nFAILED {2}OU=Good.*\nFAILED {2}OU=Undelegated.*\n$/,
    );
    expect(heard.said.err.split('\n').slice(0, 3)).toEqual([
      expect.stringContaining('There is no organizational unit'),
      expect.stringContaining('lacks "Modify permissions"'),
      expect.stringContaining('Who could do it: '),
    ]);
  });

  it("looks at the domain's container for new computers", async () => {
    const heard = terminal();
    const options = { ...forChange, ...signInAs('nobody'), account: account.sid, computersContainer: true };
    expect(await permissionShow.run(options, heard)).toBe(0);
    expect(heard.said.out).toBe(`Not granted  CN=Computers,${lab.distinguishedName}\n`);
  });

  it('wants an OU', async () => {
    const options = { ...forChange, ...signInAs('nobody'), account: account.sid };
    await expect(permissionGrant.run(options, terminal())).rejects.toMatchObject({ id: 'OuMissing' });
  });
});

describe('the password', () => {
  const show = (options: Partial<DirectoryOptionValues>, heard: Heard): Promise<number> =>
    accountShow.run(
      {
        ...signInAs('nobody'),
        identity: account.name,
        connectorComputer: undefined,
        json: false,
        ...options,
      },
      heard,
    );
  const { password } = lab.people.nobody;

  it('comes from a file, with or without what editors add to it', async () => {
    const file = join(state, 'password');
    for (const text of [password, `${password}\n`, `\uFEFF${password}\r\n`]) {
      await writeFile(file, text);
      expect(await show({ passwordFile: file }, terminal())).toBe(0);
    }
  });

  it('comes from stdin, from the environment, or from whoever is asked, without being shown', async () => {
    const stdin = terminal({ readStdin: () => Promise.resolve(`${password}\n`) });
    expect(await show({ passwordFile: '-' }, stdin)).toBe(0);
    const environment = terminal({ env: { ODJ_STATE: state, ODJ_PASSWORD: password } });
    expect(await show({ passwordFile: undefined }, environment)).toBe(0);
    const questions: unknown[] = [];
    const person = terminal({
      ask: (question, about) => {
        questions.push([question, about]);
        return Promise.resolve(password);
      },
    });
    expect(await show({ passwordFile: undefined }, person)).toBe(0);
    expect(questions).toEqual([['Password of nobody@contoso.test: ', { secret: true }]]);
    for (const { said } of [stdin, environment, person]) {
      expect(said.out + said.err).not.toContain(password);
    }
  });

  it('is missed before anything is sent', async () => {
    await expect(show({ passwordFile: undefined }, terminal())).rejects.toMatchObject({
      id: 'PasswordMissing',
    });
    await expect(show({ passwordFile: join(state, 'none') }, terminal())).rejects.toMatchObject({
      id: 'FileUnreadable',
    });
  });

  it('is not asked for where it could not be sent', async () => {
    const heard = terminal({ ask: () => Promise.reject(new Error('asked')) });
    const plain = show({ passwordFile: undefined, server: lab.domainController.ldap }, heard);
    await expect(plain).rejects.toMatchObject({ id: 'PlainLdapRefused' });
  });

  it('stands in no backup', async () => {
    const organizationalUnit = [await scratchOrganizationalUnit('Backup')];
    const backup = join(state, 'backup.jsonl');
    const options = {
      ...forChange,
      ...signInAs('administrator'),
      account: account.name,
      organizationalUnit,
      backup,
    };
    await permissionGrant.run(options, terminal());
    expect(await readFile(backup, 'utf8')).not.toContain(lab.people.administrator.password);
  });
});
