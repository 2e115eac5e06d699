import { setTimeout as sleep } from 'node:timers/promises';
import type { Directory, OuPermissionChange } from '../directory/directory.ts';
import type { SettingsChange } from '../config/settings.ts';
import { isOdjError, OdjError, reasonOf } from '../errors.ts';
import type { Facts } from '../facts/facts.ts';
import { accountOf, accountsIn } from '../facts/of-connector.ts';
import type { Site } from '../site/site.ts';
import type { JournalWriter } from './journal.ts';
import { makePlan } from './plan.ts';
import { replicationWait, waitForAccount } from './replication.ts';
import type { AccountStep, ActiveStep, ConfigStep, PermissionStep, Plan, SignInStep, Step } from './steps.ts';

/** What an apply acts through. */
export interface Hands {
  readonly directory: Directory;
  readonly collect: () => Promise<Facts>;
  /** Names the backup before it is written, so that the journal knows it even if the write never returns. */
  readonly setConfig: (file: string, change: SettingsChange, backupFile: string) => Promise<void>;
  /** Whether Intune shows the connector Active in an accepted version; waits for it. Throws when time is up. */
  readonly waitUntilActive: (server: string, seconds: number) => Promise<void>;
  /** One for all permissions of a run, one for each configuration. */
  readonly backupFile: (kind: 'permission' | 'config') => string;
}

/** A step as whoever watches a run is told of it. */
export interface WatchedStep {
  readonly id: string;
  readonly kind: string;
  readonly server: string;
  readonly title: string;
  readonly details: readonly string[];
}

/** Somebody who is asked before each step, and told of its outcome. */
export interface Overseer {
  readonly agree: (step: WatchedStep) => Promise<boolean>;
  readonly told: (step: WatchedStep, outcome: StepOutcome) => Promise<void>;
}
export interface StepOutcome {
  readonly action: 'Done' | 'Skipped' | 'TakenBack' | 'Kept';
  /** null where nothing was written yet. */
  readonly journal: string | null;
}

export interface ApplyRun {
  readonly site: Site;
  readonly hands: Hands;
  readonly journal: JournalWriter;
  readonly timeoutSeconds: number;
  readonly intervalSeconds: number;
  readonly signal: AbortSignal;
  /** Progress for people. */
  readonly tell: (text: string) => void;
  /** Asked once, with the whole plan, before the first write. */
  readonly confirm: (plan: Plan) => Promise<void>;
  /** Nobody where absent: every step is done. */
  readonly overseer?: Overseer;
}

export interface ApplyResult {
  /** Titles of what was done, in order. */
  readonly done: readonly string[];
  /** null when nothing was written. */
  readonly journal: string | null;
  readonly notes: readonly string[];
}

/**
 * Does what the plan says until nothing is left. After each step that a person does, it looks again: what the sign-in
 * made decides what is still missing. Stops at the first failure and says what was done and how to take it back.
 */
export async function apply(run: ApplyRun): Promise<ApplyResult> {
  const done: string[] = [];
  const performed = new Set<string>();
  const awaited = new Set<string>();
  const declined: Step[] = [];
  let facts: Facts | undefined;
  let confirmed = false;
  for (;;) {
    facts ??= await run.hands.collect();
    const plan = makePlan(run.site, facts);
    refuseObstacles(plan);
    const left = plan.steps.filter(({ id }) => declined.every((step) => step.id !== id));
    if (left.length === 0) {
      return { done, journal: journalOf(run), notes: plan.notes };
    }
    if (!confirmed) {
      await run.confirm(plan);
      confirmed = true;
    }
    const guided = left.findIndex(isGuided);
    const now = guided === -1 ? left : left.slice(0, Math.max(guided, 1));
    refuseRepetition(now, performed);
    const known = facts;
    for (const step of now) {
      if (!(await mayPerform(step, declined, run))) {
        declined.push(step);
        continue;
      }
      try {
        run.signal.throwIfAborted();
        await waitForAccount(step, run, known, awaited);
        await perform(step, run, known);
      } catch (cause) {
        throw stopped(step, cause, done, journalOf(run) ?? 'nothing was written');
      }
      done.push(step.title);
      performed.add(step.id);
      facts = undefined;
      await run.overseer?.told(step, { action: 'Done', journal: journalOf(run) });
    }
  }
}

function journalOf({ journal }: ApplyRun): string | null {
  return journal.begun ? journal.file : null;
}

/** Asked even where it cannot be done without one that was declined: the question also tells what there is to do. */
async function mayPerform(step: Step, declined: readonly Step[], run: ApplyRun): Promise<boolean> {
  const { overseer } = run;
  const agreed = overseer === undefined || (await overseer.agree(step));
  if (agreed && !declined.some((other) => needs(step, other))) {
    return true;
  }
  await overseer?.told(step, { action: 'Skipped', journal: journalOf(run) });
  return false;
}

