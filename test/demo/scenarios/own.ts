import requirements from '../../../manifests/requirements.json' with { type: 'json' };
import { lab } from '../../lab/lab.ts';
import { managedServiceAccountName } from '../../lab/scratch.ts';
import type { Scenario } from '../scenarios.ts';
import { server, signIn, verify } from './steps.ts';

export const own: Scenario = {
  name: 'own',
  title: 'The updated connector with an account of your own',
  play: async (stage) => {
    await stage.empty('SRV2');
    const console = await stage.at('SRV2');
    const account = managedServiceAccountName();
    stage.step('1. Requirements, and 4. domain rights of the installing administrator');
    await console.run(`Test-OdjPrerequisite -OrganizationalUnit '${stage.delegated}' -Server ${server}`);
    stage.step('The account: made, linked to the server');
    await console.run(
      `New-OdjMsa -Name ${account} -ConnectorComputer ${console.server.name} -Server ${server}`,
    );
    stage.step('The account on the server: installed, and Log on as a service');
    await console.run(`Install-OdjMsa -Identity ${account}`);
    await console.run(`Grant-OdjLogonRight -Account ${account} -Server ${server}`);
    stage.step('10. Permissions on the OUs, by hand as the connector leaves them alone');
    await console.run(
      `Set-OdjOuPermission -OrganizationalUnit '${stage.delegated}' -Account ${account} -Server ${server}`,
    );
    stage.step('3. Download the connector');
    const path = await stage.download(requirements.connector.skipByoMsaPrivilegeCheckBuild);
    stage.step('5. and 6. Install, and the list of OUs');
    await stage.byHand("Go through setup's windows, and close the last one without launching.", () =>
      console.run(
        `Install-OdjConnector -Path '${path}' -OrganizationalUnit '${stage.delegated}' -Server ${server} | Format-List -Property Action, Version, ExitCode`,
      ),
    );
    stage.step("The account's two keys in the configuration file");
    await console.run(
      `Set-OdjConnectorConfig -ManagedServiceAccount ${account}@${lab.domain} -DisableOUUpdates $true | Select-Object -ExpandProperty Diff`,
    );
    stage.step('7. Sign in');
    await signIn(stage, console);
    await verify(stage, console);
    stage.step('The proof');
    await stage.proveJoin(`${account}$`);
  },
};
