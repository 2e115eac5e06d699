import { defineCmdlet } from '../cmdlet.ts';
import {
  backupErrors,
  connectionErrors,
  odjProgramErrors,
  organizationalUnitErrors,
  organizationalUnitWriteErrors,
} from '../error-groups.ts';
import { connectorLinks, directoryParameters } from '../parameters.ts';

export const undoOdjPlan = defineCmdlet({
  name: 'Undo-OdjPlan',
  synopsis: 'Takes back what an Invoke-OdjPlan or an odj apply did, last step first.',
  description: [
    'Removes exactly the entries that the run wrote, puts back the configuration files, takes the accounts off their servers and deletes those that the run made. It asks for each step, since a deleted account cannot be had back; what is declined stays. -WhatIf shows the steps.',
    'Only the entries of the run are removed: what others changed since stays. It can be run again with the same journal: what was taken back stays so.',
  ],
  lifecycle: 'each',
  parameters: {
    JournalPath: {
      type: 'string',
      position: 0,
      mandatory: true,
      help: 'The journal, as each object of Invoke-OdjPlan and the end of odj apply name it.',
    },
    ...directoryParameters,
  },
  confirmImpact: 'High',
  output: 'Odj.PlanStepResult',
  errors: [
    ...odjProgramErrors,
    ...connectionErrors,
    ...organizationalUnitErrors,
    ...organizationalUnitWriteErrors,
    ...backupErrors,
    'JournalInvalid',
    'UndoFailed',
  ],
  examples: [
    {
      command: 'Undo-OdjPlan -JournalPath JOURNAL -Server dc1.contoso.test -WhatIf',
      does: 'Shows what it would take back.',
    },
    {
      command: 'Undo-OdjPlan -JournalPath JOURNAL -Server dc1.contoso.test -Confirm:$false',
      does: 'Takes it back without asking.',
    },
  ],
  links: connectorLinks,
});
