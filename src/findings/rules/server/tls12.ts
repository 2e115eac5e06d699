import { eachServerFact } from '../../each.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'server.tls12',
  examine: eachServerFact('tls', ({ tls12Client: { enabled, disabledByDefault } }) => {
    if (enabled === 0) {
      return { status: 'Fail', evidence: 'Protocols\\TLS 1.2\\Client: Enabled is 0' };
    }
    return disabledByDefault === null || disabledByDefault === 0
      ? { status: 'Pass', evidence: 'TLS 1.2 is not turned off for clients' }
      : { status: 'Fail', evidence: `Protocols\\TLS 1.2\\Client: DisabledByDefault is ${disabledByDefault}` };
  }),
};
