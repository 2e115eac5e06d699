import type { AccountObject, AccountReading } from '../directory/directory.ts';
import { mayReadPassword, readerEntries } from '../directory/password-readers.ts';
import type { TrusteeAce } from '../directory/security-descriptor/access-control.ts';
import { effectOf } from '../directory/security-descriptor/ace-types.ts';
import type { Point } from './account-points.ts';

/** Groups that hold so many that the password is no secret any more; RIDs in the domain, or whole SIDs. */
const broadRids: Readonly<Record<string, string>> = {
  '513': 'Domain Users',
  '515': 'Domain Computers',
};
const broadSids: Readonly<Record<string, string>> = {
  'S-1-1-0': 'Everyone',
  'S-1-5-7': 'Anonymous',
  'S-1-5-11': 'Authenticated Users',
  'S-1-5-32-545': 'Users',
};

/** Whether the server may read the password of a group account, and whether too many may. */
export function passwordReadersPoint(reading: AccountReading, account: AccountObject): readonly Point[] {
  const { name, samAccountName: subject, passwordReaders } = account;
  const values = { name };
  const id = 'account.password-readers';
  if (passwordReaders === null) {
    const evidence = 'msDS-GroupMSAMembership is not set, or may not be read';
    return [{ id, status: 'Fail', subject, evidence, values }];
  }
  const entries = readerEntries(passwordReaders);
  const readers = entries.filter((ace) => effectOf(ace) === 'allow').map(({ sid }) => nameOf(reading, sid));
  const list = readers.length === 0 ? 'nobody' : readers.join(', ');
  return [serverPoint({ id, subject, values, list }, reading, entries), tooMany(reading, account, entries)];
}

function serverPoint(
  { id, subject, values, list }: { id: string; subject: string; values: { name: string }; list: string },
  { computer }: AccountReading,
  entries: readonly TrusteeAce[],
): Point {
  if (computer === null) {
    return entries.length === 0
      ? { id, status: 'Fail', subject, evidence: 'nobody may read it', values }
      : { id, status: 'Unknown', subject, evidence: `${list} may read it; no server was named`, values };
  }
  const may = mayReadPassword(entries, computer);
  const evidence = may
    ? `${computer.distinguishedName} may read it (${list} may)`
    : `${computer.distinguishedName} may not read it, ${list} may`;
  return { id, status: may ? 'Pass' : 'Fail', subject, evidence, values };
}

function tooMany(reading: AccountReading, account: AccountObject, entries: readonly TrusteeAce[]): Point {
  const broad = entries.filter(
    (ace) => effectOf(ace) === 'allow' && broadName(reading, ace.sid) !== undefined,
  );
  const names = broad.map(({ sid }) => broadName(reading, sid));
  return {
    id: 'account.password-readers-few',
    status: broad.length === 0 ? 'Pass' : 'Fail',
    subject: account.samAccountName,
    evidence:
      broad.length === 0 ? 'no group of everybody or all computers' : `${names.join(', ')} may read it`,
    values: { name: account.name },
  };
}

function broadName({ domain }: AccountReading, sid: string): string | undefined {
  return (
    broadSids[sid] ??
    (sid.startsWith(`${domain.sid}-`) ? broadRids[sid.slice(domain.sid.length + 1)] : undefined)
  );
}

function nameOf(reading: AccountReading, sid: string): string {
  return reading.names.find((each) => each.sid === sid)?.name ?? broadName(reading, sid) ?? sid;
}
