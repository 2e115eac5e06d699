import { account, accountSid, directory, siteWith, unit, unread } from '../../facts/facts-of.ts';
import type { DirectoryFacts, OrganizationalUnitFacts } from '../../../src/facts/facts.ts';
import { goodFacts, ownSite, type Case } from './case.ts';

const readAll = directory();
function inDirectory(differences: Partial<DirectoryFacts>): Case['facts'] {
  return goodFacts({ directory: directory(differences) });
}
function inDomain(
  differences: Partial<DirectoryFacts['domain']>,
  rest: Partial<DirectoryFacts> = {},
): Case['facts'] {
  return inDirectory({ domain: { ...readAll.domain, ...differences }, ...rest });
}
const withAccount = (differences: Parameters<typeof account>[0]): Case['facts'] =>
  inDirectory({ accounts: [account(differences)] });
const withUnit = (...parameters: Parameters<typeof unit>): Case['facts'] =>
  inDirectory({ organizationalUnits: [unit(...parameters)] });
const failing = (id: string): OrganizationalUnitFacts =>
  unit({}, { securityDescriptor: null, error: { id, message: 'It is not there.', remedy: 'Correct it.' } });
const other = 'CN=SRV2,OU=Servers,DC=contoso,DC=test';
const twoLinks = ['CN=SRV1,OU=Servers,DC=contoso,DC=test', other];
const holder = 'S-1-5-21-1-2-3-1400';
const group = 'S-1-5-21-1-2-3-1300';
const sharedSite = siteWith(
  'connectors: [{ server: SRV1, account: msaODJabcde }, { server: SRV2, account: msaODJabcde }]',
);
const groupManaged = account({ kind: 'msDS-GroupManagedServiceAccount' });

const gone = { samAccountName: null, objectClass: null };
/** Somebody else has an entry like that of a connector. */
const withHolder = (who: Partial<NonNullable<DirectoryFacts['trustees']>[number]> | null): Case['facts'] =>
  inDirectory({
    organizationalUnits: [unit({ trustee: holder })],
    accounts: [account()],
    trustees: who && [{ sid: holder, samAccountName: 'OLD1$', objectClass: 'computer', ...who }],
  });

