import requirements from '../../../manifests/requirements.json' with { type: 'json' };
import type { Scenario } from '../scenarios.ts';
import { server, signIn, verify } from './steps.ts';

export const updated: Scenario = {
  name: 'updated',
  title: 'The updated connector, whose sign-in makes the account',
  play: async (stage) => {
    await stage.empty('SRV1');
    const console = await stage.at('SRV1');
    const build = requirements.connector.skipByoMsaPrivilegeCheckBuild;
    stage.step('1. Requirements, and 4. domain rights of the installing administrator');
    await console.run(`Test-OdjPrerequisite -OrganizationalUnit '${stage.delegated}' -Server ${server}`);
    stage.step('2. Turn Internet Explorer Enhanced Security Configuration off (older builds only)');
    stage.say(`Not for ${build}: it signs in through WebView2.\n`);
    stage.step('3. Download the connector');
    const path = await stage.download(build);
    stage.step(
      '5. and 6. Install: no legacy connector here, signature and build checked; OU list before the sign-in',
    );
    await stage.byHand("Go through setup's windows, and close the last one without launching.", () =>
      console.run(
        `Install-OdjConnector -Path '${path}' -OrganizationalUnit '${stage.delegated}' -Server ${server} -OutVariable installation | Format-List -Property Action, Version, ExitCode`,
      ),
    );
    await console.run('$installation.NextSteps');
    stage.step('7. Sign in');
    const account = await signIn(stage, console);
    stage.step('10. Permissions on the OUs: what the wizard granted, and nothing more');
    await console.run(
      `Set-OdjOuPermission -OrganizationalUnit '${stage.delegated}' -Account '${account}' -Server ${server}`,
    );
    await verify(stage, console);
    stage.step('The proof');
    await stage.proveJoin(`${account}$`);
  },
};
