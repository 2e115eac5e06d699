import type { Directory, Msa } from '../../directory/directory.ts';
import { OdjError } from '../../errors.ts';

/**
 * The one account that a person means.
 *
 * @throws OdjError AccountNotFound, AccountAmbiguous
 */
export async function accountNamed(directory: Directory, identity: string): Promise<Msa> {
  const [account, other] = await directory.accounts({ identity });
  const about = { target: identity };
  const { server } = directory;
  if (account === undefined) {
    throw new OdjError('AccountNotFound', { account: identity, server }, about);
  }
  if (other !== undefined) {
    const found = `${account.distinguishedName}; ${other.distinguishedName}`;
    throw new OdjError('AccountAmbiguous', { account: identity, server, found }, about);
  }
  return account;
}
