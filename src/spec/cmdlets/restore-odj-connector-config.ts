import { defineCmdlet } from '../cmdlet.ts';
import { odjProgramErrors, stateErrors } from '../error-groups.ts';
import { connectorLinks } from '../parameters.ts';

export const restoreOdjConnectorConfig = defineCmdlet({
  name: 'Restore-OdjConnectorConfig',
  synopsis: 'Puts a configuration file of the connector back as a backup holds it.',
  description: [
    'Takes a backup that Set-OdjConnectorConfig, Set-OdjProxy or Clear-OdjProxy wrote (BackupFile of what they give), and puts the file back that it names, byte for byte. What was there is backed up too. A file that somebody changed since is left alone, unless with -Force.',
  ],
  lifecycle: 'each',
  parameters: {
    BackupPath: {
      type: 'string',
      position: 0,
      mandatory: true,
      pipeline: 'both',
      aliases: ['BackupFile', 'FullName'],
      help: 'The backup.',
    },
    Force: {
      type: 'switch',
      help: 'Also where the file was changed since. That change is in the backup of this run.',
    },
  },
  confirmImpact: 'Medium',
  output: 'Odj.ConnectorConfigRestore',
  errors: [
    ...odjProgramErrors,
    'FileUnreadable',
    'ConfigBackupInvalid',
    'ConfigBackupStale',
    'ConfigChangedMeanwhile',
    ...stateErrors,
  ],
  examples: [
    {
      command: 'Restore-OdjConnectorConfig -BackupPath ./backup.config.json -WhatIf',
      does: 'Shows what would change.',
    },
    {
      command: 'Restore-OdjConnectorConfig -BackupPath ./backup.config.json',
      does: 'Undoes the change that wrote the backup.',
    },
  ],
  links: connectorLinks,
});
