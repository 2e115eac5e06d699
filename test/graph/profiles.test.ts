import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listJoinProfiles } from '../../src/graph/profiles.ts';
import { startCloud, type Cloud } from './cloud.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());
beforeEach(() => cloud.reset());

describe('listing the Domain Join profiles', () => {
  it('picks them from the other configurations, over several pages, and sees which are assigned', async () => {
    const domain = 'contoso.test';
    await cloud.addProfile({
      displayName: 'Autopilot',
      activeDirectoryDomainName: domain,
      organizationalUnit: 'OU=Autopilot,DC=contoso,DC=test',
      computerNameStaticPrefix: 'AP-',
      computerNameSuffixRandomCharCount: 8,
    });
    await cloud.addProfile({ displayName: 'Nobody', activeDirectoryDomainName: domain, assigned: false });
    await cloud.addProfile({
      displayName: 'Excluded',
      activeDirectoryDomainName: domain,
      organizationalUnit: '',
      assigned: 'excluded',
    });
    await cloud.fault({ pageSize: 2 });
    const profiles = await listJoinProfiles(await cloud.client());
    const none = { domain, organizationalUnit: null, namePrefix: null, randomCharacters: 5, assigned: false };
    const id: unknown = expect.any(String);
    expect(profiles).toEqual([
      {
        id,
        name: 'Autopilot',
        domain,
        organizationalUnit: 'OU=Autopilot,DC=contoso,DC=test',
        namePrefix: 'AP-',
        randomCharacters: 8,
        assigned: true,
      },
      { id, name: 'Nobody', ...none },
      { id, name: 'Excluded', ...none },
    ]);
  });

  it('finds none in a tenant that has only other configurations', async () => {
    expect(await listJoinProfiles(await cloud.client())).toEqual([]);
  });
});
