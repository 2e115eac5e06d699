import { expect, it } from 'vitest';
import { openLdapDirectory } from '../../src/directory/ldap.ts';
import { encodeSecurityDescriptor } from '../../src/directory/security-descriptor/access-control.ts';
import { parseSddl } from '../../src/directory/security-descriptor/sddl-parse.ts';
import { writeDacl } from '../cases/ace-cases.ts';
import { env, optionsOf } from '../directory/open.ts';
import { lab } from '../lab/lab.ts';
import { scratchManagedServiceAccount, scratchOrganizationalUnit, sidOf } from '../lab/scratch.ts';
import { runCmdlets } from './run-cmdlets.ts';

it('is given in the same words by both halves, only where the order is not canonical and something is added', async () => {
  const [unit, inOrder] = [await scratchOrganizationalUnit('Order'), await scratchOrganizationalUnit('In order')];
  const domainSid = await sidOf(lab.distinguishedName);
  const daclOf = (sddl: string): Buffer => encodeSecurityDescriptor(parseSddl(sddl, domainSid));
  await writeDacl(unit, daclOf('D:(A;;GR;;;PO)(D;;DTSD;;;WD)'));
  await writeDacl(inOrder, daclOf('D:(D;;DTSD;;;WD)(A;;GR;;;PO)'));
  const account = await scratchManagedServiceAccount();

  const { warnings, errors } = await runCmdlets(
    `
$arguments = @{ Account = '${account.name}'; Server = '${lab.domainController.host}' }
Set-OdjOuPermission $given @arguments -WhatIf
Set-OdjOuPermission $given @arguments
Set-OdjOuPermission $given @arguments
Remove-OdjOuPermission $given @arguments`,
    {
      given: [unit, inOrder],
      env: { KRB5CCNAME: lab.people.administrator.ticketCache, ...env },
    },
  );
  expect(errors).toEqual([]);

  const ofTheOther: string[] = [];
  const directory = await openLdapDirectory({
    ...optionsOf('administrator'),
    warn: (text) => ofTheOther.push(text),
  });
  try {
    await directory.grant({ account: account.name, organizationalUnits: [unit] });
  } finally {
    await directory.close();
  }
  const order = (text: string): boolean => text.includes('canonical');
  expect(ofTheOther.filter(order)).toHaveLength(1);
  expect(warnings.filter(order)).toEqual([...ofTheOther, ...ofTheOther].filter(order));
});
