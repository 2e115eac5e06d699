import { OdjError } from '../errors.ts';
import type { Directory, Msa, OuPermissionChange, OuReading } from './directory.ts';
import { decodeSecurityDescriptor } from './security-descriptor/access-control.ts';
import { createComputerAce } from './security-descriptor/create-computer-ace.ts';
import { hasAce } from './security-descriptor/splice.ts';
import { aceFlag } from './security-descriptor/structure.ts';

/** An account to be deleted, with everything that names it. */
export interface Removal {
  readonly account: Msa;
  /** The servers that use it, or could: by link, or by right to its password. */
  readonly usedBy: readonly string[];
  /** Where its one entry is. */
  readonly organizationalUnits: readonly string[];
  /** Where other explicit entries name it: they stay, of nobody then. */
  readonly otherEntries: readonly string[];
  /** What could not be looked at. */
  readonly unreadable: readonly string[];
}

export interface RemovalResult extends Removal {
  readonly permissions: readonly OuPermissionChange[];
  readonly deleted: boolean;
}

/**
 * Finds everything that names an account; nothing is written.
 *
 * @param base only OUs at and below it are looked at; null: none, entries there are to stay
 * @throws OdjError AccountNotFound, AccountAmbiguous, OuNotFound
 */
export async function planRemoval(
  directory: Directory,
  account: Msa,
  base: string | undefined | null,
): Promise<Removal> {
  const removal = {
    account,
    usedBy: await usersOf(directory, account),
    organizationalUnits: [] as string[],
    otherEntries: [] as string[],
    unreadable: [] as string[],
  };
  if (base === null) {
    return removal;
  }
  const ours = createComputerAce(account.sid);
  for await (const reading of directory.scan(base === undefined ? {} : { base })) {
    sort(reading, account.sid, ours, removal);
  }
  return removal;
}

async function usersOf(directory: Directory, account: Msa): Promise<readonly string[]> {
  if (account.kind !== 'msDS-GroupManagedServiceAccount') {
    return account.connectorComputers;
  }
  const { names } = await directory.readAccount({ identity: account.sid });
  return [...account.connectorComputers, ...names.map(({ name }) => name)];
}

function sort(
  { organizationalUnit, securityDescriptor }: OuReading,
  sid: string,
  ours: Buffer,
  into: { organizationalUnits: string[]; otherEntries: string[]; unreadable: string[] },
): void {
  if (securityDescriptor === null) {
    into.unreadable.push(organizationalUnit);
    return;
  }
  const bytes = Buffer.from(securityDescriptor, 'base64');
  // Most OUs do not name it at all.
  if (!bytes.includes(ours.subarray(-sidLengthOf(ours)))) {
    return;
  }
  const named = (decodeSecurityDescriptor(bytes).dacl?.entries ?? []).filter(
    (ace) => ace.kind === 'trustee' && ace.sid === sid && (ace.flags & aceFlag.inherited) === 0,
  );
  const isOurs = hasAce(bytes, ours);
  if (isOurs) {
    into.organizationalUnits.push(organizationalUnit);
  }
  if (named.length > (isOurs ? 1 : 0)) {
    into.otherEntries.push(organizationalUnit);
  }
}

/** The SID is the end of the entry, behind its fixed start. */
function sidLengthOf(ace: Buffer): number {
  const start = 28;
  return ace.length - start;
}

/**
 * Takes the account's entries away first, with a backup; then its links; then deletes it. Stops where an entry cannot
 * be taken away, because later nobody would know whose it was.
 *
 * @throws OdjError MsaInUse, MsaRemovalStopped, MsaLinkDenied
 */
export async function carryOutRemoval(
  directory: Directory,
  removal: Removal,
  { force, backupFile }: { readonly force: boolean; readonly backupFile?: string },
): Promise<RemovalResult> {
  const { account, organizationalUnits } = removal;
  refuseInUse(removal, force);
  const permissions =
    organizationalUnits.length === 0
      ? []
      : await directory.revoke({
          organizationalUnits,
          account: account.sid,
          ...(backupFile === undefined ? {} : { backupFile }),
        });
  const failed = permissions.filter(({ error }) => error !== null);
  const [first] = failed;
  if (first !== undefined) {
    throw new OdjError(
      'MsaRemovalStopped',
      {
        account: account.samAccountName,
        failed: String(failed.length),
        count: String(permissions.length),
        reason: first.error?.message ?? '',
      },
      { target: account.distinguishedName },
    );
  }
  for (const computer of account.connectorComputers) {
    await directory.unlinkAccount(account.distinguishedName, computer);
  }
  await directory.removeAccount(account.distinguishedName);
  return { ...removal, permissions, deleted: true };
}

/** @throws OdjError MsaInUse */
export function refuseInUse({ account, usedBy }: Removal, force: boolean): void {
  if (!force && usedBy.length > 0) {
    const servers = usedBy.join('; ');
    const { samAccountName, distinguishedName: target } = account;
    throw new OdjError('MsaInUse', { account: samAccountName, servers }, { target });
  }
}
