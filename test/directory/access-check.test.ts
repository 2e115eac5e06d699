import { describe, expect, it } from 'vitest';
import {
  mayCreateComputers,
  type CreateComputersAnswer,
  type CreateComputersQuestion,
} from '../../src/directory/security-descriptor/access-check.ts';
import { encodeSecurityDescriptor } from '../../src/directory/security-descriptor/access-control.ts';
import { aceFor } from '../../src/directory/security-descriptor/create-computer-ace.ts';
import { parseSddl } from '../../src/directory/security-descriptor/sddl-parse.ts';

const computer = 'bf967a86-0de6-11d0-a285-00aa003049e2';
const user = 'bf967aba-0de6-11d0-a285-00aa003049e2';
const accountSid = 'S-1-5-21-1-2-3-1105';
const groupSid = 'S-1-5-21-1-2-3-1200';
const stranger = 'S-1-5-21-1-2-3-1300';
const ours = aceFor(accountSid);

function ask(sddl: string, more: Partial<CreateComputersQuestion> = {}): CreateComputersAnswer {
  const securityDescriptor = encodeSecurityDescriptor(parseSddl(sddl));
  return mayCreateComputers({ securityDescriptor, accountSid, groupSids: [groupSid], ...more });
}
const applied = (sddl: string, through = accountSid, inherited = false) => ({ sddl, through, inherited });

describe('whether an account may create computers', () => {
  it('says exactly granted for the one entry that the product gives', () => {
    expect(ask(`D:${ours}`)).toEqual({
      allowed: true,
      reason: 'Granted',
      entries: [applied(ours)],
      broader: false,
      untypedCreateChild: false,
      onlyQuota: false,
      deniedBy: null,
      conditional: [],
    });
  });

  it('counts what is decoded already as it counts bytes', () => {
    expect(ask('D:', { securityDescriptor: parseSddl(`D:${ours}`) }).reason).toBe('Granted');
  });

  it.each([
    ['full control', `(A;;GA;;;${accountSid})`, true],
    ['full control as the directory keeps it', `(A;;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;${accountSid})`, true],
    ['children of any class', `(A;;CC;;;${accountSid})`, true],
    ['children of any class, said as an object entry', `(OA;;CC;;;${accountSid})`, true],
    ['the right on OUs below too', `(OA;CI;CC;${computer};;${accountSid})`, false],
    ['deleting too', `(OA;;CCDC;${computer};;${accountSid})`, false],
  ])('says that %s is broader than needed', (_, entry, untyped) => {
    expect(ask(`D:${entry}`)).toMatchObject({
      allowed: true,
      reason: 'GrantedBroader',
      broader: true,
      untypedCreateChild: untyped,
    });
  });

  it('names every entry that allows it, the one that decided first, and through whom', () => {
    const inherited = `(A;CIID;CC;;;${groupSid})`;
    expect(ask(`D:${ours}(OA;;CC;${computer};;${stranger})${inherited}`)).toMatchObject({
      reason: 'Granted',
      broader: true,
      untypedCreateChild: true,
      entries: [applied(ours), applied(inherited, groupSid, true)],
    });
  });

  it.each(['WD', 'AU', 'NU'])('counts what %s may, for every account is that', (everybody) => {
    const entry = `(OA;;CC;${computer};;${everybody})`;
    expect(ask(`D:${entry}`, { groupSids: [] })).toMatchObject({ reason: 'GrantedBroader', broader: true });
  });

  it.each([
    ['nothing', ''],
    ["somebody else's", `(OA;;CC;${computer};;${stranger})`],
    ['entries for children only', `(OA;CIIO;CC;${computer};;${accountSid})`],
    ['another class', `(OA;;CC;${user};;${accountSid})`],
    ['other rights', `(A;;LCRPWPDTRCSDDCGRGWGX;;;${accountSid})`],
    ['an audit entry', `(AU;SA;CC;;;${accountSid})`],
    ['what SELF may, for an OU is no account', `(A;;CC;;;PS)`],
  ])('does not count %s', (_, entries) => {
    expect(ask(`D:${entries}`)).toMatchObject({ allowed: false, reason: 'NotGranted', entries: [] });
  });

  it.each([
    ['everything', `(D;;GA;;;${groupSid})`],
    ['children of any class', `(D;;CC;;;WD)`],
    ['computers', `(OD;;CC;${computer};;${accountSid})`],
  ])('is stopped by an earlier deny of %s', (_, deny) => {
    const answer = ask(`D:${deny}${ours}`);
    expect(answer).toMatchObject({ allowed: false, reason: 'Denied', deniedBy: { sddl: deny } });
    expect(answer.entries).toEqual([answer.deniedBy]);
  });

  it.each([
    ['comes later', `${ours}(D;;CC;;;WD)`],
    ['is for another class', `(OD;;CC;${user};;WD)${ours}`],
    ['is for children only', `(D;CIIO;CC;;;WD)${ours}`],
    ['is protection from accidental deletion', `(D;;DTSD;;;WD)${ours}`],
  ])('is not stopped by a deny that %s', (_, entries) => {
    expect(ask(`D:${entries}`)).toMatchObject({ allowed: true, reason: 'Granted', deniedBy: null });
  });

  it('tells children of any class where computers alone are denied', () => {
    expect(ask(`D:(OD;;CC;${computer};;WD)(A;;CC;;;${accountSid})`)).toMatchObject({
      allowed: false,
      untypedCreateChild: true,
    });
  });

  it('says where only the quota carries it, a deny or none', () => {
    for (const [sddl, denied] of [
      ['D:', false],
      ['D:(D;;CC;;;WD)', true],
    ] as const) {
      const answer = ask(sddl, { machineAccountQuota: 10 });
      expect(answer).toMatchObject({ allowed: false, reason: 'OnlyQuota', onlyQuota: true });
      expect(answer.deniedBy !== null).toBe(denied);
    }
    expect(ask('D:', { machineAccountQuota: 0 }).reason).toBe('NotGranted');
    expect(ask('D:', { machineAccountQuota: null }).onlyQuota).toBe(false);
    expect(ask(`D:${ours}`, { machineAccountQuota: 10 }).onlyQuota).toBe(false);
  });

  it('gives the owner what OWNER RIGHTS may, and nobody else', () => {
    const entries = `D:(OA;;CC;${computer};;OW)`;
    expect(ask(`O:${groupSid}${entries}`).allowed).toBe(true);
    expect(ask(`O:${stranger}${entries}`).allowed).toBe(false);
    expect(ask(entries).allowed).toBe(false);
  });

  it('allows everything to everybody where there is no list', () => {
    expect(ask('D:NO_ACCESS_CONTROL')).toMatchObject({
      allowed: true,
      reason: 'NoDacl',
      broader: true,
      untypedCreateChild: true,
    });
  });

  it('names entries with a condition without counting them', () => {
    const [allow] = parseSddl(`D:(A;;CC;;;${accountSid})`).dacl?.entries ?? [];
    if (allow?.kind !== 'trustee') throw new Error('That entry names a trustee.');
    const condition = { ...allow, type: 9, applicationData: Buffer.from('61727478', 'hex') };
    const descriptor = parseSddl('D:');
    const dacl = { revision: 4, entries: [condition], trailing: new Uint8Array() };
    const answer = ask('D:', { securityDescriptor: encodeSecurityDescriptor({ ...descriptor, dacl }) });
    expect(answer).toMatchObject({ allowed: false, reason: 'NotGranted' });
    expect(answer.conditional).toMatchObject([{ through: accountSid, inherited: false }]);
  });
});
