import type { Observation, Rule } from '../../rule.ts';

/** A profile that means this domain and does not name it so, as by its short name. */
export const rule: Rule = {
  id: 'profile.domain',
  examine: ({ site, tenant, profiles }) => {
    const [label] = site.domain.toLowerCase().split('.', 1);
    return (tenant?.profiles ?? []).flatMap((profile): readonly Observation[] => {
      const { name, domain } = profile;
      if (profiles.includes(profile)) {
        return [{ status: 'Pass', subject: name, evidence: domain ?? '' }];
      }
      return domain?.toLowerCase().split('.', 1)[0] === label
        ? [{ status: 'Fail', subject: name, evidence: `names ${domain ?? ''}, not ${site.domain}` }]
        : [];
    });
  },
};
