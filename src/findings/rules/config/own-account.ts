import { ownAccountName, plainName, sameName } from '../../../facts/of-connector.ts';
import { hasOwnAccount } from '../../../site/site.ts';
import { eachConfig } from '../../each.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'config.own-account',
  examine: eachConfig(({ managedServiceAccount: found }, { connector, account }, { site }) => {
    const wanted = account?.name ?? ownAccountName(site, connector);
    const values = { name: `${wanted}@${site.domain}` };
    if (!hasOwnAccount(site, connector)) {
      return found === null
        ? undefined
        : {
            status: 'Fail',
            evidence: `names ${found}, but the site wants the sign-in to make the account`,
            values,
            withoutCommand: true,
          };
    }
    return found !== null && sameName(plainName(found), wanted) && inDomain(found, site.domain)
      ? { status: 'Pass', evidence: `names ${found}` }
      : { status: 'Fail', evidence: `names ${found ?? 'no account'}, not ${values.name}`, values };
  }),
};

function inDomain(account: string, domain: string): boolean {
  const at = account.indexOf('@');
  return at === -1 || sameName(account.slice(at + 1), domain);
}
