import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBackup } from '../../src/directory/backup.ts';
import { inTheTenant, odj, overLdap, powerShellEnvironment, throughPowerShell } from '../cli/odj.ts';
import { lab } from '../lab/lab.ts';
import { accountNamed, descriptorOf, managedServiceAccountName, scratchServer } from '../lab/scratch.ts';
import type { Server } from '../lab/servers.ts';
import { runWizard } from '../lab/wizard.ts';
import { createComputerAceOf, ownAccountOn, siteWorld, type SiteWorld } from './site-world.ts';

function inTenant(server: Server): string {
  return (
    `connectors:\n  - server: ${server.name}\n    configFile: ${server.configFile}\n` +
    `tenant:\n  tenantId: ${lab.authority.tenantId}\n  clientId: ${lab.authority.clientId}`
  );
}

describe.each([
  { through: 'LDAP', words: overLdap(), env: {} },
  { through: 'PowerShell', words: throughPowerShell, env: powerShellEnvironment },
])('apply for an own account, through $through, without a tenant', ({ words: reach, env }) => {
  const account = managedServiceAccountName();
  let world: SiteWorld;
  let configBefore: Buffer;
  beforeAll(async () => {
    world = await siteWorld('SRV2', (server) => ownAccountOn(server, account));
    configBefore = await readFile(world.server.configFile);
  });
  const run = (words: readonly string[], more: Parameters<typeof odj>[1] = {}): ReturnType<typeof odj> =>
    odj([...words, ...reach], { ...more, env: { ...env, ODJ_STATE: world.state } });

  it('plans account, right and config, and changes nothing', async () => {
    const { exitCode, out } = await run(['plan', '--site', world.siteFile]);
    expect(exitCode).toBe(0);
    expect(out).toContain(`Make the managed service account ${account}$ and link it to ${world.server.name}`);
    expect(out).toContain('+ (OA;;CC;bf967a86-0de6-11d0-a285-00aa003049e2;;');
    expect(out).toContain(`TenantConfiguredManagedServiceAccount" value="${account}@contoso.test"`);
    expect(await accountNamed(`${account}$`)).toBeNull();
    expect(await readFile(world.server.configFile)).toEqual(configBefore);
  });

  it('says by its exit code that something is to be done, where asked', async () => {
    expect((await run(['plan', '--site', world.siteFile, '--detailed-exit-code'])).exitCode).toBe(1);
  });

  it('does nothing where nobody confirms', async () => {
    const { exitCode, err } = await run(['apply', '--site', world.siteFile]);
    expect(exitCode).toBe(2);
    expect(err).toContain('it was not confirmed');
    expect(await accountNamed(`${account}$`)).toBeNull();
  });

  it('does everything once it is confirmed, and Samba sees exactly the one ACE on each OU', async () => {
    const { exitCode, out, err } = await run(['apply', '--site', world.siteFile], {
      ask: () => Promise.resolve('yes'),
    });
    expect({ exitCode, err }).toMatchObject({ exitCode: 0 });
    expect(out).toContain('To take it back: odj undo --journal ');
    const expected = await createComputerAceOf(account);
    for (const name of world.organizationalUnits) {
      expect((await descriptorOf(name)).split(expected)).toHaveLength(2);
    }
  });

  it('finds nothing to do the second time, writes nothing and keeps no journal', async () => {
    const journals = await readdir(join(world.state, 'journals'));
    const { exitCode, out } = await run(['apply', '--site', world.siteFile, '--yes']);
    expect({ exitCode, out }).toMatchObject({ exitCode: 0 });
    expect(out).toContain('Nothing to do');
    expect(await readdir(join(world.state, 'journals'))).toEqual(journals);
  });

  it('verifies it, with an honest Unknown for the tenant that nobody asked', async () => {
    const { exitCode, out } = await run(['verify', '--site', world.siteFile, '--json']);
    const { findings } = JSON.parse(out) as {
      findings: { id: string; status: string; severity: string }[];
    };
    expect(exitCode).toBe(2);
    const counted = findings.filter(({ status, severity }) => status !== 'Pass' && severity !== 'Info');
    expect(counted.map(({ id }) => id)).toEqual(['tenant.readable']);
  });

  it('takes everything back, byte for byte, but asks before it deletes the account', async () => {
    const [journal = ''] = await readdir(join(world.state, 'journals'));
    const words = ['undo', '--journal', join(world.state, 'journals', journal)];
    const kept = await run(words);
    expect(kept.exitCode).toBe(2);
    expect(kept.out).toContain('Kept: Make the managed service account');
    expect(await readFile(world.server.configFile)).toEqual(configBefore);
    for (const name of world.organizationalUnits) {
      expect(await descriptorOf(name)).not.toContain(await createComputerAceOf(account));
    }
    const questions: string[] = [];
    const gone = await run(words, {
      ask: (question) => {
        questions.push(question);
        return Promise.resolve('yes');
      },
    });
    expect(gone.exitCode).toBe(0);
    expect(questions.join()).toContain(`Delete the account CN=${account}`);
    expect(await accountNamed(`${account}$`)).toBeNull();
    expect((await run(words)).out).toContain('Nothing is left to take back');
  });
});

