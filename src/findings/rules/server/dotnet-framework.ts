import requirements from '../../../../manifests/requirements.json' with { type: 'json' };
import { eachServerFact } from '../../each.ts';
import type { Rule } from '../../rule.ts';

const { minimumRelease } = requirements.dotNetFramework;

export const rule: Rule = {
  id: 'server.dotnet-framework',
  examine: eachServerFact('dotNetFrameworkRelease', (release) => ({
    status: release >= minimumRelease ? 'Pass' : 'Fail',
    evidence: `Release ${release}, needed is ${minimumRelease}`,
  })),
};
