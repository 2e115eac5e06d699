import type { Directory, OuError } from '../../directory/directory.ts';
import { OdjError } from '../../errors.ts';
import type { ExitCode, OptionSpecs, OptionValues, Terminal } from '../define.ts';
import { printable } from './account-output.ts';

/** What show, grant and revoke share: whose entry, and where. */
export const permissionOptions = {
  account: { type: 'text', required: true, describe: "The connector's account: name, DN or SID" },
  'organizational-unit': { type: 'list', describe: 'DN of an OU; may be given several times' },
  'computers-container': { type: 'flag', describe: "The domain's container for new computers" },
} as const satisfies OptionSpecs;

/** What grant and revoke take besides. */
export const changeOptions = {
  ...permissionOptions,
  backup: { type: 'text', describe: 'File for the descriptors before and after; a new one when absent' },
  'what-if': { type: 'flag', describe: 'Say what would be done, change nothing' },
} as const satisfies OptionSpecs;

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