export const directoryCases: readonly Case[] = [
  { rule: 'directory.readable', status: 'Pass', facts: goodFacts() },
  {
    rule: 'directory.readable',
    status: 'Unknown',
    facts: goodFacts({ directory: null }),
    about: 'not asked',
  },
  { rule: 'directory.readable', status: 'Unknown', facts: goodFacts({ directory: unread('no answer') }) },
  { rule: 'directory.account-container', status: 'Pass', facts: goodFacts() },
  {
    rule: 'directory.account-container',
    status: 'Fail',
    facts: inDomain({ managedServiceAccountsContainer: null }),
  },
  { rule: 'directory.organizational-unit', status: 'Pass', facts: goodFacts() },
  {
    rule: 'directory.organizational-unit',
    status: 'Fail',
    facts: inDirectory({ organizationalUnits: [failing('OuNotFound')] }),
  },
  {
    rule: 'directory.organizational-unit',
    status: 'Unknown',
    facts: inDirectory({ organizationalUnits: [failing('AccessDenied')] }),
  },
  { rule: 'directory.machine-account-quota', status: 'Pass', facts: goodFacts() },
  {
    rule: 'directory.machine-account-quota',
    status: 'Warning',
    facts: withUnit({ granted: false }),
  },
  {
    rule: 'directory.machine-account-quota',
    status: 'Pass',
    facts: inDomain({ machineAccountQuota: 0 }, { organizationalUnits: [unit({ granted: false })] }),
    about: 'nothing is lent by a quota of 0',
  },
  {
    rule: 'directory.machine-account-quota',
    status: 'Unknown',
    facts: inDomain({ machineAccountQuota: null }),
  },
  { rule: 'account.exists', status: 'Pass', facts: goodFacts() },
  {
    rule: 'account.exists',
    status: 'Fail',
    facts: inDirectory({ accounts: [] }),
    about: 'the sign-in makes it',
  },
  {
    rule: 'account.exists',
    status: 'Fail',
    facts: inDirectory({ accounts: [] }),
    site: ownSite,
    about: 'an own one',
  },
  { rule: 'account.exists', status: 'Unknown', facts: goodFacts({ directory: null }) },
  { rule: 'account.linked', status: 'Pass', facts: goodFacts() },
  { rule: 'account.linked', status: 'Fail', facts: withAccount({ connectorComputers: [] }), site: ownSite },
  { rule: 'account.one-server', status: 'Pass', facts: goodFacts() },
  { rule: 'account.one-server', status: 'Fail', facts: withAccount({ connectorComputers: twoLinks }) },
  { rule: 'account.shared', status: 'Pass', facts: goodFacts() },
  { rule: 'account.shared', status: 'Fail', facts: goodFacts(), site: sharedSite },
  {
    rule: 'account.shared',
    status: 'Pass',
    facts: inDirectory({ accounts: [groupManaged] }),
    site: sharedSite,
    about: 'a group managed one',
  },
  { rule: 'account.enabled', status: 'Pass', facts: goodFacts() },
  { rule: 'account.enabled', status: 'Fail', facts: withAccount({ enabled: false }) },
  { rule: 'account.encryption-types', status: 'Pass', facts: goodFacts() },
  {
    rule: 'account.encryption-types',
    status: 'Warning',
    facts: withAccount({ encryptionTypes: 28 }),
    about: 'RC4 too',
  },
  {
    rule: 'account.encryption-types',
    status: 'Warning',
    facts: withAccount({ encryptionTypes: null }),
    about: 'none',
  },
  { rule: 'permission.granted', status: 'Pass', facts: goodFacts() },
  { rule: 'permission.granted', status: 'Fail', facts: withUnit({ granted: false }) },
  {
    rule: 'permission.granted',
    status: 'Pass',
    facts: inDirectory({
      accounts: [account({ groupSids: [group] })],
      organizationalUnits: [unit({ granted: false, sddl: `D:(A;;GA;;;${group})` })],
    }),
    about: 'through a group',
  },
  {
    rule: 'permission.granted',
    status: 'Unknown',
    facts: withUnit({ granted: false, sddl: `D:(XA;;CC;;;${accountSid};(@User.a == 1))` }),
    about: 'on a condition',
  },
  {
    rule: 'permission.granted',
    status: 'Unknown',
    facts: withUnit({}, { securityDescriptor: 'AAAA' }),
    about: 'what was read is no descriptor',
  },
  { rule: 'permission.not-denied', status: 'Pass', facts: goodFacts() },
  {
    rule: 'permission.not-denied',
    status: 'Pass',
    facts: withUnit({ sddl: 'D:(D;;DTSD;;;WD)(A;;RP;;;AU)' }),
    about: 'protection from accidental deletion',
  },
  { rule: 'permission.not-denied', status: 'Fail', facts: withUnit({ sddl: 'D:(D;;CC;;;WD)(A;;RP;;;AU)' }) },
  { rule: 'permission.least-privilege', status: 'Pass', facts: goodFacts() },
  {
    rule: 'permission.least-privilege',
    status: 'Warning',
    facts: withUnit({ sddl: `D:(A;;GA;;;${accountSid})` }),
    about: 'its own entry',
  },
  {
    rule: 'permission.least-privilege',
    status: 'Warning',
    facts: inDirectory({
      accounts: [account({ groupSids: [group] })],
      organizationalUnits: [unit({ sddl: `D:(A;;CC;;;${group})` })],
    }),
    about: 'the entry of a group',
  },
  { rule: 'permission.untyped-create-child', status: 'Pass', facts: goodFacts() },
  {
    rule: 'permission.untyped-create-child',
    status: 'Pass',
    facts: withUnit({
      sddl: 'D:(A;;GA;;;DA)(A;;CC;;;SY)(A;;GA;;;BA)(OA;;CC;bf967a86-0de6-11d0-a285-00aa003049e2;;AU)',
    }),
    about: 'administrators, and one class only',
  },
  { rule: 'permission.untyped-create-child', status: 'Warning', facts: withUnit({ sddl: 'D:(A;;CC;;;AU)' }) },
  { rule: 'permission.legacy-entries', status: 'Pass', facts: goodFacts() },
  { rule: 'permission.legacy-entries', status: 'Warning', facts: withHolder({ samAccountName: 'OLD1$' }) },
  { rule: 'permission.legacy-entries', status: 'Pass', facts: withHolder(gone), about: 'an account is gone' },
  { rule: 'permission.legacy-entries', status: 'Unknown', facts: withHolder(null), about: 'not looked up' },
  { rule: 'permission.orphaned-entries', status: 'Pass', facts: goodFacts() },
  { rule: 'permission.orphaned-entries', status: 'Warning', facts: withHolder(gone) },
  { rule: 'permission.orphaned-entries', status: 'Unknown', facts: withHolder(null), about: 'not looked up' },
];
