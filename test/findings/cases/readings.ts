import { encodeSecurityDescriptor } from '../../../src/directory/security-descriptor/access-control.ts';
import { parseSddl } from '../../../src/directory/security-descriptor/sddl-parse.ts';
import type { AccountObject, AccountReading } from '../../../src/directory/directory.ts';
import type { Status } from '../../../src/findings/finding.ts';
import { account, directory } from '../../facts/facts-of.ts';
import { goodFacts, ownSite, type Case } from './case.ts';

/** What is judged of own accounts; every point of it has its own tests in account-points.test.ts. */
const domainSid = 'S-1-5-21-1-2-3';
const server = `${domainSid}-1104`;
const { name, samAccountName, distinguishedName, sid, enabled, connectorComputers, encryptionTypes } =
  account();
const readers = (sddl: string): string =>
  encodeSecurityDescriptor(parseSddl(`O:BAD:${sddl}`, domainSid)).toString('base64');
const group: AccountObject = {
  ...{ name, samAccountName, distinguishedName, sid, enabled, connectorComputers, encryptionTypes },
  objectClass: 'msDS-GroupManagedServiceAccount',
  passwordReaders: readers(`(A;;RP;;;${server})`),
};
const good: AccountReading = {
  identity: name,
  server: 'dc1.contoso.test',
  time: '2026-01-02T12:00:00Z',
  domain: {
    name: 'contoso.test',
    netbiosName: 'CONTOSO',
    distinguishedName: 'DC=contoso,DC=test',
    sid: domainSid,
  },
  account: group,
  computer: { distinguishedName: 'CN=SRV1,OU=Servers,DC=contoso,DC=test', sid: server, groupSids: [] },
  kdsRootKeys: [{ id: 'key', useStartTime: '2026-01-01T12:00:00Z' }],
  names: [],
};

function read(rule: string, status: Status, differences: Partial<AccountReading> = {}): Case {
  const reading = { ...good, ...differences };
  const readings = [structuredClone(reading)] as ReturnType<typeof directory>['readings'];
  return { rule, status, site: ownSite, facts: goodFacts({ directory: directory({ readings }) }) };
}

export const readingCases: readonly Case[] = [
  read('account.category', 'Pass'),
  read('account.category', 'Fail', { account: { ...group, objectClass: 'user' } }),
  read('account.category', 'Unknown', { account: null }),
  read('account.domain', 'Pass'),
  read('account.domain', 'Fail', { identity: 'msaODJabcde@fabrikam.test' }),
  read('account.password-readers', 'Pass'),
  read('account.password-readers', 'Fail', { account: { ...group, passwordReaders: null } }),
  read('account.password-readers', 'Unknown', { computer: null }),
  read('account.password-readers-few', 'Pass'),
  read('account.password-readers-few', 'Fail', {
    account: { ...group, passwordReaders: readers('(A;;GR;;;AU)') },
  }),
  read('account.kds-root-key', 'Pass'),
  read('account.kds-root-key', 'Fail', { kdsRootKeys: [] }),
  read('account.kds-root-key', 'Unknown', { kdsRootKeys: null }),
];
