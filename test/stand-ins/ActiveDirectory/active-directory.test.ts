import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lab } from '../../lab/lab.ts';
import { accountNamed, managedServiceAccountName, scratchServer } from '../../lab/scratch.ts';
import { runCmdlets } from '../../ps-module/run-cmdlets.ts';

const server = lab.domainController.host;

describe("the stand-in for Microsoft's ActiveDirectory module", () => {
  it('has the parameter sets of the documentation', async () => {
    const run = await runCmdlets(`
$common = [System.Management.Automation.PSCmdlet]::CommonParameters + 'WhatIf' + 'Confirm'
foreach ($set in (Get-Command New-ADServiceAccount).ParameterSets) {
    $mandatory = @($set.Parameters | Where-Object { $_.IsMandatory } | ForEach-Object { $_.Name } | Sort-Object) -join ' '
    '{0}: {1}; {2}' -f $set.Name, $mandatory, @($set.Parameters | Where-Object { $common -notcontains $_.Name }).Count
}
foreach ($name in 'Add-ADComputerServiceAccount', 'Remove-ADComputerServiceAccount') {
    @((Get-Command $name).ParameterSets[0].Parameters | Where-Object { $common -notcontains $_.Name } | ForEach-Object { $_.Name } | Sort-Object) -join ' '
}`);
    expect(run.errors).toEqual([]);
    expect([...run.output].sort()).toEqual([
      'AuthType Credential Identity Partition PassThru Server ServiceAccount',
      'AuthType Credential Identity Partition PassThru Server ServiceAccount',
      'Group: DNSHostName Name; 27',
      'RestrictedToOutboundAuthenticationOnly: Name RestrictToOutboundAuthenticationOnly; 22',
      'RestrictedToSingleComputer: Name RestrictToSingleComputer; 23',
    ]);
  });

  it('makes, links, installs, tests, uninstalls and deletes an account in the directory', async () => {
    const { name: computer, folder } = await scratchServer('SRV2');
    const name = managedServiceAccountName();
    const run = await runCmdlets(
      `
$server = @{ Server = '${server}' }
$made = New-ADServiceAccount $given.name -RestrictToSingleComputer -PassThru @server
'{0} {1} {2}' -f $made.ObjectClass, $made.SamAccountName, $made.Enabled
try { Install-ADServiceAccount $given.name } catch { 'not linked' }
Add-ADComputerServiceAccount $given.computer $given.name @server
Add-ADComputerServiceAccount -Computer $given.computer -ServiceAccount $made.SID @server
Test-ADServiceAccount $given.name
Install-ADServiceAccount $given.name
Install-ADServiceAccount $given.name
Test-ADServiceAccount $given.name
(Get-ADServiceAccount $made.ObjectGUID @server).DistinguishedName -eq $made.DistinguishedName
Uninstall-ADServiceAccount $given.name -Confirm:$false
Test-ADServiceAccount $given.name
Remove-ADComputerServiceAccount $given.computer $given.name -Confirm:$false @server
Remove-ADServiceAccount $given.name -Confirm:$false @server`,
      { given: { name, computer }, env: { ODJ_LAB_SERVER: folder } },
    );
    expect(run.errors).toEqual([]);
    const made = `msDS-ManagedServiceAccount ${name}$ True`;
    expect(run.output).toEqual([made, 'not linked', false, true, true, false]);
    expect(await accountNamed(`${name}$`)).toBeNull();
    expect(await readFile(join(folder, 'server.json'), 'utf8')).not.toContain(name);
  });

  it("gives Microsoft's error ids for what is not there, taken, or not allowed", async () => {
    const run = await runCmdlets(
      `
foreach ($attempt in @(
        { Get-ADServiceAccount nobody -Server '${server}' }
        { New-ADServiceAccount $given -RestrictToSingleComputer -Server '${server}' }
        { Add-ADComputerServiceAccount NOWHERE $given -Server '${server}' }
    )) {
    try { & $attempt } catch { $_.FullyQualifiedErrorId.Split(',')[0]; $_.Exception.GetType().Name }
}`,
      { given: managedServiceAccountName(), env: { KRB5CCNAME: lab.people.nobody.ticketCache } },
    );
    const notFound = 'ActiveDirectoryCmdlet:Microsoft.ActiveDirectory.Management.ADIdentityNotFoundException';
    expect(run.output).toEqual([
      ...[notFound, 'ADIdentityNotFoundException'],
      ...['ActiveDirectoryServer:5', 'UnauthorizedAccessException'],
      ...[notFound, 'ADIdentityNotFoundException'],
    ]);
  });
});
