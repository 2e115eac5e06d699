import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { judge, type JudgementQuestion } from '../../src/directory/audit-judgement.ts';
import { mayCreateComputers } from '../../src/directory/security-descriptor/access-check.ts';
import { encodeSecurityDescriptor } from '../../src/directory/security-descriptor/access-control.ts';
import { createChildEntries } from '../../src/directory/security-descriptor/create-child-entries.ts';
import { parseSddl } from '../../src/directory/security-descriptor/sddl-parse.ts';
import { securityDescriptor } from './security-descriptor/generated.ts';

const domainSid = 'S-1-5-21-1-2-3';
const sid = (number: number): string => `${domainSid}-${number}`;
const group = sid(1200);
const first = { samAccountName: 'msaODJaaaaa$', sid: sid(1101), groupSids: [], isConnector: true };
const second = { samAccountName: 'msaODJbbbbb$', sid: sid(1102), groupSids: [group], isConnector: true };
const other = { samAccountName: 'sqlservice$', sid: sid(1103), groupSids: [], isConnector: false };
const { computer, 'msDS-DelegatedManagedServiceAccount': delegated } = permissions.classes;
const grant = (account: { sid: string }): string => `(OA;;CC;${computer};;${account.sid})`;
const standard = `(A;;GA;;;SY)(A;;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;${sid(512)})(OA;;CCDC;${computer};;AO)`;

function ask(sddl: string, more: Partial<JudgementQuestion> = {}): ReturnType<typeof judge> {
  const question = { accounts: [first, second, other], domainSid, machineAccountQuota: 0, required: false };
  const bytes = encodeSecurityDescriptor(parseSddl(sddl, domainSid));
  return judge(createChildEntries(bytes), { ...question, ...more });
}
const kinds = (sddl: string, more: Partial<JudgementQuestion> = {}): readonly string[] =>
  ask(sddl, more).pairs.map(({ kind }) => kind);
const exposed = (sddl: string): readonly (readonly [string, boolean])[] =>
  ask(sddl).exposures.map((exposure) => [exposure.sid, exposure.isExpected] as const);

describe('accounts on an OU', () => {
  it('are missing nowhere where no connector’s account is granted', () => {
    expect(kinds(`D:${standard}`)).toEqual(['NotDelegated', 'NotDelegated', 'NotDelegated']);
  });

  it('that are connectors’ are missing where another one is granted', () => {
    expect(kinds(`D:${standard}${grant(first)}`)).toEqual(['Granted', 'Missing', 'NotDelegated']);
    expect(kinds(`D:${standard}${grant(other)}`)).toEqual(['NotDelegated', 'NotDelegated', 'Granted']);
  });

  it('are all missing where every OU is said to need them', () => {
    expect(kinds(`D:${standard}`, { required: true })).toEqual(['Missing', 'Missing', 'Missing']);
  });

  it('are carried by the quota at most where they are missing', () => {
    const more = { machineAccountQuota: 10 };
    expect(kinds(`D:${grant(first)}`, more)).toEqual(['Granted', 'OnlyQuota', 'NotDelegated']);
  });

  it('have more than is needed by a group, by inheritance, or where there is no list at all', () => {
    const [, pair] = ask(`D:(OA;;CC;${computer};;${group})`).pairs;
    expect(pair).toMatchObject({ kind: 'Broader', entries: [{ through: group, inherited: false }] });
    expect(kinds(`D:(OA;CIID;CC;${computer};;${first.sid})`)[0]).toBe('Broader');
    expect(ask('D:NO_ACCESS_CONTROL').pairs).toMatchObject([
      { kind: 'Broader', entries: [] },
      { kind: 'Broader', entries: [] },
      { kind: 'Broader', entries: [] },
    ]);
  });

  it('are not missing where another one may only as an administrator', () => {
    const administrator = { ...first, groupSids: [sid(512)] };
    expect(kinds(`D:${standard}`, { accounts: [administrator, second] })).toEqual([
      'Broader',
      'NotDelegated',
    ]);
  });

  it('are denied by an entry for them, a group, or everybody, whoever else is granted', () => {
    expect(kinds(`D:(OD;;CC;${computer};;${group})${grant(second)}`)[1]).toBe('Denied');
    expect(kinds(`D:(D;;CC;;;WD)${grant(first)}`)).toEqual(['Denied', 'Denied', 'Denied']);
  });

  it('cannot be told where it depends on a condition', () => {
    const [pair] = ask(`D:(XA;;CC;;;${first.sid};(Member_of {SID(BA)}))`).pairs;
    expect(pair).toMatchObject({ kind: 'Conditional', entries: [{ through: first.sid }] });
  });
});

describe('who may create delegated managed service accounts', () => {
  it('is told with administrators apart', () => {
    expect(exposed(`D:${standard}(A;;CC;;;AO)(A;CIID;GA;;;S-1-5-21-9-9-9-519)(A;;CC;;;BA)`)).toEqual([
      ['S-1-5-18', true],
      [sid(512), true],
      ['S-1-5-32-548', true],
      ['S-1-5-21-9-9-9-519', true],
      ['S-1-5-32-544', true],
    ]);
    expect(exposed('D:(A;;CC;;;S-1-5-21-9-9-9-512)')).toEqual([['S-1-5-21-9-9-9-512', false]]);
  });

  it.each([
    ['children of any class', `(A;;CC;;;${group})`],
    ['children of any class, as an object entry', `(OA;;CC;;;${group})`],
    ['full control', `(A;;GA;;;${group})`],
    ['exactly that class', `(OA;;CC;${delegated};;${group})`],
    ['on a condition', `(XA;;CC;;;${group};(Member_of {SID(BA)}))`],
    ['by inheritance', `(A;CIID;CC;;;${group})`],
  ])('is anybody with %s', (_, entry) => {
    expect(exposed(`D:${entry}`)).toEqual([[group, false]]);
  });

  it.each([
    ['may create another class', grant(first)],
    ['may do so below only', `(A;CIIO;CC;;;${group})`],
    ['is denied it before', `(D;;CC;;;${group})(A;;CC;;;${group})`],
    ['is denied it as everybody', `(OD;;CC;${delegated};;WD)(A;;CC;;;${group})`],
    ['is nobody who signs in', '(A;;CC;;;PS)(A;;CC;;;CO)'],
  ])('is nobody who %s', (_, entries) => {
    expect(exposed(`D:${entries}`)).toEqual([]);
  });

  it('is everybody where there is no list at all', () => {
    expect(exposed('D:NO_ACCESS_CONTROL')).toEqual([['S-1-1-0', false]]);
  });
});

describe('entries about creating children', () => {
  it('judge as the whole descriptor does, and are the same where their key is', () => {
    const keys = new Map<string, string>();
    fc.assert(
      fc.property(securityDescriptor, (descriptor) => {
        const bytes = encodeSecurityDescriptor({ ...descriptor, owner: null });
        const entries = createChildEntries(bytes);
        const about = { accountSid: first.sid, groupSids: [group] };
        const answer = mayCreateComputers({ ...about, securityDescriptor: entries });
        expect(answer).toEqual(mayCreateComputers({ ...about, securityDescriptor: bytes }));
        const text = JSON.stringify(entries.dacl?.entries ?? null);
        expect(keys.get(entries.key) ?? text).toBe(text);
        keys.set(entries.key, text);
      }),
      { numRuns: 300 },
    );
  });
});
