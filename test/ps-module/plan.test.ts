import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { odj, overLdap } from '../cli/odj.ts';
import { lab } from '../lab/lab.ts';
import { accountNamed, descriptorOf, managedServiceAccountName } from '../lab/scratch.ts';
import { runWizard } from '../lab/wizard.ts';
import { createComputerAceOf, ownAccountOn, siteWorld, type SiteWorld } from '../plan/site-world.ts';
import { runCmdlets, type CmdletRun } from './run-cmdlets.ts';
import { odjFromSources } from './server/make-believe-server.ts';

const step = z.object({
  Id: z.string(),
  Kind: z.string(),
  Server: z.string(),
  Title: z.string(),
  Details: z.array(z.string()),
});
const result = step.extend({ Action: z.string(), JournalPath: z.string().nullable() });

const on = `-Server ${lab.domainController.host}`;

function inWorld(world: SiteWorld, script: string, more: Record<string, string> = {}): Promise<CmdletRun> {
  const env = { ODJ_CLI: odjFromSources, ODJ_STATE: world.state, ...more };
  return runCmdlets(script, { env, given: { site: world.siteFile } });
}

async function journalsOf(world: SiteWorld): Promise<readonly string[]> {
  const names = await readdir(join(world.state, 'journals')).catch((): string[] => []);
  return names.map((name) => join(world.state, 'journals', name));
}

const windowsServer = join(import.meta.dirname, '../stand-ins/WindowsServer');
const odjInLab = `"${process.execPath}" "${join(import.meta.dirname, 'server/odj-in-lab.ts')}"`;

