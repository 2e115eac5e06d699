import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'directory.account-container',
  examine: ({ site, directory }) => {
    if (directory === null) {
      return [];
    }
    const found = directory.domain.managedServiceAccountsContainer;
    return [
      found === null
        ? {
            status: 'Fail',
            subject: site.domain,
            evidence: 'otherWellKnownObjects has no usable entry for it',
          }
        : { status: 'Pass', subject: site.domain, evidence: found },
    ];
  },
};
