import requirements from '../../../../manifests/requirements.json' with { type: 'json' };
import { eachServerFact } from '../../each.ts';
import type { Rule } from '../../rule.ts';

const wanted = requirements.connector.signer;

export const rule: Rule = {
  id: 'server.signature',
  examine: eachServerFact('files', (files) => {
    if (files.length === 0) {
      return undefined;
    }
    const foreign = files.filter(({ signer }) => signer?.includes(wanted) !== true);
    return foreign.length === 0
      ? { status: 'Pass', evidence: `signed: ${wanted}` }
      : {
          status: 'Fail',
          evidence: foreign
            .map(({ path, signer }) => `${path}: ${signer ?? 'no valid signature'}`)
            .join('; '),
        };
  }),
};
