import { setTimeout as sleep } from 'node:timers/promises';
import { Attribute, Change } from 'ldapts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Msa, NewAccount, ReplicationWait } from '../../src/directory/directory.ts';
import { openLdapDirectory } from '../../src/directory/ldap.ts';
import { odj, overLdap, throughPowerShell, powerShellEnvironment } from '../cli/odj.ts';
import { signedIn } from '../lab/connection.ts';
import { secondDomainController, type FurtherDomainController } from '../lab/further-domain-controllers.ts';
import { lab } from '../lab/lab.ts';
import {
  accountNamed,
  managedServiceAccountName,
  scratchManagedServiceAccount,
  scratchServer,
} from '../lab/scratch.ts';
import type { Server } from '../lab/servers.ts';
import { runCmdlets } from '../ps-module/run-cmdlets.ts';
import { ownAccountOn, siteWorld } from '../plan/site-world.ts';
import { as, optionsOf } from './open.ts';

let second: FurtherDomainController;
let computer: Server;
beforeAll(async () => {
  computer = await scratchServer('SRV2');
  second = await secondDomainController();
});
afterAll(() => second.stop());

/** On the second domain controller, by name. */
async function accountsThere(identity: string): Promise<readonly Msa[]> {
  const directory = await openLdapDirectory({ ...optionsOf('administrator'), server: second.ldaps });
  try {
    return await directory.accounts({ identity });
  } finally {
    await directory.close();
  }
}

function newAccount(request: NewAccount, wait: Partial<ReplicationWait>) {
  const waitReplication = { servers: [second.ldaps], limitSeconds: 60, ...wait };
  return as('administrator', (directory) => directory.newAccount({ ...request, waitReplication }));
}

async function granted(units: readonly string[], account: string): Promise<readonly boolean[]> {
  const permissions = await as('administrator', (directory) => directory.permissions(units, account));
  return permissions.map((permission) => permission.granted);
}

/** Replicates for as long as something runs that waits for it. */
async function whileReplicating<Result>(work: Promise<Result>, from: Promise<unknown>): Promise<Result> {
  const over = new AbortController();
  const done = work.finally(() => {
    over.abort();
  });
  await Promise.race([from, done.catch(() => undefined)]);
  while (!over.signal.aborted) {
    await second.replicate();
    await sleep(50);
  }
  return done;
}

async function untilMade(name: string): Promise<void> {
  while ((await accountNamed(`${name}$`)) === null) await sleep(100);
}

describe('one run', () => {
  it('goes to the domain controller that it names, in both halves', async () => {
    const [first, other] = [managedServiceAccountName(), managedServiceAccountName()];
    const directory = await openLdapDirectory({ ...optionsOf('administrator'), server: second.ldaps });
    const made = await directory
      .newAccount({ name: first, connectorComputer: computer.name })
      .finally(() => directory.close());
    const { output, errors } = await runCmdlets(
      `New-OdjMsa -Name ${other} -ConnectorComputer ${computer.name} -Server ${second.host}`,
      { env: { KRB5CCNAME: second.ticketCache } },
    );
    expect(errors).toEqual([]);
    expect(made).toMatchObject({ server: second.host, changes: ['Created', 'Linked'] });
    expect(output).toMatchObject([{ Server: second.host, Changes: ['Created', 'Linked'] }]);
    for (const name of [first, other]) {
      expect(await accountsThere(name)).toHaveLength(1);
      expect(await accountNamed(`${name}$`)).toBeNull();
    }
  });
});

