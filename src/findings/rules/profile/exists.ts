import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'profile.exists',
  examine: ({ site, tenant, profiles }) => {
    if (tenant === null) {
      return [];
    }
    const subject = site.domain;
    const others = tenant.profiles.map(({ name, domain }) => `${name}: ${domain ?? 'no domain'}`).join('; ');
    return [
      profiles.length > 0
        ? { status: 'Pass', subject, evidence: profiles.map(({ name }) => name).join('; ') }
        : {
            status: 'Warning',
            subject,
            evidence: `no Domain Join profile names this domain${others === '' ? '' : ` (${others})`}`,
          },
    ];
  },
};
