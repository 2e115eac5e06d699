import { declareErrors } from './declare.ts';

export const planErrors = declareErrors({
  SiteInvalid: {
    category: 'InvalidData',
    message: 'The site file {file} cannot be used: {place}{reason}.',
    remedy: 'Correct it; manifests/site.example.yaml shows every key.',
  },
  SiteFileExists: {
    category: 'ResourceExists',
    message: 'Did not write {file}: it is there already.',
    remedy: 'Choose another name with --out, or give --force to replace it.',
  },
  JournalInvalid: {
    category: 'InvalidData',
    message: 'The journal {file} cannot be read: line {line}: {reason}.',
    remedy: 'Give the file that "odj apply" named when it ended.',
  },
  PlanBlocked: {
    category: 'InvalidOperation',
    message: 'Nothing was applied, something else has to be put right first: {reason}',
    remedy: '{remedy}',
  },
  PermissionStepFailed: {
    category: 'InvalidOperation',
    message: '{failed} of {count} containers could not be written: {reason}',
    remedy: '{remedy}',
  },
  DomainDiffers: {
    category: 'InvalidData',
    message: 'The site is for the domain {wanted}, but {server} is a domain controller of {found}.',
    remedy: 'Name a domain controller of {wanted}, or correct "domain" in the site file.',
  },
  StepWithoutEffect: {
    category: 'InvalidOperation',
    message: '"{step}" was done without an error, but it is still missing.',
    remedy: 'Look whether something else takes it back at once (a policy, a script), then run apply again.',
  },
  ApplyStopped: {
    category: 'OperationStopped',
    message: 'Stopped at "{step}": {reason} Done before it: {done}.',
    remedy:
      'Mend the cause and run apply again: it goes on from here. To go back: odj undo --journal {journal}',
  },
  GuidedStepPending: {
    category: 'OperationTimeout',
    message: '"{step}" is not done yet: waited {seconds} seconds.',
    remedy: 'Finish it on the server, then run apply again: it goes on from here.',
  },
  UndoFailed: {
    category: 'OperationStopped',
    message: 'Could not take back "{step}": {reason}',
    remedy: 'Mend the cause and run undo again with the same journal: what is undone already stays undone.',
  },
  FactsInvalid: {
    category: 'InvalidData',
    message: 'The facts document {file} cannot be used: {reason}.',
    remedy: 'Give a document that this version of the module or of "odj verify --save-facts" wrote.',
  },
  FactsNotFound: {
    category: 'ObjectNotFound',
    message: 'The folder {folder} holds no facts document (*.json).',
    remedy: 'Name the folder in which "odj verify --save-facts" wrote the documents.',
  },
  BundleInvalid: {
    category: 'InvalidData',
    message: 'The support bundle {file} cannot be used: {reason}.',
    remedy: 'Ask for a new one, made with "odj bundle" or New-OdjSupportBundle, and have it sent as a file.',
  },
});
