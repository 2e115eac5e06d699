import { describe, expect, it } from 'vitest';
import { makePlan } from '../../src/plan/plan.ts';
import { planText } from '../../src/plan/text.ts';
import { cmdlets } from '../../src/spec/index.ts';
import {
  account,
  accountSid,
  configFile,
  configText,
  directory,
  emptyTenant,
  facts,
  organizationalUnit,
  server,
  siteWith,
  tenant,
  unit,
  unread,
} from '../facts/facts-of.ts';

const oneConnector = siteWith('connectors: [{ server: SRV1 }]');
const ownAccount = siteWith('account: own\nconnectors: [{ server: SRV1, account: msaODJabcde }]');
const noAccounts = directory({ accounts: [], organizationalUnits: [] });

function kinds(...parameters: Parameters<typeof makePlan>): readonly string[] {
  return makePlan(...parameters).steps.map(({ kind }) => kind);
}

describe('a plan for a connector whose account the sign-in makes', () => {
  it('is empty when everything is as the site wants it', () => {
    const plan = makePlan(oneConnector, facts());
    expect(plan).toEqual({ steps: [], obstacles: [], notes: [] });
    expect(planText(plan)).toBe('Nothing to do: everything is as the site wants it.\n');
  });

  it('sets the config, then has a person sign in, then waits for the heartbeat', () => {
    const servers = [server({ wizardConfig: configFile(configText({ Other: 'kept' })) })];
    const before = facts({ directory: noAccounts, servers, tenant: emptyTenant });
    expect(kinds(oneConnector, before)).toEqual(['config', 'sign-in', 'active']);
  });

  it('grants what is missing once the account is there, with the ACE as SDDL', () => {
    const missing = directory({ organizationalUnits: [unit({ granted: false })] });
    const [step] = makePlan(oneConnector, facts({ directory: missing })).steps;
    expect(step).toMatchObject({
      kind: 'permission',
      account: accountSid,
      organizationalUnits: [organizationalUnit],
    });
    expect(step?.details).toEqual([
      `${organizationalUnit}: + (OA;;CC;bf967a86-0de6-11d0-a285-00aa003049e2;;${accountSid})`,
    ]);
  });

  it('does not ask for a grant again because the directory spells the OU in another way', () => {
    const spelt = unit({}, { organizationalUnit: 'ou=AUTOPILOT, dc=contoso,dc=test' });
    expect(kinds(oneConnector, facts({ directory: directory({ organizationalUnits: [spelt] }) }))).toEqual(
      [],
    );
  });

  it('shows the config change as a diff', () => {
    const servers = [server({ wizardConfig: configFile(configText({ Other: 'kept' })) })];
    const [step] = makePlan(oneConnector, facts({ servers })).steps;
    const added = step?.details.filter((line) => line.startsWith('+') && !line.startsWith('+++'));
    expect(added).toEqual([
      `+    <add key="OrganizationalUnitsUsedForOfflineDomainJoin" value="${organizationalUnit}" />`,
    ]);
  });

  it('waits for a connector that is not active, and says when its version is refused', () => {
    expect(kinds(oneConnector, facts({ tenant: tenant({ state: 'inactive' }) }))).toEqual(['active']);
    const [refused] = makePlan(oneConnector, facts({ tenant: tenant({ version: '6.2407.2000.8' }) })).steps;
    expect(refused?.details.join()).toContain('6.2407.2000.8 is refused');
  });

  it('plans nothing while the directory cannot be read, and says why', () => {
    const plan = makePlan(oneConnector, facts({ directory: unread('The server did not answer.') }));
    expect(plan.steps).toEqual([]);
    expect(plan.obstacles[0]?.what).toContain('The server did not answer.');
  });

  it('names an OU that does not exist as an obstacle before anything is written', () => {
    const error = {
      id: 'OrganizationalUnitNotFound',
      message: 'There is no such OU.',
      remedy: 'Correct it.',
    };
    const missing = unit({}, { securityDescriptor: null, error });
    const plan = makePlan(oneConnector, facts({ directory: directory({ organizationalUnits: [missing] }) }));
    expect(plan.obstacles).toEqual([{ what: error.message, remedy: error.remedy }]);
  });

  it.each([
    ['that cannot be read', unread('ENOENT')],
    ['that is malformed', configFile('<configuration><appSettings>')],
  ])('takes a config file %s for an obstacle where the site names the file', (_, wizardConfig) => {
    const named = siteWith("connectors: [{ server: SRV1, configFile: 'C:\\\\wizard.exe.config' }]");
    const plan = makePlan(named, facts({ servers: [server({ wizardConfig })] }));
    expect(plan.obstacles).toHaveLength(1);
    expect(plan.notes).toEqual([]);
  });

  it('finds a missing Managed Service Accounts container', () => {
    const read = directory();
    const broken = { ...read, domain: { ...read.domain, managedServiceAccountsContainer: null } };
    const plan = makePlan(oneConnector, facts({ directory: broken }));
    expect(plan.obstacles[0]?.what).toContain('otherWellKnownObjects');
  });
});

