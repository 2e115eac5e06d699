import { describe, expect, it } from 'vitest';
import { lab } from '../lab/lab.ts';
import { scratchManagedServiceAccount, scratchOrganizationalUnit } from '../lab/scratch.ts';
import { runCmdlets } from '../ps-module/run-cmdlets.ts';
import { as } from './open.ts';

const elsewhere = [
  ['OU=Sales,DC=fabrikam,DC=test', 'fabrikam.test'],
  ['OU=Sales, DC=child, DC=contoso, DC=test', 'child.contoso.test'],
] as const;
const lookingAlike = `OU=Sales\\, DC\\=other,${lab.distinguishedName.toLowerCase()}`;

describe('an object of another domain', () => {
  it.each(elsewhere)('is said to be there: %s', async (name, domain) => {
    const { samAccountName: account } = await scratchManagedServiceAccount();
    const [result] = await as('nobody', (directory) => directory.permissions([name], account));
    expect(result?.error?.id).toBe('DirectoryReferral');
    expect(result?.error?.message).toContain(`which is at ${domain}.`);
    const computer = name.replace('OU=', 'CN=');
    await expect(
      as('nobody', (directory) => directory.newAccount({ connectorComputer: computer, whatIf: true })),
    ).rejects.toMatchObject({ id: 'DirectoryReferral', target: computer });
  });

  it('is not told of names that only look alike', async () => {
    const { samAccountName: account } = await scratchManagedServiceAccount();
    const real = await scratchOrganizationalUnit('Sales\\, DC\\=other');
    const results = await as('nobody', (directory) => directory.permissions([lookingAlike, real], account));
    expect(results.map(({ error }) => error?.id)).toEqual(['OuNotFound', undefined]);
  });

  it('is told of in the same words in PowerShell', async () => {
    const { samAccountName: account } = await scratchManagedServiceAccount();
    const names = elsewhere.map(([name]) => name);
    const { errors } = await runCmdlets(
      `$server = @{ Server = '${lab.domainController.host}' }
      $given.units | Get-OdjOuPermission -Account $given.account @server
      Get-OdjMsa -Identity $given.units[0] @server`,
      { given: { units: [...names, lookingAlike], account } },
    );
    expect(errors.map(({ id, target }) => [id, target])).toEqual([
      ['DirectoryReferral,Get-OdjOuPermission', names[0]],
      ['DirectoryReferral,Get-OdjOuPermission', names[1]],
      ['OuNotFound,Get-OdjOuPermission', lookingAlike],
      ['DirectoryReferral,Get-OdjMsa', names[0]],
    ]);
    for (const [index, [, domain]] of elsewhere.entries()) {
      expect(errors[index]?.message).toContain(`which is at ${domain}.`);
    }
  });
});
