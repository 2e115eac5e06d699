import requirements from '../../../manifests/requirements.json' with { type: 'json' };
import type { Scenario } from '../scenarios.ts';
import { server, signIn, verify } from './steps.ts';

export const update: Scenario = {
  name: 'update',
  title: 'An updated connector gets a newer build, and keeps what was set',
  play: async (stage) => {
    await stage.empty('SRV1');
    const console = await stage.at('SRV1');
    const { minimumBuild, skipByoMsaPrivilegeCheckBuild } = requirements.connector;
    stage.step(`What there is: build ${minimumBuild}, signed in`);
    await console.run('Disable-IEEsc');
    const first = await stage.download(minimumBuild);
    await console.run(
      `Install-OdjConnector -Path '${first}' -OrganizationalUnit '${stage.delegated}' -Server ${server} | Format-List -Property Action, Version`,
    );
    const account = await signIn(stage, console);
    await console.run('Enable-IEEsc');
    stage.step('3. Download the newer build');
    const path = await stage.download(skipByoMsaPrivilegeCheckBuild);
    stage.step('What would happen');
    await console.run(
      `Install-OdjConnector -Path '${path}' -Server ${server} -WhatIf -OutVariable installation | Format-List -Property Action`,
    );
    await console.run('$installation.NextSteps');
    stage.step('6. Install it: configuration, account and OU list saved before, put back after');
    await stage.byHand("Go through setup's windows, and close the last one without launching.", () =>
      console.run(
        `Install-OdjConnector -Path '${path}' -Server ${server} -OutVariable installation | Format-List -Property Action, PreviousVersion, Version, Merged, SavedPath`,
      ),
    );
    await console.run('$installation.NextSteps');
    await console.run('Get-OdjConnectorConfig | Select-Object -ExpandProperty OrganizationalUnits');
    stage.step('7. Sign in again where NextSteps says so');
    await signIn(stage, console);
    await verify(stage, console);
    stage.step('The proof');
    await stage.proveJoin(`${account}$`);
  },
};