describe('a plan through cmdlets, for an own account', () => {
  const account = managedServiceAccountName();
  let world: SiteWorld;
  let configBefore: Buffer;
  let descriptorsBefore: readonly string[];
  beforeAll(async () => {
    world = await siteWorld('SRV2', (server) => ownAccountOn(server, account));
    configBefore = await readFile(world.server.configFile);
    descriptorsBefore = await Promise.all(world.organizationalUnits.map(descriptorOf));
  });

  it('is the same as that of odj plan, and changes nothing', async () => {
    const run = await inWorld(world, `Get-OdjPlan -SitePath $given.site ${on}`);
    expect(run.errors).toEqual([]);
    const { out } = await odj(['plan', '--site', world.siteFile, '--json', ...overLdap()]);
    const plan = z
      .object({ steps: z.array(z.record(z.string(), z.unknown())), notes: z.array(z.string()) })
      .parse(JSON.parse(out));
    expect(z.array(step).parse(run.output)).toEqual(
      plan.steps.map(({ id, kind, server, title, details }) => ({
        Id: id,
        Kind: kind,
        Server: server,
        Title: title,
        Details: details,
      })),
    );
    expect(run.output).toHaveLength(3);
    expect(run.warnings).toEqual(plan.notes);
    expect(await accountNamed(`${account}$`)).toBeNull();
  });

  it('is shown step by step with -WhatIf, and nothing is written', async () => {
    const run = await inWorld(world, `Invoke-OdjPlan -SitePath $given.site ${on} -WhatIf`);
    expect(run.errors).toEqual([]);
    expect(z.array(result).parse(run.output)).toMatchObject([
      { Kind: 'account', Action: 'Skipped', JournalPath: null },
      { Kind: 'permission', Action: 'Skipped', JournalPath: null },
      { Kind: 'config', Action: 'Skipped', JournalPath: null },
    ]);
    expect(run.said).toContain(`What if: Do: Make the managed service account ${account}$`);
    expect(run.said).toContain('+ (OA;;CC;bf967a86-0de6-11d0-a285-00aa003049e2;;');
    expect(await accountNamed(`${account}$`)).toBeNull();
    expect(await readFile(world.server.configFile)).toEqual(configBefore);
    expect(await journalsOf(world)).toEqual([]);
  });

  it('is done, and Samba sees exactly the one ACE on each OU', async () => {
    const run = await inWorld(world, `Invoke-OdjPlan -SitePath $given.site ${on}`);
    expect(run.errors).toEqual([]);
    const [journal = ''] = await journalsOf(world);
    expect(z.array(result).parse(run.output)).toMatchObject([
      { Kind: 'account', Action: 'Done', JournalPath: journal, Server: world.server.name },
      { Kind: 'permission', Action: 'Done', JournalPath: journal },
      { Kind: 'config', Action: 'Done', JournalPath: journal },
    ]);
    const expected = await createComputerAceOf(account);
    for (const name of world.organizationalUnits) {
      expect((await descriptorOf(name)).split(expected)).toHaveLength(2);
    }
    expect((await readFile(world.server.configFile)).toString()).toContain(`${account}@contoso.test`);
  });

  it('has nothing left to do the second time, and keeps no further journal', async () => {
    const run = await inWorld(
      world,
      `Get-OdjPlan -SitePath $given.site ${on}; Invoke-OdjPlan -SitePath $given.site ${on}`,
    );
    expect({ output: run.output, errors: run.errors }).toEqual({ output: [], errors: [] });
    expect(await journalsOf(world)).toHaveLength(1);
  });

  it('is taken back last step first, the directory and the config as they were', async () => {
    const [journal = ''] = await journalsOf(world);
    const undo = `Undo-OdjPlan -JournalPath '${journal}' ${on}`;
    const shown = await inWorld(world, `${undo} -WhatIf`);
    expect(shown.said).toContain('What if: Take back: Make the managed service account');
    expect(z.array(result).parse(shown.output).map(({ Action }) => Action)).toEqual(['Kept', 'Kept', 'Kept']);
    expect(await accountNamed(`${account}$`)).not.toBeNull();
    const run = await inWorld(world, `${undo} -Confirm:$false`);
    expect(run.errors).toEqual([]);
    expect(z.array(result).parse(run.output)).toMatchObject([
      { Kind: 'config', Action: 'TakenBack', Server: world.server.name },
      { Kind: 'permission', Action: 'TakenBack' },
      { Kind: 'account', Action: 'TakenBack', Server: world.server.name },
    ]);
    expect(await Promise.all(world.organizationalUnits.map(descriptorOf))).toEqual(descriptorsBefore);
    expect(await readFile(world.server.configFile)).toEqual(configBefore);
    expect(await accountNamed(`${account}$`)).toBeNull();
    expect((await inWorld(world, `${undo} -Confirm:$false`)).output).toEqual([]);
  });
});

it('stops at what the caller may not do, goes on from there when it is run again, and odj undo takes back both', async () => {
  const account = managedServiceAccountName();
  const world = await siteWorld('SRV2', (server) => ownAccountOn(server, account));
  const before = await Promise.all(world.organizationalUnits.map(descriptorOf));
  const command = `Invoke-OdjPlan -SitePath $given.site ${on}`;
  const ticket = { KRB5CCNAME: lab.people.msaCreator.ticketCache };
  const stopped = await inWorld(world, command, ticket);
  expect(stopped.errors).toMatchObject([{ id: 'ApplyStopped,Invoke-OdjPlan', terminating: false }]);
  const finished = await inWorld(world, command);
  expect(finished.errors).toEqual([]);
  expect(z.array(result).parse(finished.output).at(-1)).toMatchObject({ Kind: 'config', Action: 'Done' });
  for (const journal of (await journalsOf(world)).toSorted().toReversed()) {
    const { exitCode, err } = await odj(['undo', '--journal', journal, '--yes', ...overLdap()]);
    expect({ exitCode, err }).toMatchObject({ exitCode: 0 });
  }
  expect(await Promise.all(world.organizationalUnits.map(descriptorOf))).toEqual(before);
});

