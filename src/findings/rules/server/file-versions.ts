import { eachServerFact } from '../../each.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'server.file-versions',
  examine: eachServerFact('files', (files) => {
    if (files.length === 0) {
      return undefined;
    }
    const [first, ...others] = new Set(files.map(({ version }) => version ?? 'no version'));
    return others.length === 0
      ? { status: 'Pass', evidence: `all of version ${first ?? ''}` }
      : {
          status: 'Warning',
          evidence: files.map(({ path, version }) => `${path}: ${version ?? 'no version'}`).join('; '),
        };
  }),
};
