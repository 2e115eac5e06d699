import type { NewAccount } from '../directory/directory.ts';
import type { ParametersOf } from '../spec/index.ts';

/** A request of src/directory/directory.ts as the parameters of New-OdjMsa: one that is not asked for would choose a set. */
export function newMsaParameters(request: NewAccount): ParametersOf<'New-OdjMsa'> {
  const { name, connectorComputer, group, dnsHostName, passwordReaders, passwordIntervalDays } = request;
  return {
    ...(name === undefined ? {} : { name }),
    ...(connectorComputer === undefined ? {} : { connectorComputer }),
    ...(request.linkOnly === true ? { linkOnly: true } : {}),
    ...(request.skipLink === true ? { skipLink: true } : {}),
    ...(group === true ? { group } : {}),
    ...(dnsHostName === undefined ? {} : { dNSHostName: dnsHostName }),
    ...(passwordReaders === undefined || passwordReaders.length === 0
      ? {}
      : { passwordReader: passwordReaders }),
    ...(passwordIntervalDays === undefined ? {} : { managedPasswordIntervalInDays: passwordIntervalDays }),
    whatIf: request.whatIf === true,
  };
}
