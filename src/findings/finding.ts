/** What examining gives, whoever shows it: the table, JSON, HTML, the cmdlets. */

/** Unknown: it could not be told, which is never as good as Pass. */
export type Status = 'Pass' | 'Warning' | 'Fail' | 'Unknown';

/**
 * How much hangs on a rule: Critical - no device joins; High - some do not join, or somebody could do harm; Medium - it
 * will fail one day, or under some condition; Low - worth tidying; Info - a question that nobody can answer from here,
 * which does not change the verdict.
 */
export type Severity = 'Critical' | 'High' | 'Medium' | 'Low' | 'Info';

export interface Finding {
  /** Of the rule: `topic.name`, stable. */
  readonly id: string;
  /** What it is about: directory, account, permission, config, server, tenant, profile. */
  readonly topic: string;
  readonly severity: Severity;
  readonly status: Status;
  /** What must be so, as a sentence. */
  readonly title: string;
  /** The server, account, OU or profile that was looked at. */
  readonly subject: string;
  /** What was read that led to the status. */
  readonly evidence: string;
  /** What to do, in words; null where there is nothing to do. */
  readonly remedy: string | null;
  /** The command line for PowerShell that does it, to be pasted as it is; null where there is none. */
  readonly command: string | null;
  /** Why it matters. */
  readonly why: string;
  /** Microsoft's page. */
  readonly link: string;
}

/** A question that only people can answer: it does not change the verdict. */
export function isQuestion({ severity, status }: Pick<Finding, 'severity' | 'status'>): boolean {
  return severity === 'Info' && status !== 'Pass';
}

/** What to do in words, and on a line of its own the command that does it; null where there is nothing to do. */
export function whatToDo({ remedy, command }: Pick<Finding, 'remedy' | 'command'>): string | null {
  return remedy === null || command === null ? remedy : `${remedy}\n${command}`;
}
