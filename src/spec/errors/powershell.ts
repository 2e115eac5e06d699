import { declareErrors } from './declare.ts';

export const powershellErrors = declareErrors({
  Unexpected: {
    category: 'InvalidOperation',
    message: '{cmdlet} failed in a way it does not know: {reason}',
    remedy: 'Run it again with -Verbose, and report what it prints together with this error.',
  },
  PowerShellMissing: {
    category: 'NotInstalled',
    message: 'Cannot start PowerShell ({program}): {reason}',
    remedy: 'Install PowerShell, name the program in ODJ_POWERSHELL, or use --through ldap.',
  },
  PowerShellEnded: {
    category: 'OperationStopped',
    message: 'PowerShell ended while it ran {cmdlet}: {reason}',
    remedy: 'Run the command again; what was already done is found and left alone.',
  },
  PowerShellReplyInvalid: {
    category: 'InvalidData',
    message: 'The answer of {cmdlet} cannot be read: {reason}',
    remedy: 'Check that the module and odj come from the same release.',
  },
  OdjProgramMissing: {
    category: 'NotInstalled',
    message: 'The program odj, which {cmdlet} needs, was not found: {reason}',
    remedy: 'Install the module with its bin folder, or name the program in ODJ_CLI.',
  },
  OdjProgramFailed: {
    category: 'InvalidOperation',
    message: 'The program odj failed: {reason}',
    remedy: 'Run the command again with -Verbose to see what it printed.',
  },
  WindowsNeeded: {
    category: 'InvalidOperation',
    message: '{cmdlet} works on the connector server itself, which runs Windows.',
    remedy: 'Run it in PowerShell on the connector server.',
  },
  LanguageModeConstrained: {
    category: 'SecurityError',
    message: '{cmdlet} cannot work in Constrained Language Mode: it calls .NET.',
    remedy: 'Sign the module or allow it in the application control policy, then import it again.',
  },
  PesterMissing: {
    category: 'NotInstalled',
    message: 'PowerShell {powershell} has no Pester 5, which runs the tests.',
    remedy:
      'Install it with Install-Module -Name Pester -MinimumVersion 5.0 -Scope CurrentUser -Force -SkipPublisherCheck, then run this again.',
  },
  TestResultInvalid: {
    category: 'InvalidData',
    message: 'The test results cannot be read: {reason}.',
    remedy: 'Check that Pester is version 5 or newer, and run it by hand: Invoke-Pester -Output Detailed.',
  },
});
