import { describe, expect, it } from 'vitest';
import { judgeRejoin, type NamedSid, type RejoinJudgement } from '../../src/directory/account-reuse.ts';
import type { ComputerOwner } from '../../src/directory/directory.ts';

const domainSid = 'S-1-5-21-1-2-3';
const connector = `${domainSid}-1105`;
const second = `${domainSid}-1106`;
const names = new Map<string, NamedSid | null>([
  [connector, { samAccountName: 'msaODJabcde$', objectClass: 'msDS-ManagedServiceAccount' }],
  [second, { samAccountName: 'msaODJbcdef$', objectClass: 'msDS-ManagedServiceAccount' }],
  [`${domainSid}-1200`, { samAccountName: 'SRV1$', objectClass: 'computer' }],
  [`${domainSid}-1201`, { samAccountName: 'msaODJzzzzz$', objectClass: 'msDS-ManagedServiceAccount' }],
  [`${domainSid}-1202`, { samAccountName: 'helpdesk', objectClass: 'user' }],
  [`${domainSid}-1203`, null],
]);
const computer: ComputerOwner = {
  computer: 'PC-1$',
  distinguishedName: 'CN=PC-1,DC=contoso,DC=test',
  objectGuid: '00000000-0000-0000-0000-000000000000',
  ownerSid: null,
  creatorSid: null,
  created: '2026-01-02T03:04:05Z',
  lastLogon: null,
};
const judge = (about: Partial<ComputerOwner>, connectors = [connector]): RejoinJudgement =>
  judgeRejoin({ computer: { ...computer, ...about }, connectorSids: new Set(connectors), domainSid, names });

describe('joining a device again onto its computer object', () => {
  it('may the only connector whose account made it', () => {
    expect(judge({ ownerSid: connector })).toEqual({ rejoin: 'Allowed', madeBy: 'Connector', remedy: null });
  });

  it('may only that one of several connectors, and Intune may ask another', () => {
    const { rejoin, madeBy, remedy } = judge({ ownerSid: connector }, [connector, second]);
    expect([rejoin, madeBy]).toEqual(['OneConnector', 'Connector']);
    expect(remedy).toMatch(/^Only the connector of msaODJabcde\$ may/);
  });

  it.each(['S-1-5-32-544', `${domainSid}-512`, `${domainSid}-519`, 'S-1-5-21-9-9-9-519'])(
    'may everybody with the rights where the administrators %s own it',
    (ownerSid) => {
      expect(judge({ ownerSid })).toEqual({ rejoin: 'Allowed', madeBy: 'Administrators', remedy: null });
    },
  );

  it.each([
    [`${domainSid}-1200`, 'Computer', 'SRV1$'],
    [`${domainSid}-1201`, 'ServiceAccount', 'msaODJzzzzz$'],
    [`${domainSid}-1202`, 'Other', 'helpdesk'],
    ['S-1-5-21-9-9-9-512', 'Other', 'S-1-5-21-9-9-9-512'],
  ])('is blocked where %s made it (%s)', (ownerSid, madeBy, name) => {
    const judgement = judge({ ownerSid });
    expect(judgement).toMatchObject({ rejoin: 'Blocked', madeBy });
    expect(judgement.remedy).toContain(
      `else allow ${name} by the policy "Domain controller: Allow computer account re-use during domain join"`,
    );
    expect(judgement.remedy).not.toMatch(/NetJoinLegacyAccountReuse/i);
  });

  it('is blocked where who made it is gone, whom no policy can allow', () => {
    const judgement = judge({ ownerSid: `${domainSid}-1203` });
    expect(judgement).toMatchObject({ rejoin: 'Blocked', madeBy: 'Gone' });
    expect(judgement.remedy).toMatch(/^Delete the object.*no policy can allow it\.$/);
  });

  it('goes by who joined it on the machine account quota, though administrators own it', () => {
    const ownerSid = `${domainSid}-512`;
    expect(judge({ ownerSid, creatorSid: `${domainSid}-1202` })).toMatchObject({
      rejoin: 'Blocked',
      madeBy: 'Other',
    });
    expect(judge({ ownerSid, creatorSid: connector })).toMatchObject({ rejoin: 'Allowed' });
  });

  it('is not known where the owner may not be read', () => {
    expect(judge({})).toMatchObject({ rejoin: 'Unknown', madeBy: 'Unknown' });
  });
});
