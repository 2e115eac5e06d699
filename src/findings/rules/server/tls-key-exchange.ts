import { eachServerFact } from '../../each.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'server.tls-key-exchange',
  examine: eachServerFact('tls', ({ keyExchangePkcs }) =>
    keyExchangePkcs === 0
      ? { status: 'Fail', evidence: 'KeyExchangeAlgorithms\\PKCS: Enabled is 0' }
      : { status: 'Pass', evidence: 'the RSA key exchange is not turned off' },
  ),
};
