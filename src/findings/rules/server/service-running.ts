import requirements from '../../../../manifests/requirements.json' with { type: 'json' };
import { eachServerFact } from '../../each.ts';
import type { Rule } from '../../rule.ts';

const service = requirements.connector.serviceName;

export const rule: Rule = {
  id: 'server.service-running',
  examine: eachServerFact('connector', ({ installed, serviceState: state }) =>
    installed
      ? {
          status: state === 'Running' ? 'Pass' : state === null ? 'Unknown' : 'Fail',
          evidence: `the service ${service} is ${state ?? 'not readable'}`,
          values: { service },
        }
      : undefined,
  ),
};
