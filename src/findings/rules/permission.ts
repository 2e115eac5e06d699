import {
  decodeSecurityDescriptor,
  type TrusteeAce,
} from '../../directory/security-descriptor/access-control.ts';
import { mayCreateComputers } from '../../directory/security-descriptor/access-check.ts';
import { aceFor } from '../../directory/security-descriptor/create-computer-ace.ts';
import { formatAce } from '../../directory/security-descriptor/sddl.ts';
import { aceFlag } from '../../directory/security-descriptor/structure.ts';
import type { AccountFacts, PermissionFacts } from '../../facts/facts.ts';
import { accountOf, permissionsOf } from '../../facts/of-connector.ts';
import type { Observation, Rule } from '../rule.ts';

/** MS-DTYP 2.4.4.1: the allowing entries, plain and with object types. */
const allowing = new Set([0x00, 0x05]);

/** A rule about each account on each OU that was read. */
function ofPermission(
  id: string,
  look: (
    permission: PermissionFacts,
    entries: readonly TrusteeAce[],
    account: AccountFacts,
  ) => Omit<Observation, 'subject'> | undefined,
): Rule {
  return {
    id,
    examine: (site, facts) =>
      site.connectors.flatMap((connector) => {
        const account = accountOf(site, connector, facts);
        const read = account === undefined ? [] : permissionsOf(account, facts);
        return read.flatMap((permission): readonly Observation[] => {
          const seen =
            account === undefined ? undefined : look(permission, effectiveEntries(permission), account);
          const values = {
            organizationalUnit: permission.organizationalUnit.replaceAll("'", "''"),
            account: account?.samAccountName ?? permission.account,
          };
          const subject = `${account?.samAccountName ?? permission.account} on ${permission.organizationalUnit}`;
          return seen === undefined ? [] : [{ ...seen, subject, values }];
        });
      }),
  };
}

const granted = ofPermission('permission.granted', (permission, _entries, account) => {
  if (permission.error !== null) {
    return { status: 'Unknown', evidence: permission.error.message };
  }
  return permission.granted
    ? { status: 'Pass', evidence: aceFor(account.sid) }
    : { status: 'Fail', evidence: `${aceFor(account.sid)} is not there` };
});

const notDenied = ofPermission('permission.not-denied', ({ securityDescriptor }, _entries, account) => {
  if (securityDescriptor === null) {
    return undefined;
  }
  const { deniedBy } = mayCreateComputers({
    securityDescriptor: Buffer.from(securityDescriptor, 'base64'),
    accountSid: account.sid,
    // The groups of the account are not among the facts: a deny of Everyone or Authenticated Users is found.
    groupSids: [],
  });
  return deniedBy === null
    ? undefined
    : { status: 'Fail', evidence: deniedBy.sddl ?? `an entry for ${deniedBy.through}` };
});

const leastPrivilege = ofPermission('permission.least-privilege', (permission, entries, account) => {
  if (permission.error !== null) {
    return undefined;
  }
  const broader = entries.filter(
    (entry) =>
      allowing.has(entry.type) && entry.sid === account.sid && formatAce(entry) !== aceFor(account.sid),
  );
  return broader.length === 0
    ? { status: 'Pass', evidence: 'no other right for this account' }
    : { status: 'Warning', evidence: broader.map(textOf).join(' ') };
});

/** Entries that count on the object itself, not only below it. */
function effectiveEntries({ securityDescriptor }: PermissionFacts): readonly TrusteeAce[] {
  if (securityDescriptor === null) {
    return [];
  }
  const { dacl } = decodeSecurityDescriptor(Buffer.from(securityDescriptor, 'base64'));
  return (dacl?.entries ?? []).filter(
    (entry): entry is TrusteeAce => entry.kind === 'trustee' && (entry.flags & aceFlag.inheritOnly) === 0,
  );
}

function textOf(entry: TrusteeAce): string {
  return formatAce(entry) ?? `an entry of type ${entry.type} for ${entry.sid}`;
}

export const permissionRules: readonly Rule[] = [granted, notDenied, leastPrivilege];
