import type { SettingsChange } from '../config/settings.ts';

/** One thing to do, told as a person would say it. */
interface StepBase {
  /** Stable within a site: kind and server. */
  readonly id: string;
  readonly title: string;
  /** What exactly: the ACE as SDDL, the config change as a diff, what a person does. */
  readonly details: readonly string[];
  readonly server: string;
}

export interface AccountStep extends StepBase {
  readonly kind: 'account';
  /** sAMAccountName without $. */
  readonly name: string;
  /** A group managed service account: the server is to read its password, a link it does not need. */
  readonly group: boolean;
}

export interface PermissionStep extends StepBase {
  readonly kind: 'permission';
  /** SID where the account exists, else the name that a step before it makes. */
  readonly account: string;
  readonly organizationalUnits: readonly string[];
}

export interface ConfigStep extends StepBase {
  readonly kind: 'config';
  readonly file: string;
  readonly change: SettingsChange;
}

/** The one step that only a person can do: it is told, then its result is waited for. */
export interface SignInStep extends StepBase {
  readonly kind: 'sign-in';
}

export interface ActiveStep extends StepBase {
  readonly kind: 'active';
}

export type Step = AccountStep | PermissionStep | ConfigStep | SignInStep | ActiveStep;

export interface Plan {
  readonly steps: readonly Step[];
  /** What has to be put right by somebody else first: nothing is applied while there is one. */
  readonly obstacles: readonly { readonly what: string; readonly remedy: string }[];
  /** What cannot be seen from here and is left to the reader. */
  readonly notes: readonly string[];
}
