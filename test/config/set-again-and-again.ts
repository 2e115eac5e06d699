/** Runs `config set` with one list, then another, until it is killed: argv holds the file and the state directory. */
import { configSet } from '../../src/cli/commands/config-set.ts';
import { recordingTerminal } from './cli.ts';
import { lists } from './lists.ts';

const [file = '', state = ''] = process.argv.slice(2);
const terminal = recordingTerminal({ ODJ_STATE: state });
for (;;) {
  for (const organizationalUnit of lists) {
    await configSet.run(
      {
        ...{ file, organizationalUnit, addOrganizationalUnit: [], removeOrganizationalUnit: [] },
        ...{ account: undefined, remove: [], connectorVersion: undefined },
        ...{ disableOuUpdates: false, skipByoMsaPrivilegeCheck: false },
        ...{ create: false, dryRun: false, json: false, stdin: false },
      },
      terminal,
    );
  }
  // Everything is loaded now: from here on most of the time is writing.
  process.stdout.write('round\n');
}
