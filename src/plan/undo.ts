import type { Directory, Msa } from '../directory/directory.ts';
import { isOdjError, OdjError, reasonOf } from '../errors.ts';
import { isLinked } from '../facts/of-connector.ts';
import { refuseFailures, type Overseer, type WatchedStep } from './apply.ts';
import { appendUndone, type Intention, type Journal, type JournalStep } from './journal.ts';

export interface UndoRun {
  readonly journal: Journal;
  readonly directory: Directory;
  readonly restoreConfig: (backupFile: string) => Promise<void>;
  /** What the backup file says was about to be written; nothing where there is no such file. */
  readonly writtenBy: (
    backupFile: string,
  ) => Promise<readonly { readonly distinguishedName: string; readonly accountSid: string }[]>;
  readonly tell: (text: string) => void;
  /** Deleting an account cannot be taken back, so each one is asked for. */
  readonly confirmRemoval: (account: Msa) => Promise<boolean>;
  /** Nobody where absent: every step is taken back. */
  readonly overseer?: Overseer;
}

export interface UndoResult {
  readonly undone: readonly string[];
  /** What a person chose to keep. */
  readonly kept: readonly string[];
}

/** Takes back the steps of a journal, last first; steps that never got to write anything are passed over. */
export async function undo(run: UndoRun): Promise<UndoResult> {
  const result = { undone: [] as string[], kept: [] as string[] };
  await appendUndone(run.journal, takeAllBack(run, result));
  return result;
}

async function* takeAllBack(
  run: UndoRun,
  { undone, kept }: { readonly undone: string[]; readonly kept: string[] },
): AsyncGenerator<string> {
  const { overseer, journal } = run;
  for (const step of journal.steps.filter((each) => !each.undone).toReversed()) {
    const watched = watchedStep(step);
    run.tell(`Take back: ${step.title}\n`);
    const isTakenBack =
      (overseer === undefined || (await overseer.agree(watched))) && (await takeBack(step, run));
    if (isTakenBack) {
      yield step.step;
    }
    (isTakenBack ? undone : kept).push(step.title);
    await overseer?.told(watched, { action: isTakenBack ? 'TakenBack' : 'Kept', journal: journal.file });
  }
}

function watchedStep({ step, title, intention }: JournalStep): WatchedStep {
  const { kind } = intention;
  // A step's id is its kind and its server.
  return { id: step, kind, server: step.slice(kind.length + 1), title, details: [] };
}

async function takeBack(step: JournalStep, run: UndoRun): Promise<boolean> {
  const { intention } = step;
  try {
    switch (intention.kind) {
      case 'account':
        return await takeBackAccount(intention, run);
      case 'permission':
        await takeBackPermission(intention, run);
        return true;
      case 'config':
        await run.restoreConfig(intention.backupFile);
        return true;
    }
  } catch (cause) {
    const reason = isOdjError(cause) ? `${cause.message} ${cause.remedy}` : reasonOf(cause);
    throw new OdjError('UndoFailed', { step: step.title, reason }, { cause });
  }
}

type IntentionOf<Kind extends Intention['kind']> = Extract<Intention, { kind: Kind }>;

/** Removes our ACE and nothing else, so that what others wrote since then stays. */
async function takeBackPermission(
  { backupFile }: IntentionOf<'permission'>,
  { directory, writtenBy }: UndoRun,
): Promise<void> {
  const written = Map.groupBy(await writtenBy(backupFile), ({ accountSid }) => accountSid);
  for (const [account, entries] of written) {
    const organizationalUnits = entries.map(({ distinguishedName }) => distinguishedName);
    refuseFailures(await directory.revoke({ account, organizationalUnits }));
  }
}

async function takeBackAccount(
  { name, computer, existed }: IntentionOf<'account'>,
  { directory, confirmRemoval }: UndoRun,
): Promise<boolean> {
  const [account] = await directory.accounts({ identity: name });
  if (account === undefined) {
    return true;
  }
  if (existed) {
    if (account.kind === 'msDS-GroupManagedServiceAccount' || isLinked(account, computer)) {
      await directory.unlinkAccount(account.distinguishedName, computer);
    }
    return true;
  }
  if (!(await confirmRemoval(account))) {
    return false;
  }
  await directory.removeAccount(account.distinguishedName);
  return true;
}
