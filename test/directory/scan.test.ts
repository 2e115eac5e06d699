import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Directory, OuReading } from '../../src/directory/directory.ts';
import { openLdapDirectory } from '../../src/directory/ldap.ts';
import { openPowerShellDirectory } from '../../src/powershell/directory.ts';
import { readDacl } from '../cases/ace-cases.ts';
import { signedIn } from '../lab/connection.ts';
import { lab } from '../lab/lab.ts';
import {
  accountNamed,
  addAce,
  scratchManagedServiceAccount,
  scratchOrganizationalUnit,
  sidOf,
} from '../lab/scratch.ts';
import { powerShellExecutable } from '../pwsh/powershell.ts';
import { optionsOf } from './open.ts';

/** Somebody who may see an OU whose permissions he may not read. */
const person = 'nobody';
const open = {
  ldap: () => openLdapDirectory({ ...optionsOf(person), pageSize: 2 }),
  powershell: () =>
    openPowerShellDirectory({
      executable: powerShellExecutable(),
      env: { ...process.env, KRB5CCNAME: lab.people[person].ticketCache },
      server: lab.domainController.host,
    }),
};

let parent: string;
let hidden: string;
let below: readonly string[];
beforeAll(async () => {
  parent = await scratchOrganizationalUnit('Scan');
  hidden = await scratchOrganizationalUnit('Hidden', parent);
  const child = await scratchOrganizationalUnit('Child', parent);
  below = [
    parent,
    hidden,
    child,
    await scratchOrganizationalUnit('Grandchild', child),
    await scratchOrganizationalUnit('Enkel Ümlaut', child),
  ];
  await addAce(
    hidden,
    `(D;;RC;;;${await sidOf((await accountNamed(lab.people[person].samAccountName)) ?? '')})`,
  );
});

async function all(readings: AsyncIterable<OuReading>): Promise<readonly OuReading[]> {
  const list: OuReading[] = [];
  for await (const reading of readings) {
    list.push(reading);
  }
  return list;
}

describe.each(['ldap', 'powershell'] as const)('through %s', (through) => {
  let directory: Directory;
  beforeAll(async () => {
    directory = await open[through]();
  });
  afterAll(() => directory.close());

  it('a scan gives every OU at and below its base with the DACL it has, one that cannot be read with why', async () => {
    const readings = await all(directory.scan({ base: parent.toLowerCase().replaceAll(',', ' , ') }));
    expect(readings.map(({ organizationalUnit }) => organizationalUnit).sort()).toEqual(below.toSorted());
    for (const { organizationalUnit, securityDescriptor, objectGuid, error } of readings) {
      if (organizationalUnit === hidden) {
        expect({ securityDescriptor, objectGuid }).toEqual({ securityDescriptor: null, objectGuid: null });
        expect(error).toMatchObject({ id: 'OuDescriptorUnreadable' });
        expect(error?.message).toContain(hidden);
      } else {
        expect(securityDescriptor).toBe((await readDacl(organizationalUnit)).toString('base64'));
        expect(objectGuid).toMatch(/^[0-9a-f-]{36}$/);
        expect(error).toBeNull();
      }
    }
  });

  it('a scan of the domain has every OU and the container for new computers, once', async () => {
    const names = (await all(directory.scan())).map(({ organizationalUnit }) => organizationalUnit);
    expect(names).toEqual(expect.arrayContaining(Object.values(lab.organizationalUnits)));
    expect(names).toContain(`OU=Domain Controllers,${lab.distinguishedName}`);
    expect(names.filter((name) => name.startsWith('CN='))).toEqual([`CN=Computers,${lab.distinguishedName}`]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('others can be asked in the middle of a scan, and it can be left', async () => {
    const account = await scratchManagedServiceAccount();
    for await (const { organizationalUnit } of directory.scan({ base: parent })) {
      expect(below).toContain(organizationalUnit);
      expect(await directory.accounts({ identity: account.sid })).toHaveLength(1);
      break;
    }
    expect(await all(directory.scan({ base: parent }))).toHaveLength(below.length);
  });

  it.each(['OU=Nowhere,DC=contoso,DC=test', 'no name'])('there is no scan of "%s"', async (base) => {
    const id = base === 'no name' && through === 'ldap' ? 'DistinguishedNameInvalid' : 'OuNotFound';
    await expect(all(directory.scan({ base }))).rejects.toMatchObject({ id, target: base });
  });

  it('the permissions of what is named are read, of the domain itself too', async () => {
    const names = [lab.distinguishedName, hidden, `OU=Nowhere,${parent}`, parent];
    const readings = await directory.descriptors(names);
    expect(readings.map(({ organizationalUnit }) => organizationalUnit)).toEqual(names);
    expect(readings.map(({ error }) => error === null)).toEqual([true, false, false, true]);
    expect(readings[3]?.securityDescriptor).toBe((await readDacl(parent)).toString('base64'));
    expect(await directory.descriptors([])).toEqual([]);
  });

  it('the groups of an account are those it is in by another group, its primary one, and everybody’s', async () => {
    const account = await scratchManagedServiceAccount();
    await using client = await signedIn('administrator');
    const group = async (member: string): Promise<string> => {
      const name = `Group (${randomBytes(4).toString('hex')})`;
      const distinguishedName = `CN=${name},${parent}`;
      await client.add(distinguishedName, {
        objectClass: 'group',
        sAMAccountName: name.slice(7, -1),
        member,
      });
      return distinguishedName;
    };
    const inner = await group(account.distinguishedName);
    const outer = await group(inner);
    const domainComputers = `${await sidOf(lab.distinguishedName)}-515`;
    const expected = [await sidOf(inner), await sidOf(outer), domainComputers, 'S-1-5-32-545'];
    expect(await directory.groupSids(account.sid)).toEqual(expect.arrayContaining(expected));
    await expect(directory.groupSids(`${account.sid}9`)).rejects.toMatchObject({ id: 'AccountNotFound' });
  });

  it('whose SIDs they are is told of those of this domain, and that nobody has one', async () => {
    const { sid, samAccountName, distinguishedName } = await scratchManagedServiceAccount();
    const domain = await sidOf(lab.distinguishedName);
    const gone = Array.from({ length: 130 }, (_, index) => `${domain}-${4_000_000 + index}`);
    const foreign = ['S-1-5-32-544', 'S-1-1-0', 'S-1-5-21-1-2-3-500', domain];
    const found = await directory.resolveSids([...gone, ...foreign, `${domain}-512`, sid, sid]);
    expect([...found.keys()].sort()).toEqual([...gone, `${domain}-512`, sid].sort());
    expect(gone.map((each) => found.get(each))).toEqual(gone.map(() => null));
    expect(found.get(sid)).toEqual({
      samAccountName,
      distinguishedName,
      objectClass: 'msDS-ManagedServiceAccount',
    });
    expect(found.get(`${domain}-512`)).toMatchObject({
      samAccountName: 'Domain Admins',
      objectClass: 'group',
    });
    expect((await directory.resolveSids([])).size).toBe(0);
  });
});
