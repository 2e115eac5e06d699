import type { Directory, OuPermissionChange, PermissionRequest } from '../../directory/directory.ts';
import type { ExitCode, OptionValues, Terminal } from '../define.ts';
import { json } from '../define.ts';
import { directoryOptions, withDirectory } from '../directory-options.ts';
import { changeOptions } from './permission-options.ts';

export const allChangeOptions = { ...changeOptions, ...directoryOptions, ...json };

/** Grant and revoke differ in one word only, and in what may be forced. */
export async function changeCommand(
  options: OptionValues<typeof allChangeOptions> & { readonly force?: boolean },
  terminal: Terminal,
  change: (directory: Directory, request: PermissionRequest) => Promise<readonly OuPermissionChange[]>,
): Promise<ExitCode> {
  const { printChanges, targetsOf } = await import('./permission-results.ts');
  const { account, backup, whatIf, legacy, force = false } = options;
  const changes = await withDirectory(options, terminal, async (directory) =>
    change(directory, {
      account,
      organizationalUnits: await targetsOf(options, directory),
      whatIf,
      legacy,
      force,
      ...(backup === undefined ? {} : { backupFile: backup }),
    }),
  );
  return printChanges(changes, options.json, terminal);
}
