import { eachServerFact } from '../../each.ts';
import type { Rule } from '../../rule.ts';

/** Absent is well: .NET Framework 4.6 and later then lets Windows choose. */
export const rule: Rule = {
  id: 'server.strong-crypto',
  examine: eachServerFact('tls', ({ strongCrypto: { native, wow64 } }) => {
    const weak = [...(native === 0 ? ['64-bit'] : []), ...(wow64 === 0 ? ['32-bit'] : [])];
    return weak.length === 0
      ? { status: 'Pass', evidence: '.NET Framework is not held back from strong cryptography' }
      : { status: 'Warning', evidence: `SchUseStrongCrypto is 0 for ${weak.join(' and ')} programs` };
  }),
};
