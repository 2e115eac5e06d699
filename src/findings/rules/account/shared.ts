import type { Observation, Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'account.shared',
  examine: ({ accounts, connectors }) => {
    const servers = Map.groupBy(connectors, ({ account }) => account);
    return accounts.map((account): Observation => {
      const names = (servers.get(account) ?? []).map(({ name }) => name).join(' and ');
      const subject = account.samAccountName;
      const isShared = (servers.get(account) ?? []).length > 1;
      return isShared && account.kind === 'msDS-ManagedServiceAccount'
        ? { status: 'Fail', subject, evidence: `the site wants it on ${names}` }
        : { status: 'Pass', subject, evidence: `for ${names}` };
    });
  },
};
