import { declareErrors } from './declare.ts';

export const commandLineErrors = declareErrors({
  UsageInvalid: {
    category: 'InvalidArgument',
    message: 'The command line is not usable: {reason}',
    remedy: 'Run the command with --help to see its options.',
  },
  Declined: {
    category: 'OperationStopped',
    message: '{action} was not done: it was not confirmed.',
    remedy: 'Answer "yes" when asked, or give --yes where nobody can answer.',
  },
  FileUnreadable: {
    category: 'ReadError',
    message: 'Cannot read {file}: {reason}',
    remedy: 'Check that the file exists and that you may read it.',
  },
  LogBinary: {
    category: 'InvalidData',
    message: 'Cannot read {file}: it is a binary event log.',
    remedy:
      'Export it on Windows, "wevtutil qe {file} /lf:true /f:xml > events.xml", and name the file that comes out.',
  },
  FileUnwritable: {
    category: 'WriteError',
    message: 'Cannot write {file}: {reason}',
    remedy: 'Check the folder, the free space and your rights on it; nothing was changed.',
  },
});
