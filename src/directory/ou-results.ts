import { isOdjError } from '../errors.ts';
import type { DirectoryContext } from './context.ts';
import type { OuError, OuPermission } from './directory.ts';
import type { Trustee } from './identity.ts';
import type { PermissionTarget } from './permission-targets.ts';

/**
 * Read together in one request, then written one after the other. More would be faster, but each would wait longer
 * between its read and its write, and what somebody else writes in that time is lost.
 */
export const unitsUnderWay = 32;

/** Where nothing is written: the next are asked for while the answers about these are worked on. */
export const unitsOnlyRead = 2 * unitsUnderWay;

/** What every result says about its OU. */
export function about(
  context: DirectoryContext,
  organizationalUnit: string,
  target: PermissionTarget | null,
  trustee: Trustee,
): Pick<OuPermission, 'organizationalUnit' | 'objectGuid' | 'account' | 'accountSid' | 'server'> {
  return {
    organizationalUnit: target?.distinguishedName ?? organizationalUnit,
    objectGuid: target?.objectGuid ?? null,
    account: trustee.samAccountName,
    accountSid: trustee.sid,
    server: context.connection.server,
  };
}

/** The error of one OU's result; what is no error of ours ends the run. */
export function describeFailure(thrown: unknown): OuError {
  if (!isOdjError(thrown)) {
    throw thrown;
  }
  return { id: thrown.id, message: thrown.message, remedy: thrown.remedy };
}

/** Started early and awaited later: until then its failure is nobody's. */
export function handled<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}
