import { accessOf } from '../../access.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'directory.machine-account-quota',
  examine: ({ site, directory, accounts }) => {
    if (directory === null) {
      return [];
    }
    const quota = directory.domain.machineAccountQuota;
    const subject = site.domain;
    if (quota === null) {
      return [{ status: 'Unknown', subject, evidence: 'ms-DS-MachineAccountQuota could not be read' }];
    }
    const carried = accounts.filter((account) =>
      directory.organizationalUnits.some((unit) => accessOf(unit, account)?.allowed === false),
    );
    const names = carried.map(({ samAccountName }) => samAccountName).join(', ');
    return [
      quota === 0 || carried.length === 0
        ? { status: 'Pass', subject, evidence: `the quota is ${quota}; no account depends on it` }
        : {
            status: 'Warning',
            subject,
            evidence: `the quota of ${quota} lets ${names} join the first few devices without the right`,
          },
    ];
  },
};
