import type { Directory, OuError, OuPermissionChange } from '../../directory/directory.ts';
import { OdjError } from '../../errors.ts';
import type { ExitCode, OptionValues, Terminal } from '../define.ts';
import { printable } from './account-output.ts';
import type { permissionOptions } from './permission-options.ts';

/**
 * The DNs that are meant.
 *
 * @throws OdjError OuMissing, ComputersContainerMissing
 */
export async function targetsOf(
  options: OptionValues<typeof permissionOptions>,
  directory: Directory,
): Promise<readonly string[]> {
  const { organizationalUnit, computersContainer } = options;
  if (!computersContainer) {
    if (organizationalUnit.length === 0) {
      throw new OdjError('OuMissing', {});
    }
    return organizationalUnit;
  }
  const domain = await directory.domain();
  if (domain.computersContainer === null) {
    throw new OdjError(
      'ComputersContainerMissing',
      { domain: domain.name },
      { target: domain.distinguishedName },
    );
  }
  return [...organizationalUnit, domain.computersContainer];
}

interface Result {
  readonly organizationalUnit: string;
  readonly error: OuError | null;
}

/** Prints what did not work, OU by OU, and gives the exit code: one that failed does not hide the others. */
export function reportFailures(results: readonly Result[], terminal: Terminal): ExitCode {
  const failed = results.filter(({ error }) => error !== null);
  for (const { error } of failed) {
    terminal.err(printable(`odj: ${error?.message ?? ''} ${error?.remedy ?? ''}`) + '\n');
  }
  return failed.length === 0 ? 0 : 2;
}

/** `Granted    OU=Autopilot,DC=contoso,DC=test` */
export function resultLines(rows: readonly (readonly [state: string, organizationalUnit: string])[]): string {
  const width = Math.max(0, ...rows.map(([state]) => state.length));
  return rows.map((row) => `${row[0].padEnd(width)}  ${printable(row[1])}\n`).join('');
}

export function printChanges(
  changes: readonly OuPermissionChange[],
  asJson: boolean,
  terminal: Terminal,
): ExitCode {
  terminal.out(asJson ? JSON.stringify({ changes }, null, 2) + '\n' : changesText(changes));
  const done = changes.filter(({ error, backupFile }) => error === null && backupFile !== null);
  const unchecked = done.filter(({ conflict }) => conflict === 'Unknown').length;
  if (unchecked > 0) {
    terminal.err(
      `odj: On ${unchecked} of ${done.length} it could not be checked whether somebody else changed the permissions at the same time: the replication metadata may not be read.\n`,
    );
  }
  const failed = reportFailures(changes, terminal);
  return failed === 0 && done.some(({ conflict }) => conflict === 'Detected') ? 1 : failed;
}

const words: Readonly<Record<OuPermissionChange['action'], string>> = {
  Granted: 'Granted',
  Revoked: 'Revoked',
  Restored: 'Restored',
  Unchanged: 'Already so',
  WouldGrant: 'Would grant',
  WouldRevoke: 'Would revoke',
  WouldRestore: 'Would restore',
  Failed: 'FAILED',
};

function changesText(changes: readonly OuPermissionChange[]): string {
  const backups = new Set(changes.flatMap(({ backupFile }) => backupFile ?? []));
  const isOfSeveral = new Set(changes.map(({ accountSid }) => accountSid)).size > 1;
  const lines = changes.map(({ action, organizationalUnit, account }) => {
    const whose = isOfSeveral ? ` (${account})` : '';
    return [words[action], organizationalUnit + whose] as const;
  });
  const canBeUndone = changes.some(({ action }) => action === 'Granted' || action === 'Revoked');
  const files = [...backups].map((file) => {
    const undo = canBeUndone ? `Take it back with: odj permission restore --backup ${file}\n` : '';
    return `Backup: ${file}\n${undo}`;
  });
  return resultLines(lines) + files.join('') + changes.map(differenceText).join('');
}

function differenceText({ organizationalUnit, difference }: OuPermissionChange): string {
  if (difference === undefined) {
    return '';
  }
  const { before, weAdded, weRemoved, othersAdded, othersRemoved, othersReordered, othersProtected } =
    difference;
  const changed = [
    ...(othersReordered ? ['the order of the entries'] : []),
    ...(othersProtected === true ? ['what is inherited is kept out'] : []),
    ...(othersProtected === false ? ['what is inherited is let in'] : []),
  ];
  const parts: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ['There before', before],
    ['We added', weAdded],
    ['We removed', weRemoved],
    ['Others added since', othersAdded],
    ['Others removed since', othersRemoved],
    ['Others changed since', changed],
  ];
  const text = parts.map(([title, entries]) => entries.map((entry) => `  ${title}: ${entry}\n`).join(''));
  return `\nWhy not ${printable(organizationalUnit)}:\n${text.join('')}`;
}
