import requirements from '../../../manifests/requirements.json' with { type: 'json' };
import { registerInTenant } from '../../lab/wizard.ts';
import type { Scenario } from '../scenarios.ts';
import { server } from './steps.ts';

export const legacy: Scenario = {
  name: 'legacy',
  title: 'The legacy connector, for those who must still run it',
  play: async (stage) => {
    await stage.empty('SRV3');
    const console = await stage.at('SRV3');
    const account = `${console.server.name}$`;
    stage.step('Requirements');
    await console.run(
      `Test-OdjPrerequisite -Legacy -OrganizationalUnit '${stage.delegated}' -Server ${server}`,
    );
    stage.step('Turn Internet Explorer Enhanced Security Configuration off');
    await console.run(`Disable-IEEsc -ConnectorVersion ${requirements.connector.lastLegacyBuild}`);
    stage.step('Download the connector');
    const path = await stage.download(requirements.connector.lastLegacyBuild);
    stage.step('Install: accept the licence, Install');
    await stage.byHand("Go through setup's windows.", () =>
      console.run(
        `Install-OdjConnector -Path '${path}' -Legacy -Force -Server ${server} -WarningAction SilentlyContinue -OutVariable installation | Format-List -Property Action, Version, ExitCode`,
      ),
    );
    await console.run('$installation.NextSteps');
    stage.step('Configure Now: sign in');
    await stage.byHand('Sign in as an Intune Administrator who has an Intune licence.', () =>
      registerInTenant(console.server),
    );
    stage.step('Internet Explorer Enhanced Security Configuration as it was');
    await console.run('Enable-IEEsc');
    stage.step("Delegate to the server's computer account: create computers, and full control of them");
    await console.run(
      `Set-OdjOuPermission -Legacy -OrganizationalUnit '${stage.delegated}' -Account '${account}' -Server ${server} -WarningAction SilentlyContinue`,
    );
    stage.step('Verify in Intune: it is listed, and refused, since legacy builds were cut off');
    await console.run('Get-OdjConnector @tenant');
    stage.step('The proof');
    await stage.proveJoin(account);
  },
};