it('tells what a person does as a warning, waits for it, and goes on after it', async () => {
  const world = await siteWorld(
    'SRV1',
    (server) =>
      `connectors:\n  - server: ${server.name}\n    configFile: ${server.configFile}\n` +
      `tenant:\n  tenantId: ${lab.authority.tenantId}\n  clientId: ${lab.authority.clientId}`,
  );
  const env = { ODJ_CLI: odjInLab, AZURE_CLIENT_SECRET: lab.authority.clientSecret };
  const pending = await inWorld(world, `Invoke-OdjPlan $given.site -TimeoutSeconds 0 ${on}`, env);
  expect(pending.errors).toMatchObject([{ id: 'GuidedStepPending,Invoke-OdjPlan' }]);
  expect(pending.warnings.join()).toContain('choose Sign In');
  expect(pending.output).toMatchObject([{ Kind: 'config', Action: 'Done' }]);
  await runWizard({ server: world.server, signedInAs: 'msaLinker' }).catch(() =>
    runWizard({ server: world.server }),
  );
  const finished = await inWorld(world, `Invoke-OdjPlan $given.site -TimeoutSeconds 60 ${on}`, env);
  expect(finished.errors).toEqual([]);
  expect(
    (await inWorld(world, `Get-OdjPlan $given.site ${on}`, env)).output,
  ).toEqual([]);
});

it('finds the configuration file of the server that it runs on by its service', async () => {
  const account = managedServiceAccountName();
  const world = await siteWorld(
    'SRV2',
    (server) => `connectors:\n  - server: ${server.name}\n    account: ${account}`,
  );
  const run = await inWorld(world, `Import-Module '${windowsServer}'\nGet-OdjPlan $given.site ${on}`, {
    ODJ_LAB_SERVER: world.server.folder,
  });
  expect(run.errors).toEqual([]);
  const config = z.array(step).parse(run.output).find(({ Kind }) => Kind === 'config');
  expect(config?.Details.join('\n')).toContain(world.server.configFile);
});

describe('a plan that cannot be made', () => {
  it('names line and column of a site file that is wrong', async () => {
    const world = await siteWorld('SRV2', () => 'connectors: []');
    const run = await inWorld(world, `Get-OdjPlan $given.site ${on}; Invoke-OdjPlan $given.site ${on}`);
    expect(run.output).toEqual([]);
    expect(run.errors).toMatchObject([{ id: 'SiteInvalid,Get-OdjPlan' }, { id: 'SiteInvalid,Invoke-OdjPlan' }]);
  });

  it('says what somebody has to put right first, and writes nothing', async () => {
    const world = await siteWorld(
      'SRV2',
      (server) => `  - OU=Missing,${lab.distinguishedName}\n${ownAccountOn(server, 'msaODJnever')}`,
    );
    const run = await inWorld(world, `Get-OdjPlan $given.site ${on}; Invoke-OdjPlan $given.site ${on}`);
    expect(run.errors).toMatchObject([{ id: 'PlanBlocked,Get-OdjPlan' }, { id: 'PlanBlocked,Invoke-OdjPlan' }]);
    expect(run.errors[0]?.message).toContain(`OU=Missing,${lab.distinguishedName}`);
    expect(await accountNamed('msaODJnever$')).toBeNull();
  });

  it('says what happened where odj ends in the middle of the conversation', async () => {
    const world = await siteWorld('SRV2', (server) => ownAccountOn(server, 'msaODJnever'));
    const script = `process.stdout.write('#1:{"cmdlet":"GetOdjComputerName","parameters":{}}\\n'); process.stdin.once('data', () => { console.error('fell over'); process.exit(3); });`;
    const run = await inWorld(world, `Get-OdjPlan $given.site ${on}`, {
      ODJ_CLI: `"${process.execPath}" -e "${script.replaceAll('"', "'")}"`,
    });
    expect(run.errors).toMatchObject([{ id: 'OdjProgramFailed,Get-OdjPlan' }]);
  });
});