/** Without its account, or without the sign-in, the rest of a server waits. */
function needs(step: Step, declined: Step): boolean {
  return (
    (declined.server === step.server && (declined.kind === 'account' || declined.kind === 'sign-in')) ||
    (declined.kind === 'account' && step.kind === 'permission' && step.account === declined.name)
  );
}

/** A step that went well and is still missing would go round for ever. */
function refuseRepetition(steps: readonly Step[], performed: ReadonlySet<string>): void {
  const again = steps.find(({ id }) => performed.has(id));
  if (again !== undefined) {
    throw new OdjError('StepWithoutEffect', { step: again.title });
  }
}

function isGuided(step: Step): step is SignInStep | ActiveStep {
  return step.kind === 'sign-in' || step.kind === 'active';
}

function refuseObstacles(plan: Plan): void {
  const [first] = plan.obstacles;
  if (first !== undefined) {
    throw new OdjError('PlanBlocked', { reason: first.what, remedy: first.remedy });
  }
}

async function perform(step: Step, run: ApplyRun, facts: Facts): Promise<void> {
  run.tell(`${step.title}\n`);
  switch (step.kind) {
    case 'account':
      return performAccount(step, run, facts);
    case 'permission':
      return performPermission(step, run);
    case 'config':
      return performConfig(step, run);
    case 'sign-in':
      return waitForSignIn(step, run);
    case 'active':
      return run.hands.waitUntilActive(step.server, run.timeoutSeconds);
  }
}

async function performAccount(step: AccountStep, run: ApplyRun, facts: Facts): Promise<void> {
  const connector = run.site.connectors.find(({ server }) => server === step.server);
  // One connector's step may have made the group account of the next.
  const existed =
    connector !== undefined &&
    (accountOf(run.site, connector, accountsIn(facts)) !== undefined ||
      (step.group && (await run.hands.directory.accounts({ identity: step.name })).length > 0));
  const intention = { kind: 'account', name: step.name, computer: step.server, existed } as const;
  await run.journal.around(step, intention, async () => {
    await run.hands.directory.newAccount({
      name: step.name,
      connectorComputer: step.server,
      group: step.group,
      waitReplication: replicationWait(run),
    });
  });
}

async function performPermission(step: PermissionStep, run: ApplyRun): Promise<void> {
  const backupFile = run.hands.backupFile('permission');
  const { account, organizationalUnits } = step;
  await run.journal.around(step, { kind: 'permission', account, backupFile }, async () => {
    refuseFailures(await run.hands.directory.grant({ account, organizationalUnits, backupFile }));
  });
}

/** One OU that failed fails the step; what the others got stays, and the journal knows it. */
export function refuseFailures(changes: readonly OuPermissionChange[]): void {
  const failed = changes.flatMap(({ error, organizationalUnit }) =>
    error === null ? [] : [{ error, organizationalUnit }],
  );
  const [first] = failed;
  if (first !== undefined) {
    throw new OdjError(
      'PermissionStepFailed',
      {
        failed: String(failed.length),
        count: String(changes.length),
        reason: first.error.message,
        remedy: first.error.remedy,
      },
      { target: first.organizationalUnit },
    );
  }
}

async function performConfig(step: ConfigStep, run: ApplyRun): Promise<void> {
  const backupFile = run.hands.backupFile('config');
  await run.journal.around(step, { kind: 'config', file: step.file, backupFile }, () =>
    run.hands.setConfig(step.file, step.change, backupFile),
  );
}

async function waitForSignIn(step: SignInStep, run: ApplyRun): Promise<void> {
  for (const line of step.details) {
    run.tell(`    ${line}\n`);
  }
  run.tell(`  Waiting for it (Ctrl+C stops; a later apply goes on from here) ...\n`);
  const limit = Date.now() + run.timeoutSeconds * 1000;
  while (await stillPlanned(step, run)) {
    if (Date.now() >= limit) {
      throw new OdjError('GuidedStepPending', { step: step.title, seconds: String(run.timeoutSeconds) });
    }
    await sleep(run.intervalSeconds * 1000, undefined, { signal: run.signal });
  }
}

async function stillPlanned(step: SignInStep, run: ApplyRun): Promise<boolean> {
  const plan = makePlan(run.site, await run.hands.collect());
  return plan.steps.some(({ id, kind }) => id === step.id && kind === 'sign-in');
}

function stopped(step: Step, cause: unknown, done: readonly string[], journal: string): OdjError {
  if (isOdjError(cause) && cause.id === 'GuidedStepPending') {
    return cause;
  }
  const reason = isOdjError(cause) ? `${cause.message} ${cause.remedy}` : `${reasonOf(cause)}.`;
  return new OdjError(
    'ApplyStopped',
    { step: step.title, reason, done: done.length === 0 ? 'nothing' : done.join('; '), journal },
    { cause },
  );
}
