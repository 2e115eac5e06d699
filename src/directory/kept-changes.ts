import { setTimeout } from 'node:timers/promises';
import { isOdjError } from '../errors.ts';
import type { AttributeStamp } from './attribute-stamp.ts';
import { backUp, writeDacl, type Decision, type Hands, type Written } from './descriptor-write.ts';
import type { OuPermissionChange } from './directory.ts';
import { inOrder } from './in-order.ts';
import { describeFailure, unitsUnderWay } from './ou-results.ts';
import type { PermissionTarget } from './permission-targets.ts';

/** Longer than another run of ours takes from reading an OU to writing it. */
const settleMilliseconds = 300;
const mostLooks = 5;

interface Kept {
  readonly target: PermissionTarget;
  readonly decisions: Decision[];
  stamp: AttributeStamp | null;
  /** What came out when it was looked at again. */
  amendment: Partial<Pick<OuPermissionChange, 'action' | 'conflict' | 'error'>>;
}

/**
 * What a run wrote, looked at again before it ends: another run that had read an OU before we wrote it may have put back
 * what was there then. An entry that is gone is added once more to what stands there now, one that came back is taken
 * away once more.
 */
export class KeptChanges {
  readonly #hands: Hands;
  readonly #kept = new Map<string, Kept>();
  #othersWrite = false;

  constructor(hands: Hands) {
    this.#hands = hands;
  }

  add(target: PermissionTarget, decision: Decision, { stamp, conflict }: Written): void {
    this.#othersWrite ||= conflict === 'Detected';
    const { objectGuid } = target;
    // A DACL that was put back holds nothing of its own to look for.
    const decisions = decision.change === 'restore' ? [] : [decision];
    const earlier = this.#kept.get(objectGuid);
    if (earlier === undefined) {
      this.#kept.set(objectGuid, { target, decisions, stamp, amendment: {} });
    } else {
      earlier.decisions.push(...decisions);
      earlier.stamp = stamp;
    }
  }

  /**
   * Looks again, and as long as others write the same OUs, once more a moment later.
   *
   * @returns the results, amended where something had to be repeated
   */
  async lookAgain(results: readonly OuPermissionChange[]): Promise<readonly OuPermissionChange[]> {
    // One OU alone was read back a moment ago.
    if (this.#kept.size < 2 && !this.#othersWrite) {
      return results;
    }
    try {
      for (let look = 1; look <= mostLooks; look += 1) {
        const changed = await this.#look();
        this.#othersWrite ||= changed;
        if (!this.#othersWrite || (look > 1 && !changed)) {
          break;
        }
        await setTimeout(settleMilliseconds);
      }
    } catch (thrown) {
      const { message } = describeFailure(thrown);
      this.#hands.context.warn(
        `What was written could not be looked at once more before the end: ${message}`,
      );
    }
    return results.map((result) => {
      const kept = result.objectGuid === null ? undefined : this.#kept.get(result.objectGuid);
      const isOurs = result.error === null && result.action !== 'Unchanged';
      return kept !== undefined && isOurs ? { ...result, ...kept.amendment } : result;
    });
  }

  /** Whether somebody else wrote any of them since the last look. */
  async #look(): Promise<boolean> {
    const lookAt = async (kept: Kept): Promise<boolean> => {
      const stamp = await this.#hands.reader.readStamp(kept.target.objectGuid);
      if (stamp !== null && kept.stamp?.bytes.equals(stamp.bytes) === true) {
        return false;
      }
      const wasKnown = kept.stamp !== null && stamp !== null;
      return (await this.#repeat(kept)) || wasKnown;
    };
    const changed = await inOrder(
      [...this.#kept.values()],
      2 * unitsUnderWay,
      lookAt,
      ({ target }) => target.objectGuid,
    );
    return changed.includes(true);
  }

  /** Whether something had to be repeated. */
  async #repeat(kept: Kept): Promise<boolean> {
    let repeated = false;
    for (const decision of kept.decisions) {
      try {
        repeated = (await this.#repeatOne(kept, decision)) || repeated;
      } catch (thrown) {
        // Where the OU was deleted meanwhile, there is nothing left to keep.
        if (!isOdjError(thrown) || thrown.id !== 'OuNotFound') {
          kept.amendment = { action: 'Failed', conflict: 'Detected', error: describeFailure(thrown) };
        }
      }
    }
    return repeated;
  }

  async #repeatOne(kept: Kept, decision: Decision): Promise<boolean> {
    const { context, reader } = this.#hands;
    const { objectGuid, distinguishedName } = kept.target;
    const target = await reader.readByGuid(objectGuid, distinguishedName);
    kept.stamp = target.stamp;
    const after = decision.edit(target.securityDescriptor);
    if (after === null) {
      return false;
    }
    const undone = {
      grant: `is no longer on "${target.distinguishedName}"; it is added once more`,
      revoke: `is on "${target.distinguishedName}" again; it is taken away once more`,
      restore: '',
    }[decision.change];
    context.warn(
      `Somebody else changed the same permissions at the same time: the entry of ${decision.trustee.samAccountName} ${undone}.`,
    );
    kept.amendment = { conflict: 'Detected' };
    const backupFile = await backUp(this.#hands, target, decision, after);
    const { stamp } = await writeDacl(this.#hands, target, { dacl: after, backupFile });
    kept.stamp = stamp;
    return true;
  }
}
