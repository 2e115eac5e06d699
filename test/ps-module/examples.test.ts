import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { cmdlets } from '../../src/spec/index.ts';
import { examplesWorld, type ExamplesWorld } from '../examples-world.ts';

/** Help's examples in an order in which each finds what it needs. */
const order = [
  'New-OdjMsa',
  'Get-OdjMsa',
  'Get-OdjOu',
  'Get-OdjComputerOwner',
  'Set-OdjOuPermission',
  'Get-OdjOuPermission',
  'Remove-OdjOuPermission',
  'Restore-OdjOuPermission',
  'Disable-IEEsc',
  'Enable-IEEsc',
  'Get-OdjConnectorConfig',
  'Set-OdjConnectorConfig',
  'Test-OdjPrerequisite',
  'Restore-OdjConnectorConfig',
  'Get-OdjProxy',
  'Set-OdjProxy',
  'Clear-OdjProxy',
  'Restart-OdjConnector',
  'Install-OdjMsa',
  'Uninstall-OdjMsa',
  'Grant-OdjLogonRight',
  'Revoke-OdjLogonRight',
  'Install-OdjConnector',
  'Start-OdjConnectorWizard',
  'Uninstall-OdjConnector',
  'Get-OdjConnector',
  'Test-OdjConnector',
  'Test-OdjMsa',
  'Get-OdjFact',
  'Get-OdjEvent',
  'Resolve-OdjError',
  'New-OdjSupportBundle',
  'Get-OdjPlan',
  'Invoke-OdjPlan',
  'Undo-OdjPlan',
  'Test-OdjSite',
  'Remove-OdjMsa',
];
const all = Object.values(cmdlets);
const examples = order.flatMap((name) =>
  (all.find((cmdlet) => cmdlet.name === name)?.examples ?? []).map(({ command }) => command),
);

let world: ExamplesWorld;
beforeAll(async () => {
  world = await examplesWorld(`domain: contoso.test
organizationalUnits: ['OU=Autopilot,DC=contoso,DC=test']
connectors: [{ server: SRV2, account: msaODJbcdef, configFile: ODJConnectorEnrollmentWizard.exe.config }]
`);
  const made = await world.powerShell(`
    New-OdjMsa -Name msaODJabcde -ConnectorComputer SRV2 -Server dc1.contoso.test | Out-Null
    New-OdjMsa -Name msaODJlocal -ConnectorComputer SRV1 -Server dc1.contoso.test | Out-Null`);
  expect(made.stderr).toBe('');
});

it('has every cmdlet in its order', () => {
  expect(all.map(({ name }) => name).sort()).toEqual(order.toSorted());
});

it.each(examples)('%s', async (example) => {
  const wanted = /\.\/(backup\.\S+)/.exec(example)?.[1];
  if (example.startsWith('Restore-') && wanted !== undefined) {
    const backups = join(world.folder, 'state/backups');
    const ending = wanted.replace('backup', '');
    const [first = ''] = (await readdir(backups)).filter((name) => name.endsWith(ending)).sort();
    await copyFile(join(backups, first), join(world.folder, wanted));
  }
  const [journal = ''] = await readdir(join(world.folder, 'state/journals')).catch((): string[] => []);
  const { stderr, exitCode } = await world.powerShell(
    example.replace('JOURNAL', join(world.folder, 'state/journals', journal)),
  );
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
});
