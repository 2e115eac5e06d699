import requirements from '../../../../manifests/requirements.json' with { type: 'json' };
import { eachServerFact } from '../../each.ts';
import type { Rule } from '../../rule.ts';

const service = requirements.connector.serviceName;

export const rule: Rule = {
  id: 'server.service-start-mode',
  examine: eachServerFact('connector', ({ installed, startMode }) => {
    if (!installed) {
      return undefined;
    }
    const values = { service };
    if (startMode === null) {
      return { status: 'Unknown', evidence: `how the service ${service} starts could not be read`, values };
    }
    const isAutomatic = startMode.toLowerCase().startsWith('auto');
    return {
      status: isAutomatic ? 'Pass' : 'Fail',
      evidence: `the service ${service} starts: ${startMode}`,
      values,
    };
  }),
};
