import { describe, expect, it } from 'vitest';
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { pointedAt } from '../../src/directory/containers.ts';
import { lab } from '../lab/lab.ts';
import { as } from './open.ts';

const { managedServiceAccounts: guid } = permissions.wellKnownObjects;

describe('a well-known container', () => {
  it('is found by its GUID, whatever its name and whatever else is pointed at', () => {
    const pointers = [
      'B:32:AA312825768811D1ADED00C04FD8D5CD:OU=Neue Computer,DC=contoso,DC=test',
      `B:32:${guid.toLowerCase()}:CN=Comptes de service: gérés,DC=contoso,DC=test`,
    ];
    expect(pointedAt(pointers, guid)).toBe('CN=Comptes de service: gérés,DC=contoso,DC=test');
  });

  it('is missing where nothing, or only a deleted object, is pointed at', () => {
    const id = '1b3d1c5e-0d8a-4a3e-8a5e-3f5a1c7e9b10';
    expect(pointedAt([], guid)).toBeUndefined();
    for (const escaped of ['\\0A', '\n']) {
      const deleted = `CN=Managed Service Accounts${escaped}DEL:${id},CN=Deleted Objects,DC=contoso,DC=test`;
      expect(pointedAt([`B:32:${guid}:${deleted}`], guid)).toBeUndefined();
    }
  });

  it('is told with the domain', async () => {
    const domain = await as('nobody', (directory) => directory.domain());
    expect(domain).toEqual({
      name: lab.domain,
      distinguishedName: lab.distinguishedName,
      sid: expect.stringMatching(/^S-1-5-21-\d+-\d+-\d+$/) as unknown,
      managedServiceAccountsContainer: `CN=Managed Service Accounts,${lab.distinguishedName}`,
      computersContainer: `CN=Computers,${lab.distinguishedName}`,
      machineAccountQuota: 0,
    });
  });
});
