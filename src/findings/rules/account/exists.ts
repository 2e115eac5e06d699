import { ownAccountName } from '../../../facts/of-connector.ts';
import { hasOwnAccount } from '../../../site/site.ts';
import { eachConnector } from '../../each.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'account.exists',
  examine: eachConnector(({ connector, account }, { site, directory, domainController }) => {
    const values = { name: ownAccountName(site, connector), domainController };
    if (account !== undefined) {
      return { status: 'Pass', evidence: account.distinguishedName };
    }
    if (directory === null) {
      return { status: 'Unknown', evidence: 'the directory was not read', values, withoutCommand: true };
    }
    const isGroup = connector.account === undefined && site.groupAccount !== undefined;
    return hasOwnAccount(site, connector)
      ? {
          status: 'Fail',
          evidence: `there is no account ${values.name}$`,
          values,
          ...(isGroup ? { withoutCommand: true } : {}),
        }
      : { status: 'Fail', evidence: 'no account is linked to this server', values, withoutCommand: true };
  }),
};