describe('a plan for an own account', () => {
  it('makes, allows, configures, and only then has a person sign in', () => {
    const before = facts({ directory: noAccounts, tenant: emptyTenant });
    expect(kinds(ownAccount, before)).toEqual(['account', 'permission', 'config', 'sign-in', 'active']);
    const [make] = makePlan(ownAccount, before).steps;
    expect(make?.title).toBe('Make the managed service account msaODJabcde$ and link it to SRV1');
  });

  it('links an account that exists but is not linked', () => {
    const unlinked = directory({ accounts: [account({ connectorComputers: [] })] });
    expect(makePlan(ownAccount, facts({ directory: unlinked })).steps[0]?.title).toBe(
      'Link the managed service account msaODJabcde$ to SRV1',
    );
  });

  it('does not link a group managed service account', () => {
    const kind = 'msDS-GroupManagedServiceAccount';
    const group = directory({ accounts: [account({ connectorComputers: [], kind })] });
    expect(kinds(ownAccount, facts({ directory: group }))).toEqual(['config']);
  });

  it('gives an account that the site does not name the same name in every run', () => {
    const unnamed = siteWith('account: own\nconnectors: [{ server: SRV1 }]');
    const before = facts({ directory: noAccounts });
    const [first] = makePlan(unnamed, before).steps;
    const [second] = makePlan(unnamed, before).steps;
    expect(first).toMatchObject({
      kind: 'account',
      name: expect.stringMatching(/^msaODJ[A-Za-z0-9]{5}$/) as string,
    });
    expect(second).toEqual(first);
  });

  it('tells the commands that prepare the server, each as its cmdlet takes it', () => {
    const before = facts({ directory: noAccounts, tenant: emptyTenant });
    const signIn = makePlan(ownAccount, before).steps.find(({ kind }) => kind === 'sign-in');
    const commands = (signIn?.details ?? []).flatMap((line) => /[A-Z][a-z]+-Odj.*$/.exec(line)?.[0] ?? []);
    expect(commands).toEqual([
      "Install-OdjMsa -Identity 'msaODJabcde$'",
      "Grant-OdjLogonRight -Account 'msaODJabcde$'",
    ]);
    for (const command of commands) {
      const cmdlet = cmdlets.find(({ name }) => name === command.split(' ', 1)[0]);
      const named = Array.from(command.matchAll(/ -(\w+)/g), ([, name]) => name);
      expect(Object.keys(cmdlet?.parameters ?? {})).toEqual(expect.arrayContaining(named));
    }
  });

  it('leaves the sign-in to the reader where the site names no tenant', () => {
    const plan = makePlan(ownAccount, facts({ directory: noAccounts, tenant: null }));
    expect(plan.steps.map(({ kind }) => kind)).toEqual(['account', 'permission', 'config']);
    expect(plan.notes.join()).toContain('the site names no tenant');
    expect(planText({ ...plan, steps: [] })).toContain(
      'everything that could be seen is as the site wants it',
    );
  });
});

it('does everything that can be done from here before it waits for people', () => {
  const two = siteWith('connectors: [{ server: SRV1 }, { server: SRV2, account: msaODJsrv02 }]');
  const nothing = facts({
    directory: noAccounts,
    tenant: emptyTenant,
    servers: [server(), server({ computerName: 'SRV2' })],
  });
  const steps = makePlan(two, nothing).steps.map(({ kind }) => kind);
  expect(steps.lastIndexOf('config')).toBeLessThan(steps.indexOf('sign-in'));
});
