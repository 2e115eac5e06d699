import type { Leftover, Leftovers } from '../../directory/leftovers.ts';
import { csvLine } from '../../report/csv.ts';
import { printable } from './account-output.ts';

/** What was found, for people: a line for each account on each OU, and under it what is like it and stays. */
export function leftoverText(found: readonly Leftover[]): string {
  const rows = found.map((leftover) => ({ leftover, rights: rightsOf(leftover) }));
  const width = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));
  const accountWidth = width(found.map(({ account }) => account));
  const rightsWidth = width(rows.map(({ rights }) => rights));
  return rows
    .flatMap(({ leftover: { kind, account, organizationalUnit, similar }, rights }) => [
      `${kind.padEnd(8)}  ${account.padEnd(accountWidth)}  ${rights.padEnd(rightsWidth)}  ${organizationalUnit}`,
      ...similar.map(
        ({ reason, sddl }) =>
          `          stays (${reason.toLowerCase()}): ${sddl ?? 'an entry that SDDL has no words for'}`,
      ),
    ])
    .map((line) => printable(line) + '\n')
    .join('');
}

function rightsOf({ entries }: Leftover): string {
  return [...new Set(entries.map(({ right }) => right))].join(', ') || '-';
}

/** A line for each entry. */
export function leftoverCsv({ found }: Leftovers): string {
  const lines = found.flatMap(
    ({ organizationalUnit, objectGuid, kind, account, accountSid, entries, similar }) => {
      const start = [organizationalUnit, objectGuid, kind, account, accountSid];
      return [
        ...entries.map(({ right, sddl }) => [...start, right, sddl, 'removable']),
        ...similar.map(({ reason, sddl }) => [...start, reason, sddl, 'stays']),
      ];
    },
  );
  const header = [
    'organizationalUnit',
    'objectGuid',
    'kind',
    'account',
    'accountSid',
    'right',
    'entry',
    'removal',
  ];
  return [header, ...lines].map(csvLine).join('');
}
