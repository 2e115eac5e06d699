import type { OuError, OuPermissionChange, OuReading } from '../directory/directory.ts';
import { OdjError } from '../errors.ts';
import type { OutputObject } from '../spec/index.ts';
import type { Invocation } from './invoke.ts';

/** What a cmdlet said, as src/directory/directory.ts gives it back; pure. */

/** @throws the first error of the cmdlet, if it raised any */
export function succeeded<Output>({ output, errors }: Invocation<Output>): readonly Output[] {
  const [first] = errors;
  if (first !== undefined) {
    throw first;
  }
  return output;
}

/** @throws the first error of the cmdlet, or PowerShellReplyInvalid where it gave no object */
export function one<Output>(invocation: Invocation<Output>, cmdlet: string): Output {
  const [object] = succeeded(invocation);
  if (object === undefined) {
    throw new OdjError('PowerShellReplyInvalid', { cmdlet, reason: 'it gave no object.' });
  }
  return object;
}

interface OuQuestion {
  readonly organizationalUnits: readonly string[];
  readonly account: string;
  readonly server: string;
}

interface OuFailure {
  readonly organizationalUnit: string;
  readonly objectGuid: string | null;
  readonly account: string;
  readonly accountSid: string;
  readonly server: string;
  readonly error: OuError;
}

/**
 * One result for each OU, in the order in which they were asked for. An error names its OU as it was given; one that
 * ended the cmdlet stands for the OUs that it did not come to any more.
 *
 * @throws the first error where not a single OU was looked at
 */
export function inOrder<Output extends { readonly account: string; readonly accountSid: string }, Failed>(
  { organizationalUnits, account, server }: OuQuestion,
  { output, errors }: Invocation<Output>,
  failed: Failed,
): readonly ((Output & { readonly error: null }) | (OuFailure & Failed))[] {
  const failures = new Map(errors.map((error) => [error.target, error]));
  const [first] = errors;
  if (first !== undefined && output.length === 0 && !organizationalUnits.some((unit) => failures.has(unit))) {
    throw first;
  }
  const objects = output.values();
  const [known] = output;
  return organizationalUnits.map((organizationalUnit) => {
    const failure = failures.get(organizationalUnit);
    const object = failure === undefined ? objects.next().value : undefined;
    if (object !== undefined) {
      return { ...object, error: null };
    }
    return {
      organizationalUnit,
      objectGuid: null,
      account: known?.account ?? account,
      accountSid: known?.accountSid ?? (account.startsWith('S-1-') ? account : ''),
      server,
      error: texts(failure ?? errors.at(-1)),
      ...failed,
    };
  });
}

/**
 * One reading for each object, in the order in which they were asked for.
 *
 * @throws the first error that is about none of them
 */
export function read(
  distinguishedNames: readonly string[],
  { output, errors }: Invocation<OutputObject<'Odj.Ou'>>,
): readonly OuReading[] {
  const stray = errors.find(({ target }) => target === undefined || !distinguishedNames.includes(target));
  if (stray !== undefined) {
    throw stray;
  }
  const failures = new Map(errors.map((error) => [error.target, error]));
  const objects = output.values();
  return distinguishedNames.map((organizationalUnit) => {
    const object = failures.has(organizationalUnit) ? undefined : objects.next().value;
    return object === undefined
      ? {
          organizationalUnit,
          objectGuid: null,
          securityDescriptor: null,
          error: texts(failures.get(organizationalUnit)),
        }
      : { ...object, error: null };
  });
}

/** @throws the error where it is not about one OU that was found but cannot be read */
export function unreadable(error: OdjError): OuReading {
  if (error.id !== 'OuDescriptorUnreadable' || error.target === undefined) {
    throw error;
  }
  return {
    organizationalUnit: error.target,
    objectGuid: null,
    securityDescriptor: null,
    error: texts(error),
  };
}

/** @throws the error where the backup itself could not be used */
export function restored(
  backupFile: string,
  server: string,
  { output, errors }: Invocation<OutputObject<'Odj.OuPermissionChange'>>,
): readonly OuPermissionChange[] {
  const unusable = errors.find(({ target }) => target === undefined || target === backupFile);
  if (unusable !== undefined && output.length === 0) {
    throw unusable;
  }
  const failures = errors.map((error) => ({
    organizationalUnit: error.target ?? backupFile,
    objectGuid: null,
    account: '',
    accountSid: '',
    server,
    action: 'Failed' as const,
    backupFile: null,
    conflict: 'Unknown' as const,
    error: texts(error),
  }));
  return [...output.map((change) => ({ ...change, error: null })), ...failures];
}

function texts(error: OdjError | undefined): OuError {
  const { id, message, remedy } =
    error ?? new OdjError('PowerShellReplyInvalid', { cmdlet: 'The cmdlet', reason: 'an OU is missing.' });
  return { id, message, remedy };
}