describe('waiting for replication, over LDAP', () => {
  it('goes on until the other domain controller has the account and its link', async () => {
    const name = managedServiceAccountName();
    const told: string[] = [];
    let begun: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const onProgress = (text: string) => {
      told.push(text);
      begun();
    };
    const { name: connectorComputer, distinguishedName } = await scratchServer('SRV2');
    const made = await whileReplicating(newAccount({ name, connectorComputer }, { onProgress }), waiting);
    expect(told[0]).toBe(`${second.host}: after 0 s it does not have the account yet`);
    expect(told.at(-1)).toMatch(/ s it has the account$/);
    expect(await accountsThere(name)).toMatchObject([
      { objectGuid: made.objectGuid, connectorComputers: [distinguishedName], server: second.host },
    ]);
  });

  it('names both domain controllers when the time is up, undoes nothing, and waits again', async () => {
    const name = managedServiceAccountName();
    const request = ['account', 'new', '--name', name, '--wait-replication', second.ldaps];
    const words = [...request, '--wait-limit', '0', ...overLdap()];
    const late = await odj(words);
    expect(late.exitCode).toBe(2);
    expect(late.err).toContain(`is on ${lab.domainController.host}, but not everywhere after 0 s`);
    expect(late.err).toContain(`${second.host}: it does not have the account yet`);
    expect(late.err).toContain(
      `samba-tool drs replicate ${second.host} ${lab.domainController.host} ${lab.distinguishedName}`,
    );
    expect(await accountNamed(`${name}$`)).not.toBeNull();
    await second.replicate();
    const again = await odj(words);
    expect(again).toMatchObject({ exitCode: 0 });
    expect(again.out).toContain('Nothing to do.');
    expect(again.err).toContain('it has the account');
  });

  it('waits for the link of an account that is there already', async () => {
    const { name, distinguishedName } = await scratchManagedServiceAccount();
    const linked = await scratchServer('SRV2');
    await second.replicate();
    await using client = await signedIn('administrator');
    const modification = new Attribute({ type: 'msDS-HostServiceAccount', values: [distinguishedName] });
    await client.modify(linked.distinguishedName, new Change({ operation: 'add', modification }));
    await expect(newAccount({ name }, { limitSeconds: 0 })).rejects.toThrow(
      `it does not have the link to ${linked.distinguishedName} yet`,
    );
  });

  it('is done by apply where the site says so', async () => {
    const name = managedServiceAccountName();
    const {
      siteFile,
      state,
      organizationalUnits: siteUnits,
    } = await siteWorld('SRV2', (server) =>
      [
        ownAccountOn(server, name),
        `directory:\n  server: ${lab.domainController.ldaps}`,
        `  waitReplication: ['${second.ldaps}']\n  replicationLimitSeconds: 0`,
      ].join('\n'),
    );
    const applied = () =>
      odj(['apply', '--site', siteFile, '--yes', '--timeout', '0', ...overLdap()], {
        env: { ODJ_STATE: state },
      });
    // The second one finds the account made, and waits before it goes on.
    for (const round of ['making it', 'going on']) {
      const { exitCode, err } = await applied();
      expect(exitCode, round).toBe(2);
      expect(err, round).toContain(`${second.host}: it does not have the account yet`);
      expect(err, round).toContain('but not everywhere after 0 s');
    }
    expect(await granted(siteUnits, name)).toEqual(siteUnits.map(() => false));

    await second.replicate();
    const { err } = await applied();
    expect(err).toContain('after 0 s it has the account');
    expect(await granted(siteUnits, name)).toEqual(siteUnits.map(() => true));
  });

  it('makes nothing where the other one cannot be waited for', async () => {
    const name = managedServiceAccountName();
    const tried = (server: string) => newAccount({ name }, { servers: [second.ldaps, server] });
    await expect(tried(lab.domainController.ldaps)).rejects.toMatchObject({ id: 'ReplicaUnusable' });
    await expect(tried('ldaps://127.0.0.9')).rejects.toMatchObject({ id: 'DirectoryUnreachable' });
    await expect(tried('ldap://dc2.contoso.test')).rejects.toMatchObject({ id: 'PlainLdapRefused' });
    expect(await accountNamed(`${name}$`)).toBeNull();
  });
});

describe('waiting for replication, in PowerShell', () => {
  it('goes on until the other domain controller has it', async () => {
    const name = managedServiceAccountName();
    const wait = ['--wait-replication', second.host, '--wait-limit', '60'];
    const work = odj(['account', 'new', '--name', name, ...wait, ...throughPowerShell], {
      env: { ...powerShellEnvironment, KRB5CCNAME: second.ticketCache },
    });
    const { exitCode, err } = await whileReplicating(work, untilMade(name));
    expect({ exitCode, err }).toMatchObject({ exitCode: 0 });
    expect(err).toContain(`waiting for it on ${second.host}`);
    expect(await accountsThere(name)).toHaveLength(1);
  });

  it('gives the account and an error when the time is up; and makes nothing where it cannot wait', async () => {
    const [late, never] = [managedServiceAccountName(), managedServiceAccountName()];
    const { output, errors } = await runCmdlets(
      `$given = @{ Server = '${lab.domainController.host}'; ReplicationTimeoutSeconds = 0 }
      New-OdjMsa -Name ${late} -WaitReplication ${second.host} @given
      New-OdjMsa -Name ${never} -WaitReplication ${second.host}, ${lab.domainController.host} @given`,
      { env: { KRB5CCNAME: second.ticketCache } },
    );
    expect(output).toMatchObject([{ Name: late }]);
    expect(errors).toMatchObject([
      { id: 'ReplicationPending,New-OdjMsa', terminating: false },
      { id: 'ReplicaUnusable,New-OdjMsa', target: lab.domainController.host },
    ]);
    expect(errors[0]?.message).toContain(`${second.host}: it does not have the account yet`);
    expect(await accountNamed(`${never}$`)).toBeNull();
  });
});
