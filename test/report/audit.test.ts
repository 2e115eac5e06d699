import { describe, expect, it } from 'vitest';
import type { AuditEntry, AuditRow } from '../../src/directory/audit.ts';
import {
  auditCsvHeader,
  auditCsvLine,
  AuditTable,
  explanationOf,
  summaryText,
} from '../../src/report/audit.ts';

const entry: AuditEntry = {
  sddl: '(A;CIID;CC;;;S-1-5-21-1-2-3-1200)',
  inherited: true,
  through: 'S-1-5-21-1-2-3-1200',
  throughName: 'Help Desk',
  inheritedFrom: 'ou=top,dc=contoso,dc=test',
};
const row: AuditRow = {
  organizationalUnit: 'OU=Sales\\, Europe,DC=contoso,DC=test',
  objectGuid: '1f2e3d4c-0000-0000-0000-000000000000',
  kind: 'Broader',
  trustee: 'msaODJaaaaa$',
  sid: 'S-1-5-21-1-2-3-1101',
  entries: [entry],
  error: null,
};

describe('a row in words', () => {
  it('says what, by which entry, through whom, and from where', () => {
    expect(explanationOf(row)).toBe(
      'may create computers by more than is needed: (A;CIID;CC;;;S-1-5-21-1-2-3-1200) through Help Desk, inherited from ou=top,dc=contoso,dc=test',
    );
    const own = { ...entry, throughName: 'msaODJaaaaa$', inherited: false, inheritedFrom: null, sddl: null };
    expect(explanationOf({ ...row, kind: 'Denied', entries: [own] })).toBe(
      'is denied to create computers: an entry that SDDL has no word for',
    );
  });

  it('says that there is no list, and why an OU cannot be read', () => {
    expect(explanationOf({ ...row, entries: [] })).toContain('there is no access control list');
    const error = { id: 'OuDescriptorUnreadable', message: 'It is secret.', remedy: '' };
    expect(explanationOf({ ...row, kind: 'Unreadable', trustee: null, entries: [], error })).toBe(
      'It is secret.',
    );
  });
});

describe('the table', () => {
  it('tells what many OUs inherit from one place of the first, and counts the others', () => {
    const table = new AuditTable();
    expect(table.text(row)).toMatch(/^BROADER +msaODJaaaaa\$ {2}OU=Sales.*\n +may create .*\n$/);
    const [second, third] = ['OU=Second,DC=contoso,DC=test', 'OU=Third,DC=contoso,DC=test'];
    expect(table.text({ ...row, organizationalUnit: second })).toBe('');
    expect(table.text({ ...row, organizationalUnit: third })).toBe('');
    expect(table.text({ ...row, sid: 'S-1-5-21-1-2-3-1102', trustee: 'msaODJbbbbb$' })).toContain(
      'msaODJbbbbb$',
    );
    const elsewhere = { ...entry, inheritedFrom: 'ou=other,dc=contoso,dc=test' };
    expect(table.text({ ...row, organizationalUnit: third, entries: [elsewhere] })).toContain(third);
    const end = table.end({
      organizationalUnits: 3,
      findings: 5,
      unknown: 0,
      kinds: { Broader: 5, Granted: 2 },
    });
    expect(end).toContain(`msaODJaaaaa$  the same on 2 more, as on ${row.organizationalUnit}`);
    expect(end).toContain('3 OUs: 2 granted, 5 broader\n');
    expect(end.match(/the same on/g)).toHaveLength(1);
  });

  it('tells what stands on each OU itself of each', () => {
    const table = new AuditTable();
    const own = { ...row, entries: [{ ...entry, inherited: false, inheritedFrom: null }] };
    expect(table.text(own)).not.toBe('');
    expect(table.text(own)).not.toBe('');
  });

  it('ends with what to do about each kind once', () => {
    const text = summaryText({ organizationalUnits: 0, findings: 0, unknown: 0, kinds: {} });
    expect(text).toBe('0 OUs\n');
    const kinds = { Missing: 3, Unreadable: 1, NotDelegated: 7 };
    const lines = summaryText({ organizationalUnits: 11, findings: 3, unknown: 1, kinds }).split('\n');
    expect(lines[0]).toBe('11 OUs: 3 missing, 7 not delegated, 1 unreadable');
    expect(lines.filter((line) => line.includes('->'))).toHaveLength(2);
  });
});

describe('CSV', () => {
  it('has as many cells as its header, quoted where needed', () => {
    expect(auditCsvHeader).toBe(
      'organizationalUnit,objectGuid,kind,meaning,trustee,sid,entries,through,inheritedFrom,explanation\r\n',
    );
    const line = auditCsvLine(row);
    expect(line).toMatch(
      /^"OU=Sales\\, Europe,DC=contoso,DC=test",1f2e3d4c-[0-9-]+,Broader,Finding,msaODJaaaaa\$,/,
    );
    expect(line).toMatch(/,Help Desk,"ou=top,dc=contoso,dc=test","may create .*"\r\n$/);
  });

  it('gives a spreadsheet no formula', () => {
    const line = auditCsvLine({ ...row, kind: 'BadSuccessor', trustee: '=HYPERLINK("https://evil.test")' });
    expect(line).toContain(`,"'=HYPERLINK(""https://evil.test"")",`);
  });
});
