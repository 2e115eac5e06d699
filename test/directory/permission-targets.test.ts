import { beforeAll, describe, expect, it } from 'vitest';
import { readDacl } from '../cases/ace-cases.ts';
import { signedIn } from '../lab/connection.ts';
import { lab } from '../lab/lab.ts';
import {
  scratchManagedServiceAccount,
  scratchOrganizationalUnit,
  type ScratchAccount,
} from '../lab/scratch.ts';
import { as } from './open.ts';

let account: ScratchAccount;
let parent: string;
/** More than go together in one request. */
let units: readonly string[];
beforeAll(async () => {
  account = await scratchManagedServiceAccount();
  parent = await scratchOrganizationalUnit('Together');
  units = Array.from({ length: 150 }, (_, index) => `OU=Unit ${index},${parent}`);
  await using client = await signedIn('administrator');
  for (const unit of units) {
    await client.add(unit, { objectClass: 'organizationalUnit' });
  }
});

describe('reading many OUs together', () => {
  it('gives each its own descriptor, in the order asked for', async () => {
    const [first = '', second = ''] = units;
    await as('administrator', (directory) =>
      directory.grant({ account: account.name, organizationalUnits: [first] }),
    );
    const asked = units.toReversed();
    const read = await as('administrator', (directory) => directory.permissions(asked, account.name));
    expect(read.map(({ organizationalUnit }) => organizationalUnit)).toEqual(asked);
    expect(read.flatMap(({ granted, organizationalUnit }) => (granted ? organizationalUnit : []))).toEqual([
      first,
    ]);
    for (const unit of [first, second]) {
      const found = read.find(({ organizationalUnit }) => organizationalUnit === unit);
      expect(found?.securityDescriptor).toBe((await readDacl(unit)).toString('base64'));
    }
  });

  it('harms none where one is missing, spelled otherwise, of another class, or of another domain', async () => {
    const [first = '', second = '', third = ''] = units;
    const computer = `CN=T${account.name},${parent}`;
    await using client = await signedIn('administrator');
    await client.add(computer, { objectClass: 'computer', sAMAccountName: `T${account.name.slice(6)}$` });
    const asked = [
      first,
      `OU=Missing,${parent}`,
      second.toUpperCase(),
      computer,
      `OU=One,OU=Nowhere,${lab.distinguishedName}`,
      `OU=Two,OU=Nowhere,${lab.distinguishedName}`,
      'OU=One,DC=fabrikam,DC=test',
      'OU=Two,DC=fabrikam,DC=test',
      third,
    ];
    const read = await as('administrator', (directory) => directory.permissions(asked, account.name));
    expect(read.map(({ error, organizationalUnit }) => error?.id ?? organizationalUnit)).toEqual([
      first,
      'OuNotFound',
      second,
      'OuClassUnsupported',
      'OuNotFound',
      'OuNotFound',
      'DirectoryReferral',
      'DirectoryReferral',
      third,
    ]);
  });

  it('reads back each one that was written, and finds nothing more to do', async () => {
    const { name } = await scratchManagedServiceAccount();
    const request = { account: name, organizationalUnits: units };
    const actions = await as('administrator', async (directory) => {
      const runs = [
        await directory.grant(request),
        await directory.grant(request),
        await directory.revoke(request),
      ];
      return runs.map((run) => [...new Set(run.map(({ action }) => action))]);
    });
    expect(actions).toEqual([['Granted'], ['Unchanged'], ['Revoked']]);
  });
});
