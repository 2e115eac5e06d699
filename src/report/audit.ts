import {
  meaningOf,
  type AuditEntry,
  type AuditKind,
  type AuditRow,
  type AuditSummary,
} from '../directory/audit.ts';
import { csvLine } from './csv.ts';

const words: Readonly<Record<AuditKind, string>> = {
  Granted: 'granted',
  Broader: 'broader',
  Missing: 'missing',
  OnlyQuota: 'only quota',
  NotDelegated: 'not delegated',
  Denied: 'denied',
  Conditional: 'conditional',
  Orphaned: 'orphaned',
  BadSuccessor: 'BadSuccessor',
  Administrator: 'administrator',
  Unreadable: 'unreadable',
};

const explanations: Readonly<Record<Exclude<AuditKind, 'Unreadable'>, string>> = {
  Granted: 'may create computers, and nothing more',
  Broader: 'may create computers by more than is needed',
  Missing: 'may not create computers',
  OnlyQuota: 'may not create computers; the machine account quota carries the first few',
  NotDelegated: "no connector's account may create computers",
  Denied: 'is denied to create computers',
  Conditional: 'depends on a condition, which is not worked out',
  Orphaned: 'an entry for an account that is no longer there',
  BadSuccessor: 'may create delegated managed service accounts',
  Administrator: 'may create objects of every class, as an administrator',
};

const remedies: Readonly<Partial<Record<AuditKind, string>>> = {
  Broader:
    'odj permission grant gives the one entry that is needed; then take the broader one away where it stands, or the account out of the group.',
  Missing:
    'odj permission grant: Intune may ask any connector, so each account needs the permission on each OU that devices go to.',
  OnlyQuota: 'odj permission grant: joins work until the quota is used up, and then fail.',
  Denied: 'Take the entry that denies away, or use another OU.',
  Conditional: 'Look at the entries yourself.',
  Orphaned: 'odj permission remove-orphans takes away what odj or the legacy connector gave.',
  BadSuccessor:
    'On Windows Server 2025 whoever may do this can take over the domain: name the class in the entry, or take it away.',
  Unreadable: 'Sign in as somebody who may read the permissions of these OUs.',
};

/** What a row says, in words. */
export function explanationOf({ kind, trustee, entries, error }: AuditRow): string {
  if (kind === 'Unreadable') {
    return error?.message ?? 'its permissions cannot be read';
  }
  const by = entries.map((entry) => entryText(entry, trustee)).join('; ');
  const none = 'there is no access control list, so everybody may do everything';
  const isOpen = entries.length === 0 && (kind === 'Broader' || kind === 'BadSuccessor');
  return [explanations[kind], ...(by === '' ? [] : [by]), ...(isOpen ? [none] : [])].join(': ');
}

function entryText(
  { sddl, inherited, throughName, inheritedFrom }: AuditEntry,
  trustee: string | null,
): string {
  const from = inheritedFrom === null ? ', inherited' : `, inherited from ${inheritedFrom}`;
  const through = throughName === trustee ? '' : ` through ${throughName}`;
  return `${sddl ?? 'an entry that SDDL has no word for'}${through}${inherited ? from : ''}`;
}

const columns = [
  ...['organizationalUnit', 'objectGuid', 'kind', 'meaning', 'trustee', 'sid'],
  ...['entries', 'through', 'inheritedFrom', 'explanation'],
];
export const auditCsvHeader = csvLine(columns);

export function auditCsvLine(row: AuditRow): string {
  const { organizationalUnit, objectGuid, kind, trustee, sid, entries } = row;
  const each = (value: (entry: AuditEntry) => string | null): string =>
    [...new Set(entries.map(value).filter((text) => text !== null))].join(' ');
  return csvLine([
    ...[organizationalUnit, objectGuid, kind, meaningOf(kind), trustee, sid],
    each(({ sddl }) => sddl),
    each(({ throughName }) => throughName),
    each(({ inheritedFrom }) => inheritedFrom),
    explanationOf(row),
  ]);
}

/** Causes that are inherited are told once; so many are kept apart. */
const mostCauses = 1000;
const wordWidth = 15;

/** Rows for people: two lines each. What many OUs inherit from one place is told of the first, and counted. */
export class AuditTable {
  readonly #causes = new Map<string, { readonly first: AuditRow; more: number }>();

  /** Empty where the cause was told before. */
  text(row: AuditRow): string {
    const { kind, trustee, sid, organizationalUnit, entries } = row;
    const isInherited = entries.length > 0 && entries.every(({ inherited }) => inherited);
    if (isInherited) {
      const key = JSON.stringify([
        kind,
        sid,
        entries.map(({ sddl, inheritedFrom }) => [sddl, inheritedFrom]),
      ]);
      const cause = this.#causes.get(key);
      if (cause !== undefined) {
        cause.more += 1;
        return '';
      }
      if (this.#causes.size < mostCauses) {
        this.#causes.set(key, { first: row, more: 0 });
      }
    }
    const subject = trustee === null ? organizationalUnit : `${trustee}  ${organizationalUnit}`;
    const title = words[kind].toUpperCase().padEnd(wordWidth);
    return `${title}${subject}\n${' '.repeat(wordWidth)}${explanationOf(row)}\n`;
  }

  /** What was counted, what there is of each kind, and what to do. */
  end(summary: AuditSummary): string {
    const more = [...this.#causes.values()]
      .filter((cause) => cause.more > 0)
      .map(({ first: { kind, trustee, organizationalUnit }, more: count }) => {
        const title = words[kind].toUpperCase().padEnd(wordWidth);
        return `${title}${trustee ?? ''}  the same on ${count} more, as on ${organizationalUnit}\n`;
      });
    return more.join('') + summaryText(summary);
  }
}

/** `1001 OUs: 12 granted, 3 missing`, and what to do about each kind. */
export function summaryText({ organizationalUnits, kinds }: AuditSummary): string {
  const found = allKinds.filter((kind) => (kinds[kind] ?? 0) > 0);
  const counts = found.map((kind) => `${kinds[kind] ?? 0} ${words[kind]}`);
  const advice = found.flatMap((kind) => {
    const remedy = remedies[kind];
    return remedy === undefined ? [] : [`${words[kind].padEnd(wordWidth)}-> ${remedy}\n`];
  });
  return `${organizationalUnits} OUs${counts.length === 0 ? '' : `: ${counts.join(', ')}`}\n${advice.join('')}`;
}

const allKinds: readonly AuditKind[] = [
  ...(['Granted', 'Broader', 'Missing', 'OnlyQuota', 'NotDelegated', 'Denied', 'Conditional'] as const),
  ...(['Orphaned', 'BadSuccessor', 'Administrator', 'Unreadable'] as const),
];
