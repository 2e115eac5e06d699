import type { Facts } from '../facts/facts.ts';
import type { Site } from '../site/site.ts';

export type Status = 'Pass' | 'Warning' | 'Fail' | 'Unknown';

/** What a rule saw on one subject. */
export interface Observation {
  readonly status: Status;
  /** The server, account or OU that it is about. */
  readonly subject: string;
  /** What was read that led to the status. */
  readonly evidence: string;
  /** For the placeholders of the rule's remedy. */
  readonly values?: Readonly<Record<string, string>>;
}

/** One thing that must be so; its title, reason, remedy and source are in `manifests/rules.json` under its id. */
export interface Rule {
  readonly id: string;
  readonly examine: (site: Site, facts: Facts) => readonly Observation[];
}

export interface Finding {
  readonly id: string;
  readonly status: Status;
  readonly title: string;
  readonly subject: string;
  readonly evidence: string;
  /** What to do; null where there is nothing to do. */
  readonly remedy: string | null;
  readonly why: string;
  /** Microsoft's page. */
  readonly link: string;
}
