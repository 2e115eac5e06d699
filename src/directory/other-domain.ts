import { OdjError } from '../errors.ts';
import type { DirectoryContext } from './context.ts';
import {
  formatDistinguishedName,
  parseDistinguishedName,
  sameDistinguishedName,
} from './distinguished-name.ts';

/**
 * Active Directory refers whoever asks for an object of another domain there, Samba only says that it has none: both
 * get the same words.
 *
 * @throws OdjError DirectoryReferral where the DN is of another domain than the one that the server serves
 */
export function refuseOtherDomain(context: DirectoryContext, distinguishedName: string): void {
  const domain = domainOf(distinguishedName);
  if (domain.length > 0 && !sameDistinguishedName(formatDistinguishedName(domain), context.domainName)) {
    throw new OdjError(
      'DirectoryReferral',
      {
        action: `read "${distinguishedName}"`,
        server: context.connection.server,
        referral: domain.flatMap((parts) => parts.map(({ value }) => String(value))).join('.'),
      },
      { target: distinguishedName },
    );
  }
}

/** The DC components at the end of a DN: the domain that holds the object. */
function domainOf(distinguishedName: string) {
  const name = parseDistinguishedName(distinguishedName);
  const last = name.findLastIndex((parts) => parts.some(({ type }) => type.toUpperCase() !== 'DC'));
  return name.slice(last + 1);
}
