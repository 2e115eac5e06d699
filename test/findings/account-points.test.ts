import { describe, expect, it } from 'vitest';
import type { AccountObject, AccountReading } from '../../src/directory/directory.ts';
import { accountPoints } from '../../src/findings/account-points.ts';
import { encodeSecurityDescriptor } from '../../src/directory/security-descriptor/access-control.ts';
import { parseSddl } from '../../src/directory/security-descriptor/sddl-parse.ts';

const domainSid = 'S-1-5-21-1-2-3';
const computer = {
  distinguishedName: 'CN=SRV1,OU=Servers,DC=contoso,DC=test',
  sid: `${domainSid}-1104`,
  groupSids: [`${domainSid}-515`, `${domainSid}-1200`],
};
const group = 'msDS-GroupManagedServiceAccount';

function reading(account: Partial<AccountObject> | null, more: Partial<AccountReading> = {}): AccountReading {
  return {
    identity: 'msaODJabcde',
    server: 'dc1.contoso.test',
    time: '2026-01-02T12:00:00Z',
    domain: {
      name: 'contoso.test',
      netbiosName: 'CONTOSO',
      distinguishedName: 'DC=contoso,DC=test',
      sid: domainSid,
    },
    account: account && {
      name: 'msaODJabcde',
      samAccountName: 'msaODJabcde$',
      distinguishedName: 'CN=msaODJabcde,CN=Managed Service Accounts,DC=contoso,DC=test',
      sid: `${domainSid}-1300`,
      objectClass: 'msDS-ManagedServiceAccount',
      enabled: true,
      connectorComputers: [computer.distinguishedName],
      encryptionTypes: 24,
      passwordReaders: null,
      ...account,
    },
    computer,
    kdsRootKeys: [{ id: 'key', useStartTime: '2026-01-01T12:00:00Z' }],
    names: [],
    ...more,
  };
}

const readers = (dacl: string): string =>
  encodeSecurityDescriptor(parseSddl(`O:BAD:${dacl}`, domainSid)).toString('base64');
const statusesOf = (given: AccountReading): Readonly<Record<string, string>> =>
  Object.fromEntries(accountPoints(given).map(({ id, status }) => [id.replace('account.', ''), status]));

describe('a standalone account', () => {
  it('is good in every point', () => {
    expect(statusesOf(reading({}))).toEqual({
      category: 'Pass',
      domain: 'Pass',
      enabled: 'Pass',
      'encryption-types': 'Pass',
      linked: 'Pass',
      'one-server': 'Pass',
    });
  });

  it.each([
    ['disabled', { enabled: false }, { enabled: 'Fail' }],
    ['with RC4 besides AES', { encryptionTypes: 28 }, { 'encryption-types': 'Warning' }],
    ['with RC4 only', { encryptionTypes: 4 }, { 'encryption-types': 'Warning' }],
    ['with no encryption types', { encryptionTypes: null }, { 'encryption-types': 'Warning' }],
    ['linked to nothing', { connectorComputers: [] }, { linked: 'Fail' }],
    ['linked to another server', { connectorComputers: ['CN=SRV2,DC=contoso,DC=test'] }, { linked: 'Fail' }],
    [
      'linked to two servers',
      { connectorComputers: [computer.distinguishedName, 'CN=SRV2,DC=contoso,DC=test'] },
      { linked: 'Pass', 'one-server': 'Fail' },
    ],
  ])('%s is told so', (_name, account, expected) => {
    expect(statusesOf(reading(account))).toMatchObject(expected);
  });

  it('is good without a server named, while it is linked to one', () => {
    expect(statusesOf(reading({}, { computer: null }))).toMatchObject({ linked: 'Pass' });
    expect(statusesOf(reading({ connectorComputers: [] }, { computer: null }))).toMatchObject({
      linked: 'Fail',
    });
  });
});

describe('an account of another class', () => {
  it.each(['msDS-DelegatedManagedServiceAccount', 'computer', 'user'])(
    '%s is refused, and no more is said',
    (objectClass) => {
      expect(statusesOf(reading({ objectClass }))).toEqual({ domain: 'Pass', category: 'Fail' });
    },
  );

  it('that is not there is not called good', () => {
    expect(statusesOf(reading(null))).toEqual({ domain: 'Unknown', category: 'Unknown' });
  });
});

describe('the domain', () => {
  it.each([
    ['msaODJabcde@contoso.test', 'Pass'],
    ['CONTOSO\\msaODJabcde$', 'Pass'],
    ['CN=msaODJabcde,CN=Managed Service Accounts,DC=contoso,DC=test', 'Pass'],
    ['msaODJabcde@child.contoso.test', 'Fail'],
    ['FABRIKAM\\msaODJabcde$', 'Fail'],
    ['CN=msaODJabcde,DC=fabrikam,DC=test', 'Fail'],
  ])('of %s: %s', (identity, status) => {
    expect(statusesOf(reading({}, { identity }))).toMatchObject({ domain: status });
  });
});

describe('a group account', () => {
  const of = (passwordReaders: string | null, more: Partial<AccountReading> = {}) =>
    statusesOf(reading({ objectClass: group, connectorComputers: [], passwordReaders }, more));

  it.each([
    ['the server itself', `(A;;0xf01ff;;;${computer.sid})`, 'Pass', 'Pass'],
    ['a group of the server', `(A;;RP;;;${domainSid}-1200)`, 'Pass', 'Pass'],
    ['Domain Computers', '(A;;0xf01ff;;;DC)', 'Pass', 'Fail'],
    ['Authenticated Users', '(A;;GR;;;AU)', 'Pass', 'Fail'],
    ['somebody else', `(A;;0xf01ff;;;${domainSid}-1999)`, 'Fail', 'Pass'],
    ['the server, for something else', `(A;;WP;;;${computer.sid})`, 'Fail', 'Pass'],
    ['nobody', '', 'Fail', 'Pass'],
    [
      'a group of the server that is denied',
      `(D;;RP;;;${domainSid}-1200)(A;;RP;;;${computer.sid})`,
      'Fail',
      'Pass',
    ],
  ])('whose password is for %s to read', (_name, dacl, mayRead, few) => {
    expect(of(readers(dacl))).toMatchObject({
      linked: 'Pass',
      'password-readers': mayRead,
      'password-readers-few': few,
    });
  });

  it('cannot be told to serve a server that was not named', () => {
    const mine = readers(`(A;;0xf01ff;;;${computer.sid})`);
    expect(of(mine, { computer: null })).toMatchObject({ 'password-readers': 'Unknown' });
    expect(of(null)).toMatchObject({ 'password-readers': 'Fail' });
  });

  it.each([
    ['effective', [{ id: 'key', useStartTime: '2026-01-02T02:00:00Z' }], 'Pass'],
    ['too new', [{ id: 'key', useStartTime: '2026-01-02T02:00:01Z' }], 'Fail'],
    ['unreadable in its time', [{ id: 'key', useStartTime: null }], 'Fail'],
    ['missing', [], 'Fail'],
    ['not to be seen', null, 'Unknown'],
  ])('with a KDS root key that is %s', (_name, kdsRootKeys, status) => {
    expect(of(null, { kdsRootKeys })).toMatchObject({ 'kds-root-key': status });
  });
});
