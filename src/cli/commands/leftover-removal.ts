import type { Directory, OuPermissionChange } from '../../directory/directory.ts';
import type { Leftover } from '../../directory/leftovers.ts';
import { confirm } from '../confirm.ts';
import type { ExitCode, OptionSpecs, OptionValues, Terminal } from '../define.ts';
import { json } from '../define.ts';
import { directoryOptions, withDirectory } from '../directory-options.ts';

/** What both commands that take leftovers away take. */
export const removalOptions = {
  base: { type: 'text', describe: 'DN of where to begin; the whole domain when absent' },
  backup: { type: 'text', describe: 'File for the descriptors before and after; a new one when absent' },
  'what-if': { type: 'flag', describe: 'Say what would be done, change nothing' },
  yes: { type: 'flag', describe: 'Do not ask before writing' },
  ...directoryOptions,
  ...json,
} as const satisfies OptionSpecs;

interface Removal {
  readonly kind: Leftover['kind'];
  readonly server?: string;
  readonly force?: boolean;
}

/** Finds them, shows them, asks, and takes them away: one backup for all. */
export async function removeLeftovers(
  options: OptionValues<typeof removalOptions>,
  terminal: Terminal,
  { kind, server, force = false }: Removal,
): Promise<ExitCode> {
  const { findLeftovers } = await import('../../directory/leftovers.ts');
  const { leftoverText } = await import('./leftover-output.ts');
  const { printChanges, reportFailures } = await import('./permission-results.ts');
  const { base, backup, whatIf, yes } = options;
  return withDirectory(options, terminal, async (directory) => {
    const { found, unread } = await findLeftovers(directory, { base, server });
    const these = found.filter((leftover) => leftover.kind === kind);
    const removable = these.filter(({ entries }) => entries.length > 0);
    terminal.err(leftoverText(these) || 'There is nothing to take away.\n');
    if (removable.length > 0 && !yes && !whatIf) {
      const question = `Take these rights away from ${removable.length} OU${removable.length === 1 ? '' : 's'}?`;
      await confirm(question, 'take the rights away', terminal);
    }
    const changes = await revokeEach(directory, removable, { backup, whatIf, force });
    const exitCode = printChanges(changes, options.json, terminal);
    return reportFailures(unread, terminal) === 0 ? exitCode : 2;
  });
}

async function revokeEach(
  directory: Directory,
  removable: readonly Leftover[],
  { backup, whatIf, force }: { backup: string | undefined; whatIf: boolean; force: boolean },
): Promise<readonly OuPermissionChange[]> {
  const changes: OuPermissionChange[] = [];
  for (const [account, leftovers] of Map.groupBy(removable, ({ accountSid }) => accountSid)) {
    const backupFile = backup ?? changes.find((change) => change.backupFile !== null)?.backupFile;
    const request = {
      account,
      organizationalUnits: leftovers.map(({ organizationalUnit }) => organizationalUnit),
      legacy: true,
      force,
      whatIf,
      ...(backupFile == null ? {} : { backupFile }),
    };
    changes.push(...(await directory.revoke(request)));
  }
  return changes;
}
