import { BackupWriter } from './backup.ts';
import type { DirectoryContext } from './context.ts';
import { KeptChanges } from './kept-changes.ts';
import { backUp, requireWritable, writeDacl, type Decision, type Hands } from './descriptor-write.ts';
import type { OuError, OuPermissionChange } from './directory.ts';
import { nameKey } from './distinguished-name.ts';
import { inOrder } from './in-order.ts';
import { about, describeFailure, handled, unitsOnlyRead, unitsUnderWay } from './ou-results.ts';
import { TargetReader, type PermissionTarget } from './permission-targets.ts';
import { isCanonical } from './security-descriptor/canonical.ts';

/** The one way in which a DACL is changed: read, decide, back up, write, read back; look again at the end. */

/** What is to become of one DACL. */
export interface DescriptorChange {
  /** DN, as it was given. */
  readonly organizationalUnit: string;
  /** Finds the object by this instead, under whatever name it has by now. */
  readonly objectGuid?: string;
  /** May come after the reading began; where it fails, the whole run does. */
  readonly decision: Decision | Promise<Decision>;
}

export interface DescriptorRun {
  /** Where the backup is appended; a new file in the state directory when absent. */
  readonly backupFile?: string | undefined;
  /** Tell what would be done, change nothing. */
  readonly whatIf?: boolean | undefined;
}

/**
 * Changes the DACL of each OU. One OU that is named twice is changed twice, one after the other.
 *
 * @returns in the order of the changes; what concerns one OU is in its result
 * @throws OdjError where a decision does
 */
export async function changeDescriptors(
  context: DirectoryContext,
  changes: readonly DescriptorChange[],
  { backupFile, whatIf = false }: DescriptorRun = {},
): Promise<readonly OuPermissionChange[]> {
  const { bind: who, env, connection } = context;
  // Nothing is made before the first write.
  const backup = new BackupWriter({ file: backupFile, env, who, server: connection.server });
  const hands = { context, backup, reader: new TargetReader(context) };
  const kept = new KeptChanges(hands);
  const pace = new Pace();
  try {
    const results = await inOrder(
      changes,
      () => pace.unitsUnderWay,
      async (change) => {
        const result = await changeOne({ ...hands, kept, pace }, change, whatIf);
        pace.done();
        return result;
      },
      // One OU named twice must not be read before its first change is written.
      ({ organizationalUnit, objectGuid }) => objectGuid ?? nameKey(organizationalUnit),
    );
    return await kept.lookAgain(results);
  } finally {
    await backup.close();
  }
}

/** Where there is nothing to write so far, as when a run is repeated, more are read at once. */
class Pace {
  #done = 0;
  #writes = false;

  get unitsUnderWay(): number {
    return this.#writes || this.#done < unitsUnderWay ? unitsUnderWay : unitsOnlyRead;
  }

  done(): void {
    this.#done += 1;
  }

  writing(): void {
    this.#writes = true;
  }
}

const actions = {
  grant: { would: 'WouldGrant', done: 'Granted' },
  revoke: { would: 'WouldRevoke', done: 'Revoked' },
  restore: { would: 'WouldRestore', done: 'Restored' },
} as const;

async function changeOne(
  hands: Hands & { readonly kept: KeptChanges; readonly pace: Pace },
  { organizationalUnit, objectGuid, decision: deciding }: DescriptorChange,
  whatIf: boolean,
): Promise<OuPermissionChange> {
  const { context, reader, kept, pace } = hands;
  const reading = handled(
    objectGuid === undefined
      ? reader.read(organizationalUnit)
      : reader.readByGuid(objectGuid, organizationalUnit),
  );
  const decision = await deciding;
  const { trustee, change, edit, check } = decision;
  let target: PermissionTarget | null = null;
  let backupFile: string | null = null;
  let conflict: OuPermissionChange['conflict'] = 'None';
  const result = (
    action: OuPermissionChange['action'],
    error: OuError | null = null,
  ): OuPermissionChange => ({
    ...about(context, organizationalUnit, target, trustee),
    action,
    backupFile,
    conflict,
    error,
  });
  try {
    target = await reading;
    const { securityDescriptor: before } = target;
    const after = edit(before);
    if (after === null) {
      return result('Unchanged');
    }
    if (change === 'grant' && !isCanonical(before)) {
      context.warn(orderWarning(target.distinguishedName));
    }
    await check?.(target);
    await requireWritable(context, target);
    if (whatIf) {
      return result(actions[change].would);
    }
    pace.writing();
    backupFile = await backUp(hands, target, decision, after);
    conflict = 'Unknown';
    const written = await writeDacl(hands, target, { dacl: after, backupFile });
    conflict = written.conflict;
    kept.add(target, decision, written);
    return result(actions[change].done);
  } catch (thrown) {
    return result('Failed', describeFailure(thrown));
  }
}

/** The order is not ours to put right: it may be what somebody's access depends on. */
function orderWarning(distinguishedName: string): string {
  return `The permissions of "${distinguishedName}" are not in canonical order (explicit denies, explicit allows, inherited), so a deny there may have no effect. Only our entry is added; everything else stays in its order.`;
}
