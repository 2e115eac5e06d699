import { describe, expect, it } from 'vitest';
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { lab } from './lab.ts';
import { provisionOffline } from './offline-join.ts';
import { accountNamed, addAce, scratchManagedServiceAccount, scratchOrganizationalUnit } from './scratch.ts';

describe('net offlinejoin as the judge of a delegation', () => {
  it('makes a blob for the administrator in every OU, whatever its name', async () => {
    const { samAccountName: account, password } = lab.people.administrator;
    for (const organizationalUnit of Object.values(lab.organizationalUnits)) {
      const { made } = await provisionOffline({ account, password, organizationalUnit });
      expect(made).toBe(true);
    }
  });

  it('is refused to a managed service account where nothing was delegated, and leaves nothing behind', async () => {
    const { samAccountName: account, password } = await scratchManagedServiceAccount();
    const { undelegated } = lab.organizationalUnits;
    const join = await provisionOffline({
      account,
      password,
      organizationalUnit: undelegated,
      machineName: 'PC-REFUSED',
    });
    expect(join.made).toBe(false);
    expect(join.output).toContain('Insufficient access');
    expect(await accountNamed('PC-REFUSED$')).toBeNull();
  });

  it('works for a managed service account in the OU that was delegated, and not next door', async () => {
    const { samAccountName: account, password, sid } = await scratchManagedServiceAccount();
    const [delegated, nextDoor] = [
      await scratchOrganizationalUnit('Delegated'),
      await scratchOrganizationalUnit('Next door'),
    ];
    await addAce(delegated, `(OA;;CC;${permissions.ace.objectType};;${sid})`);
    const made = async (organizationalUnit: string) =>
      (await provisionOffline({ account, password, organizationalUnit })).made;
    expect(await made(delegated)).toBe(true);
    expect(await made(nextDoor)).toBe(false);
  });

  it('does not take a wrong password for a missing right', async () => {
    const { samAccountName: account } = await scratchManagedServiceAccount();
    await expect(
      provisionOffline({
        account,
        password: 'wrong',
        organizationalUnit: lab.organizationalUnits.undelegated,
      }),
    ).rejects.toThrow('another reason');
  });

  it('does not take an OU that is not there for a missing right', async () => {
    const { samAccountName: account, password } = lab.people.administrator;
    const organizationalUnit = `OU=Nowhere,${lab.distinguishedName}`;
    await expect(provisionOffline({ account, password, organizationalUnit })).rejects.toThrow(
      'another reason',
    );
  });
});
