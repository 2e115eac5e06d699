import { join } from 'node:path';
import connectorConfig from '../../../manifests/connector-config.json' with { type: 'json' };
import { lab } from '../../lab/lab.ts';
import { runWizard } from '../../lab/wizard.ts';
import { readServerState, type Server } from '../../lab/servers.ts';
import type { Console } from '../console.ts';
import type { Stage } from '../stage.ts';

/** The domain controller of every command: one for a whole run. */
export const server = lab.domainController.host;

/** The sign-in in the connector's own window; gives the name of the account that the service then runs as. */
export async function signIn(stage: Stage, console: Console): Promise<string> {
  await console.run('Start-OdjConnectorWizard');
  const { account } = await stage.byHand(
    'Sign in as an Intune Administrator who has an Intune licence; the window says "successfully enrolled".',
    // An own account's installation and log-on right are done by cmdlets, not by the wizard's person.
    async () => runWizard({ server: await asInstalled(console.server), asTold: false }),
  );
  return account;
}

/** Intune lists the server as active, its logs show no failure, and no rule finds anything. */
export async function verify(stage: Stage, console: Console): Promise<void> {
  stage.step('Verify that the connector is active in Intune');
  await console.run('Get-OdjConnector -Wait @tenant');
  stage.step('Event logs');
  await console.run('Get-OdjEvent -Failed');
  stage.step('The verdict');
  await console.run(
    `Test-OdjConnector -OrganizationalUnit '${stage.delegated}' -Server ${server} @tenant | Where-Object -Property Status -In 'Fail', 'Warning'`,
  );
}

/** The server with the connector that is on it now: where it is, and its build. */
async function asInstalled(server: Server): Promise<Server> {
  const { registry } = await readServerState(server.folder);
  const [, entry] = Object.entries(registry).find(([key]) => key.includes('\\Uninstall\\')) ?? [];
  const [installFolder, build] = [entry?.['InstallLocation']?.value, entry?.['DisplayVersion']?.value];
  if (typeof installFolder !== 'string' || typeof build !== 'string') {
    throw new Error(`There is no connector on ${server.name}.`);
  }
  const { folder, fileName } = connectorConfig.wizard;
  return { ...server, installFolder, build, configFile: join(installFolder, folder, fileName) };
}
