import type { Status } from './finding.ts';
import type { Situation } from './situation.ts';

/** What a rule saw on one subject. */
export interface Observation {
  readonly status: Status;
  /** The server, account, OU or profile that it is about. */
  readonly subject: string;
  /** What was read that led to the status. */
  readonly evidence: string;
  /** For the placeholders of the rule's remedy and command. */
  readonly values?: Readonly<Record<string, string>>;
  /** The same where a command takes a list: `{@name}`. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  /** It could not be read: what to do is to mend that, whatever the rule's own remedy is. */
  readonly unread?: true;
  /** There is no command for what was seen here, though the rule has one. */
  readonly withoutCommand?: true;
}

/**
 * One thing that must be so. Its title, severity, reason, remedy, command and source are in `manifests/rules.json`
 * under its id, which is the file's folder and name.
 */
export interface Rule {
  readonly id: string;
  /** Pure. */
  readonly examine: (situation: Situation) => readonly Observation[];
}
