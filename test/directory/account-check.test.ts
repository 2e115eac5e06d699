import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { accountReadingSchema } from '../../src/directory/account-reading.ts';
import type { AccountReading } from '../../src/directory/directory.ts';
import { odj, overLdap, powerShellEnvironment } from '../cli/odj.ts';
import { lab } from '../lab/lab.ts';
import { managedServiceAccountName, scratchServer } from '../lab/scratch.ts';
import { openPowerShellDirectory } from '../../src/powershell/directory.ts';
import { runCmdlets } from '../ps-module/run-cmdlets.ts';
import type { Server } from '../lab/servers.ts';
import { as } from './open.ts';

let server: Server;
const standalone = managedServiceAccountName();
const group = managedServiceAccountName();
beforeAll(async () => {
  server = await scratchServer('SRV2');
  await as('administrator', async (directory) => {
    await directory.newAccount({ name: standalone, connectorComputer: server.name });
    await directory.newAccount({ name: group, group: true, passwordReaders: ['Domain Computers'] });
  });
});

const answer = z.object({
  verdict: z.string(),
  findings: z.array(z.object({ id: z.string(), status: z.string() })),
});
async function check(
  ...words: readonly string[]
): Promise<{ exitCode: number; statuses: Readonly<Record<string, string>> }> {
  const { exitCode, out } = await odj(['account', 'check', ...words, '--json']);
  const { findings } = answer.parse(JSON.parse(out));
  return { exitCode, statuses: Object.fromEntries(findings.map(({ id, status }) => [id, status])) };
}

describe('odj account check', () => {
  it('calls an account good for its own server, and for no other', async () => {
    const good = await check(standalone, '--connector-computer', server.name, ...overLdap());
    expect(good.exitCode).toBe(0);
    expect(good.statuses).toEqual({
      'account.domain': 'Pass',
      'account.category': 'Pass',
      'account.enabled': 'Pass',
      'account.encryption-types': 'Pass',
      'account.linked': 'Pass',
      'account.one-server': 'Pass',
    });
    const other = await check(standalone, '--connector-computer', 'SRV3', ...overLdap());
    expect(other).toMatchObject({ exitCode: 1, statuses: { 'account.linked': 'Fail' } });
  });

  it('says of a group account that too many may read its password, as members of a group too', async () => {
    expect(await check(group, '--connector-computer', server.name, ...overLdap())).toMatchObject({
      exitCode: 1,
      statuses: {
        'account.linked': 'Pass',
        'account.password-readers': 'Pass',
        'account.password-readers-few': 'Fail',
        'account.kds-root-key': 'Pass',
      },
    });
  });

  it('cannot tell whether there is a root key where keys are not shown', async () => {
    const seen = await check(group, '--connector-computer', server.name, ...overLdap('nobody'));
    expect(seen.statuses).toMatchObject({ 'account.kds-root-key': 'Unknown' });
  });

  it('refuses a computer, and an account of another domain', async () => {
    expect(await check('SRV1', ...overLdap())).toMatchObject({
      exitCode: 1,
      statuses: { 'account.category': 'Fail' },
    });
    expect(await check(`${standalone}@fabrikam.test`, ...overLdap())).toMatchObject({
      exitCode: 1,
      statuses: { 'account.domain': 'Fail' },
    });
    expect((await check(managedServiceAccountName(), ...overLdap())).exitCode).toBe(2);
  });

  it('reads the same through PowerShell', async () => {
    const through = await openPowerShellDirectory({
      server: lab.domainController.host,
      env: { ...powerShellEnvironment, KRB5CCNAME: lab.people.administrator.ticketCache },
    });
    try {
      for (const identity of [standalone, group, 'SRV1', managedServiceAccountName()]) {
        const question = { identity, connectorComputer: server.name };
        const read = await as('administrator', (directory) => directory.readAccount(question));
        const other = await through.readAccount(question);
        const alike = (each: AccountReading) => ({ ...each, time: '', computer: sorted(each.computer) });
        expect(alike(other)).toEqual(alike(read));
        expect(accountReadingSchema.parse(read)).toEqual(read);
      }
    } finally {
      await through.close();
    }
  });
});

function sorted(computer: { readonly groupSids: readonly string[] } | null): unknown {
  return computer && { ...computer, groupSids: computer.groupSids.toSorted() };
}

describe('Test-OdjMsa', () => {
  it('gives the same findings, or one boolean', async () => {
    const run = await runCmdlets(
      `
$with = @{ ConnectorComputer = $given.computer; Server = '${lab.domainController.host}' }
$given.standalone, $given.group | Test-OdjMsa @with | ForEach-Object { '{0} {1}' -f $_.Id, $_.Status }
Test-OdjMsa $given.standalone @with -Quiet
Test-OdjMsa $given.standalone, $given.group @with -Quiet
Test-OdjMsa $given.standalone -ConnectorComputer NOWHERE -Server $with.Server -Quiet`,
      {
        given: { standalone, group, computer: server.name },
        env: {
          KRB5CCNAME: lab.people.administrator.ticketCache,
          ODJ_CLI: `"${process.execPath}" "${new URL('../../src/cli/main.ts', import.meta.url).pathname}"`,
        },
      },
    );
    expect(run.errors.map(({ id }) => id)).toEqual(['ComputerNotFound,Test-OdjMsa']);
    expect(run.output).toEqual([
      ...['domain', 'category', 'enabled', 'encryption-types', 'linked'].map((id) => `account.${id} Pass`),
      'account.one-server Pass',
      ...['domain', 'category', 'enabled', 'encryption-types', 'linked'].map((id) => `account.${id} Pass`),
      'account.password-readers Pass',
      'account.password-readers-few Fail',
      'account.kds-root-key Pass',
      ...[true, false, false],
    ]);
  });
});