describe('apply for an account that the sign-in makes', () => {
  it('sets the config, waits for the person, grants what the wizard could not, and waits until Active', async () => {
    const world = await siteWorld('SRV1', inTenant);
    const words = ['--site', world.siteFile, ...overLdap(), ...inTheTenant];
    const env = { ODJ_STATE: world.state };
    let wizard: ReturnType<typeof runWizard> | undefined;
    const applied = await odj(['apply', ...words, '--yes', '--interval', '1', '--timeout', '60'], {
      env,
      onErr: (text) => {
        if (text.includes('Waiting for it') && wizard === undefined) {
          // Somebody without rights on the OUs signs in: the grants are left to this run.
          wizard = runWizard({ server: world.server, signedInAs: 'msaLinker' }).catch(() =>
            runWizard({ server: world.server }),
          );
        }
      },
    });
    expect({ err: applied.err, exitCode: applied.exitCode }).toMatchObject({ exitCode: 0 });
    const run = await wizard;
    const expected = await createComputerAceOf(run?.account ?? '');
    for (const name of world.organizationalUnits) {
      expect((await descriptorOf(name)).split(expected)).toHaveLength(2);
    }
    const verified = await odj(['verify', ...words], { env });
    expect(verified).toMatchObject({ exitCode: 0 });
  });

  it('can be stopped while it waits and picked up by a later run', async () => {
    const world = await siteWorld('SRV1', inTenant);
    const words = ['apply', '--site', world.siteFile, ...overLdap(), ...inTheTenant, '--yes'];
    const env = { ODJ_STATE: world.state };
    const stopped = await odj([...words, '--timeout', '0'], { env });
    expect(stopped.exitCode).toBe(2);
    expect(stopped.err).toContain('run apply again: it goes on from here');
    await runWizard({ server: world.server });
    const finished = await odj([...words, '--timeout', '30', '--interval', '1'], { env });
    expect({ err: finished.err, exitCode: finished.exitCode }).toMatchObject({ exitCode: 0 });
  });
});

it('applies nothing at all when one OU does not exist, and names it', async () => {
  const world = await siteWorld(
    'SRV2',
    (server) => `  - OU=Missing,${lab.distinguishedName}\n${ownAccountOn(server, 'msaODJnever')}`,
  );
  const before = await readFile(world.server.configFile);
  const { exitCode, err } = await odj(['apply', '--site', world.siteFile, ...overLdap(), '--yes'], {
    env: { ODJ_STATE: world.state },
  });
  expect(exitCode).toBe(2);
  expect(err).toContain(`OU=Missing,${lab.distinguishedName}`);
  expect(await readFile(world.server.configFile)).toEqual(before);
});

it('stops at the first failure and says what was done and how to undo it', async () => {
  const account = managedServiceAccountName();
  const world = await siteWorld('SRV2', (server) => ownAccountOn(server, account));
  const { exitCode, err } = await odj(
    ['apply', '--site', world.siteFile, ...overLdap('msaLinker'), '--yes'],
    {
      env: { ODJ_STATE: world.state },
    },
  );
  expect(exitCode).toBe(2);
  expect(err).toContain('Done before it: nothing');
  expect(await accountNamed(`${account}$`)).toBeNull();
});

it('keeps one backup of permissions for a run, whatever the number of accounts', async () => {
  const [account, other, second] = [
    managedServiceAccountName(),
    managedServiceAccountName(),
    await scratchServer('SRV1'),
  ];
  const world = await siteWorld('SRV2', (server) =>
    [ownAccountOn(server, account), ownAccountOn(second, other).replace('connectors:\n', '')].join('\n'),
  );
  const env = { ODJ_STATE: world.state };
  const { exitCode, err } = await odj(['apply', '--site', world.siteFile, '--yes', ...overLdap()], { env });
  expect({ exitCode, err }).toMatchObject({ exitCode: 0 });
  const [backup = '', ...others] = (await readdir(join(world.state, 'backups'))).filter((name) =>
    name.endsWith('.jsonl'),
  );
  expect(others).toEqual([]);
  const { entries } = await readBackup(join(world.state, 'backups', backup));
  expect(new Set(entries.map((entry) => entry.account))).toEqual(new Set([`${account}$`, `${other}$`]));
});
