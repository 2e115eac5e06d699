import type { Directory, OuPermissionChange, PermissionRequest } from '../../directory/directory.ts';
import type { ExitCode, OptionValues, Terminal } from '../define.ts';
import { json } from '../define.ts';
import { directoryOptions, withDirectory } from '../directory-options.ts';
import { changeOptions, reportFailures, resultLines, targetsOf } from './permission-options.ts';

export const allChangeOptions = { ...changeOptions, ...directoryOptions, ...json };

/** Grant and revoke differ in one word only. */
export async function changeCommand(
  options: OptionValues<typeof allChangeOptions>,
  terminal: Terminal,
  change: (directory: Directory, request: PermissionRequest) => Promise<readonly OuPermissionChange[]>,
): Promise<ExitCode> {
  const { account, backup, whatIf } = options;
  const changes = await withDirectory(options, terminal, async (directory) =>
    change(directory, {
      account,
      organizationalUnits: await targetsOf(options, directory),
      whatIf,
      ...(backup === undefined ? {} : { backupFile: backup }),
    }),
  );
  return printChanges(changes, options.json, terminal);
}

export function printChanges(
  changes: readonly OuPermissionChange[],
  asJson: boolean,
  terminal: Terminal,
): ExitCode {
  terminal.out(asJson ? JSON.stringify({ changes }, null, 2) + '\n' : changesText(changes));
  return reportFailures(changes, terminal);
}

const words: Readonly<Record<OuPermissionChange['action'], string>> = {
  Granted: 'Granted',
  Revoked: 'Revoked',
  Restored: 'Restored',
  Unchanged: 'Already so',
  WouldGrant: 'Would grant',
  WouldRevoke: 'Would revoke',
  Failed: 'FAILED',
};

function changesText(changes: readonly OuPermissionChange[]): string {
  const backups = new Set(changes.flatMap(({ backupFile }) => backupFile ?? []));
  const lines = changes.map(({ action, organizationalUnit }) => [words[action], organizationalUnit] as const);
  return resultLines(lines) + [...backups].map((file) => `Backup: ${file}\n`).join('');
}
