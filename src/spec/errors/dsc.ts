import { declareErrors } from './declare.ts';

/** What DSC 3 may give us that cannot be used. */
export const dscErrors = declareErrors({
  DscInputUnreadable: {
    category: 'InvalidData',
    message: 'Cannot read what is asked for: the input is not JSON.',
    remedy:
      'Give one JSON object on standard input, as dsc does, or the name of a file that holds it with --file.',
  },
  DscInputInvalid: {
    category: 'InvalidData',
    message: 'Cannot do what is asked for: {reason}',
    remedy:
      'Compare it with what the resource {type} takes: docs/reference/resources.md, or dsc resource schema --resource {type}.',
  },
  DscExportMissing: {
    category: 'InvalidOperation',
    message: 'Cannot list every instance of {type}: nothing tells which files there are.',
    remedy: 'Use get, and name the file.',
  },
});
