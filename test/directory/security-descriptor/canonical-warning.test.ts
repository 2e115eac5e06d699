import { describe, expect, it } from 'vitest';
import { openLdapDirectory } from '../../../src/directory/ldap.ts';
import {
  decodeSecurityDescriptor,
  encodeSecurityDescriptor,
} from '../../../src/directory/security-descriptor/access-control.ts';
import { aceFor } from '../../../src/directory/security-descriptor/create-computer-ace.ts';
import { formatAce } from '../../../src/directory/security-descriptor/sddl.ts';
import { parseSddl } from '../../../src/directory/security-descriptor/sddl-parse.ts';
import { readDacl, writeDacl } from '../../cases/ace-cases.ts';
import { lab } from '../../lab/lab.ts';
import { scratchManagedServiceAccount, scratchOrganizationalUnit, sidOf } from '../../lab/scratch.ts';
import { optionsOf } from '../open.ts';

const canonical = ['(D;;DTSD;;;WD)', '(A;;GR;;;PO)'];

async function grantIn(explicit: readonly string[]): Promise<{
  organizationalUnit: string;
  warnings: readonly string[];
  entry: string;
}> {
  const organizationalUnit = await scratchOrganizationalUnit('Order');
  const { sid } = await scratchManagedServiceAccount();
  const domainSid = await sidOf(lab.distinguishedName);
  await writeDacl(
    organizationalUnit,
    encodeSecurityDescriptor(parseSddl(`D:${explicit.join('')}`, domainSid)),
  );
  const warnings: string[] = [];
  const directory = await openLdapDirectory({
    ...optionsOf('administrator'),
    warn: (text) => warnings.push(text),
  });
  try {
    const request = { account: sid, organizationalUnits: [organizationalUnit] };
    expect(await directory.grant(request)).toMatchObject([{ action: 'Granted' }]);
    expect(await directory.revoke(request)).toMatchObject([{ action: 'Revoked' }]);
    expect(await directory.grant(request)).toMatchObject([{ action: 'Granted' }]);
  } finally {
    await directory.close();
  }
  return { organizationalUnit, warnings, entry: aceFor(sid) };
}

describe('granting where the permissions are not in canonical order', () => {
  it('says so each time it adds the entry, and moves nothing', async () => {
    const explicit = [...canonical].reverse();
    const { organizationalUnit, warnings, entry } = await grantIn(explicit);
    const inOrder = warnings.filter((text) => text.includes('canonical order'));
    expect(inOrder).toHaveLength(2);
    expect(inOrder[0]).toContain(organizationalUnit);
    const entries = decodeSecurityDescriptor(await readDacl(organizationalUnit)).dacl?.entries ?? [];
    const own = entries.map(formatAce).filter((text) => text?.includes('ID;') === false);
    expect(own.map((text) => text?.replace('LCRPLORC', 'GR'))).toEqual([...explicit, entry]);
  });

  it('says nothing where they are', async () => {
    expect((await grantIn(canonical)).warnings.filter((text) => text.includes('canonical'))).toEqual([]);
  });
});
