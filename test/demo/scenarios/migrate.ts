import requirements from '../../../manifests/requirements.json' with { type: 'json' };
import type { Console } from '../console.ts';
import type { Scenario } from '../scenarios.ts';
import type { Stage } from '../stage.ts';
import { server, signIn, verify } from './steps.ts';

export const migrate: Scenario = {
  name: 'migrate',
  title: "From a domain's only legacy connector to updated ones, without downtime",
  play: async (stage) => {
    await stage.empty('SRV1');
    const console = await stage.at('SRV3');
    const old = `${console.server.name}$`;
    stage.step('What there is: a legacy connector at work, delegated as the documentation told');
    await console.run(
      `Set-OdjOuPermission -Legacy -OrganizationalUnit '${stage.delegated}' -Account '${old}' -Server ${server} -WarningAction SilentlyContinue`,
    );
    stage.step('5. A domain with a single connector: install the updated one on a second server first');
    await install(stage, await stage.at('SRV1'));
    stage.step('5. Uninstall the legacy connector: Settings > Apps, then its bootstrapper once more');
    const path = await stage.download(requirements.connector.lastLegacyBuild);
    await stage.byHand('Confirm in both windows.', () =>
      console.run(`Uninstall-OdjConnector -Path '${path}' -Server ${server} -Confirm:$false`),
    );
    stage.step("Take the legacy connector's permissions away");
    await console.run(
      `Remove-OdjOuPermission -Legacy -OrganizationalUnit '${stage.delegated}' -Account '${old}' -Server ${server} -Confirm:$false`,
    );
    stage.step('Computers that the legacy account still owns cannot be joined again by the new one (0xaac)');
    await console.run(`Get-OdjComputerOwner -SearchBase '${stage.delegated}' -Server ${server}`);
    stage.step('6. The updated connector on this server too');
    await install(stage, console);
    await verify(stage, console);
  },
};

async function install(stage: Stage, console: Console): Promise<void> {
  const path = await stage.download(requirements.connector.skipByoMsaPrivilegeCheckBuild);
  await stage.byHand("Go through setup's windows, and close the last one without launching.", () =>
    console.run(
      `Install-OdjConnector -Path '${path}' -OrganizationalUnit '${stage.delegated}' -Server ${server} | Format-List -Property Action, Version, ExitCode`,
    ),
  );
  const account = await signIn(stage, console);
  await console.run(
    `Set-OdjOuPermission -OrganizationalUnit '${stage.delegated}' -Account '${account}' -Server ${server}`,
  );
  await stage.proveJoin(`${account}$`);
}
