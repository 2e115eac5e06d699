import type { AccountFacts } from '../../../facts/facts.ts';
import { sameName } from '../../../facts/of-connector.ts';
import { eachServerFact } from '../../each.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'server.logon-right',
  examine: eachServerFact('logonRight', ({ holders, denied, policy }, { account }) => {
    if (account === undefined) {
      return undefined;
    }
    const { samAccountName } = account;
    const setBy =
      policy === null
        ? 'the local policy'
        : `the group policy ${policy.name ?? '(its name could not be read)'}`;
    const values = { account: samAccountName, setBy };
    if (denied.some((holder) => isAccount(holder, account))) {
      return { status: 'Fail', evidence: `${samAccountName} is denied it`, values, withoutCommand: true };
    }
    return (policy?.holders ?? holders).some((holder) => isAccount(holder, account))
      ? { status: 'Pass', evidence: `${samAccountName} holds it by ${setBy}` }
      : {
          status: 'Fail',
          evidence: `${samAccountName} does not hold it: ${setBy} sets who does`,
          values,
          // What a group policy sets cannot be changed on the server.
          ...(policy === null ? {} : { withoutCommand: true }),
        };
  }),
};

/** By its own SID or name, or through a group that it is in. */
function isAccount(holder: string, { sid, samAccountName, groupSids }: AccountFacts): boolean {
  const name = holder.replace(/^.*\\/, '');
  return holder === sid || sameName(name, samAccountName) || groupSids?.includes(holder) === true;
}
