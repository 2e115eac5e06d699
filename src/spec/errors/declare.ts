/** PowerShell's System.Management.Automation.ErrorCategory values that this product uses. */
export type ErrorCategory =
  | 'AuthenticationError'
  | 'ConnectionError'
  | 'InvalidArgument'
  | 'InvalidData'
  | 'InvalidOperation'
  | 'LimitsExceeded'
  | 'NotInstalled'
  | 'ObjectNotFound'
  | 'OperationStopped'
  | 'OperationTimeout'
  | 'PermissionDenied'
  | 'ProtocolError'
  | 'ReadError'
  | 'ResourceExists'
  | 'SecurityError'
  | 'WriteError';

/** What an error is called, how PowerShell files it, and what it tells people. */
export interface ErrorDeclaration {
  readonly category: ErrorCategory;
  /** What was attempted, on what, and why it failed. `{name}` stands for a value given when it is raised. */
  readonly message: string;
  /** What to do next; may use the same values. */
  readonly remedy: string;
}

/** Keeps the literal texts, so that the values each error needs are known to the compiler. */
export function declareErrors<const Declarations extends Record<string, ErrorDeclaration>>(
  declarations: Declarations,
): Declarations {
  return declarations;
}
