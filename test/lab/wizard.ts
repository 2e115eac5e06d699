/**
 * The connector's enrollment wizard as far as its documented effects go, and the person who runs it.
 * By itself: npm run lab -- exec -- node test/lab/wizard.ts SRV1 [PERSON]
 */
import { appendFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { InsufficientAccessError } from 'ldapts';
import * as z from 'zod';
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import requirements from '../../manifests/requirements.json' with { type: 'json' };
import { reasonOf } from '../../src/errors.ts';
import { serverNames, type ServerName } from './computers.ts';
import { signedIn } from './connection.ts';
import { lab } from './lab.ts';
import { personNames, type PersonName } from './people.ts';
import { addAce } from './scratch.ts';
import { readServerState, writeServerState, type Server } from './servers.ts';
import { accountOf, connectorAccount, ownAccount, type ConnectorAccount } from './wizard-account.ts';
import { readWizardSettings } from './wizard-settings.ts';

export interface WizardRun {
  /** The account that the service runs as, without $. */
  readonly account: string;
  /** The OUs on which the person could not give the account its permission. */
  readonly refused: readonly string[];
}

/**
 * Signs in on a server and lets the wizard do its work: account, link, OU permissions, service, log, registration.
 * Rejects with the wizard's own message where it stops.
 * @param wish.signedInAs whose rights in the domain the wizard has
 * @param wish.asTold first does what an own account needs by hand: Install-ADServiceAccount and the log-on right
 */
export async function runWizard(wish: {
  readonly server: ServerName | Server;
  readonly signedInAs?: PersonName;
  readonly asTold?: boolean;
}): Promise<WizardRun> {
  const server = typeof wish.server === 'string' ? lab.servers[wish.server] : wish.server;
  const person = wish.signedInAs ?? 'administrator';
  if (server.build === requirements.connector.lastLegacyBuild) {
    throw new Error(`The connector ${server.build} on ${server.name} knows no managed service account.`);
  }
  const settings = await readWizardSettings(server.configFile);
  await using client = await signedIn(person);
  const { managedServiceAccount } = settings;
  const isOwn = managedServiceAccount !== null;
  if (isOwn && (wish.asTold ?? true)) await install(server, await accountOf(client, managedServiceAccount));
  const account = isOwn
    ? await ownAccount(client, server, managedServiceAccount, settings)
    : await connectorAccount(client, server);
  const refused = isOwn ? [] : await grant(account, settings.organizationalUnits, person);
  await startService(server, account);
  await log(server, `A Managed Service Account with name "${account.name}" was successfully set up`);
  if (refused.length > 0) {
    await log(
      server,
      `The MSA account couldn't be granted permission to create computer objects in the following OUs: ${refused.join(';')}`,
    );
  }
  await registerInTenant(server);
  return { account: account.name, refused };
}

/** Install-ADServiceAccount, which wants the link, and the local right, as the person was told to do them. */
async function install(server: Server, account: ConnectorAccount): Promise<void> {
  await using client = await signedIn('administrator');
  const { searchEntries } = await client.search(server.distinguishedName, {
    scope: 'base',
    attributes: ['msDS-HostServiceAccount'],
  });
  if (![searchEntries[0]?.['msDS-HostServiceAccount']].flat().includes(account.distinguishedName)) {
    throw new Error(`Cannot install service account ${account.name}: it is not linked to ${server.name}.`);
  }
  await letServiceUse(server, account);
}

async function letServiceUse(server: Server, account: ConnectorAccount): Promise<void> {
  const state = await readServerState(server.folder);
  const withValue = (values: readonly string[], value: string) => [...new Set([...values, value])];
  await writeServerState(server.folder, {
    ...state,
    installedServiceAccounts: withValue(state.installedServiceAccounts, `${account.name}$`),
    userRights: {
      ...state.userRights,
      SeServiceLogonRight: withValue(state.userRights['SeServiceLogonRight'] ?? [], account.sid),
    },
  });
}

/** On each OU of the list, or on the default container where the list is empty; gives those where it was refused. */
async function grant(
  account: ConnectorAccount,
  organizationalUnits: readonly string[],
  person: PersonName,
): Promise<readonly string[]> {
  const ace = `(OA;;${permissions.ace.right};${permissions.ace.objectType};;${account.sid})`;
  const refused: string[] = [];
  const targets =
    organizationalUnits.length > 0 ? organizationalUnits : [`CN=Computers,${lab.distinguishedName}`];
  for (const target of targets) {
    try {
      await addAce(target, ace, person);
    } catch {
      refused.push(target);
    }
  }
  return refused;
}

async function startService(server: Server, account: ConnectorAccount): Promise<void> {
  await letServiceUse(server, account);
  const state = await readServerState(server.folder);
  const { serviceName } = requirements.connector;
  const service = state.services[serviceName];
  if (service === undefined) throw new Error(`Cannot start service ${serviceName} on computer '.'`);
  const startName = `${lab.netbiosName}\\${account.name}$`;
  const key = `HKLM\\SYSTEM\\CurrentControlSet\\Services\\${serviceName}`;
  await writeServerState(server.folder, {
    ...state,
    services: { ...state.services, [serviceName]: { ...service, startName, status: 'Running' } },
    registry: {
      ...state.registry,
      [key]: { ...state.registry[key], ObjectName: { kind: 'String', value: startName } },
    },
    events: [
      ...state.events,
      {
        // What every service made with .NET writes when it starts.
        logName: 'Application',
        providerName: serviceName,
        id: 0,
        level: 4,
        timeCreated: new Date().toISOString(),
        userId: null,
        message: 'Service started successfully.',
      },
    ],
  });
}

async function log(server: Server, text: string): Promise<void> {
  await appendFile(
    join(dirname(server.configFile), 'ODJConnectorUI.log'),
    `${new Date().toISOString()} ${text}\r\n`,
  );
}

/** Its first heartbeat shows the connector in the tenant. */
export async function registerInTenant(server: Server): Promise<void> {
  const response = await fetch(`${lab.graph.url}/_lab/connectors`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      displayName: server.name,
      state: 'active',
      version: server.build,
      lastConnectionDateTime: new Date().toISOString(),
    }),
  });
  if (!response.ok) throw new Error(`Graph did not take the connector: ${await response.text()}`);
}

if (import.meta.main) {
  const { data: wish, error } = z
    .tuple([z.enum(serverNames), z.enum(personNames).default('administrator')])
    .safeParse([process.argv[2], process.argv[3]]);
  if (wish === undefined) {
    throw new Error(`usage: node test/lab/wizard.ts SERVER [PERSON]\n${z.prettifyError(error)}`);
  }
  try {
    const { account, refused } = await runWizard({ server: wish[0], signedInAs: wish[1] });
    process.stdout.write(`Successfully enrolled. The service runs as ${account}$.\n`);
    for (const name of refused) process.stdout.write(`Permission could not be granted on ${name}\n`);
  } catch (failure) {
    const denied = failure instanceof InsufficientAccessError ? 'Access is denied. ' : '';
    process.stderr.write(`${denied}${reasonOf(failure)}\n`);
    process.exitCode = 1;
  }
}
